import type { ConstantName } from '../../core/settings/constants';
import type { SwitchableSet } from '../../core/words/sets';

interface SettingWords {
  readonly meaning: string;
  readonly evidence: string;
  /** What a change would do. */
  readonly effect: string;
}

const TRAIN = 'Models are stale until they are trained again.';
const AT_ONCE = 'Seen at once; no model changes.';

export const CONSTANT_WORDS: Readonly<Record<ConstantName, SettingWords>> = {
  TIME_DECAY_XI: {
    meaning: 'decay of a match’s weight per day, unless the past of all leagues speaks for a candidate',
    evidence:
      'chosen on E0, D1 and F1, 2005-06 to 2012-13; 0.0065 is Dixon and Coles’ value per half-week: per day it halves a weight in 107 days',
    effect: `Larger: strengths follow recent form and are less certain; smaller: they move slowly. ${TRAIN}`,
  },
  TIME_DECAY_CANDIDATES: {
    meaning: 'decays beside it among which the walk-forward log loss of all leagues chooses',
    evidence: 'a step down and a step up; each season is walked under every candidate',
    effect: `Each candidate adds a walk of all seasons to a training, about a tenth of its time; none fixes the decay. ${TRAIN}`,
  },
  SHRINKAGE_FACTOR: {
    meaning: 'prior standard deviation of a log strength, unless the past speaks for a candidate',
    evidence: 'the specification’s value, kept; chosen on the same seasons, worth as much log loss as the decay',
    effect: `Smaller: clubs are drawn towards the mean, which tells on those with few matches; larger: they are left as they scored. ${TRAIN}`,
  },
  SHRINKAGE_CANDIDATES: {
    meaning: 'standard deviations beside it among which the past chooses',
    evidence: 'a step down and a step up',
    effect: `Each candidate adds a walk of all seasons to a training; none fixes the prior. ${TRAIN}`,
  },
  MAX_GOALS: {
    meaning: 'largest count of goals of the score grid',
    evidence: 'eight goals lose up to 3 % of the mass in lopsided matches; a grid that grows loses less than 10⁻¹²',
    effect: `A number cuts the grid there and divides by what is left, which favours the weaker side a little. ${TRAIN}`,
  },
  DEFAULT_BLEND_ALPHA: {
    meaning: 'share of the model in set B where the market’s weight is not learned',
    evidence: 'the specification’s value, kept; docs/evidence.md has how A, B and C scored',
    effect: `Larger: set B, and D, E and F with it, follow the model; smaller: the market. ${TRAIN}`,
  },
  MAX_MARKET_WEIGHT: {
    meaning: 'cap on the market’s share in any set; set C has just this',
    evidence: 'the specification’s value, kept; also a constraint of the store',
    effect: `Lower: set C and a learned weight of B come nearer to the model. ${TRAIN}`,
  },
  MIN_CALIBRATION_SAMPLES: {
    meaning: 'forecasts below which calibration is the identity',
    evidence:
      'beside it a forward chain of seasons is asked; isotonic calibration on one season raised log loss from 0.97 to 1.24',
    effect: `Larger: young leagues stay as blended for longer. ${TRAIN}`,
  },
  MIN_VALIDATION_SAMPLES: {
    meaning: 'forecasts below which there is no verdict, and no market weight is learned',
    evidence: 'the specification’s value, kept',
    effect: `Verdicts of Reliability, the running record and reports follow at once. Models are stale until they are trained again, since a learned weight may have rested on it.`,
  },
  CALIBRATION_BINS: {
    meaning: 'bins of the reliability table and of the calibration error',
    evidence: 'for display: calibration maps have their own knots, and pooled blocks need no bins',
    effect: `More bins: a finer table with fewer forecasts in each. ${AT_ONCE}`,
  },
  BRIER_SCORE_THRESHOLD: {
    meaning: 'mean Brier score per outcome to pass',
    evidence: 'league base rates alone pass the specification’s: it stands beside them',
    effect: `Smaller asks for more. ${AT_ONCE}`,
  },
};

/** Constants of the specification that are estimated instead. */
export const ESTIMATED_WORDS = {
  DIXON_COLES_RHO: {
    meaning: 'dependency of low scores',
    evidence: 'fixed −0.13 puts draws two points above what is observed in the Premier League',
  },
  HOME_ADVANTAGE: { meaning: 'log rate added at home', evidence: 'fitted values lie between 0.15 and 0.3' },
} as const;
export const ESTIMATED = 'estimated per league';
export const ESTIMATED_EFFECT =
  'Fixed at the specification’s value by the preset specification alone (train --preset specification): beside estimated strengths a fixed value is known to cost log loss.';

const SCENARIO = 'a scenario: it answers a what-if and is never called calibrated';
const SWITCH =
  'Off: the window and new comparisons leave it out and say so, also in new reports. What is finalised keeps it, and it is still computed: the store and the proof of a report have seven sets.';
export const SET_WORDS: Readonly<Record<SwitchableSet, SettingWords>> = {
  D: { meaning: 'set D, draw-boosted', evidence: SCENARIO, effect: SWITCH },
  E: { meaning: 'set E, entropy-penalised', evidence: SCENARIO, effect: SWITCH },
  F: { meaning: 'set F, edge-weighted', evidence: SCENARIO, effect: SWITCH },
  G: {
    meaning: 'set G, ensemble of A, B and C',
    evidence: 'weights with the least walk-forward log loss; calibrated',
    effect: SWITCH,
  },
};
