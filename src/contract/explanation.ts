import { z } from 'zod';
import { IsoDate, Probability, SetId, Triple } from './common';
import { FormResult } from './features';
import { FixturePrediction } from './jackpots';

const Count = z.int().nonnegative();
/** How far something moves each probability; the three sum to 0. */
const Contribution = z.strictObject({ home: z.number(), draw: z.number(), away: z.number() });

export const GoalFactor = z.enum(['homeAttack', 'awayDefence', 'awayAttack', 'homeDefence', 'homeAdvantage', 'rho']);
export type GoalFactor = z.infer<typeof GoalFactor>;
export const SetStep = z.enum(['market', 'calibration', 'set']);
export type SetStep = z.infer<typeof SetStep>;

/** What calibration has to say in one set: a weight of 0 changes nothing, for the reason given. */
export const SetCalibrator = z.strictObject({
  set: SetId,
  weight: Probability,
  samples: Count,
  scope: z.enum(['league', 'pooled']),
  reason: z.string(),
});
export type SetCalibrator = z.infer<typeof SetCalibrator>;

const StrengthWithError = z.strictObject({ value: z.number(), error: z.number().nullable() });
/** One club of a fixture: what the model makes of it, and what it has shown. */
export const ExplainedClub = z.strictObject({
  name: z.string(),
  attack: StrengthWithError,
  defence: StrengthWithError,
  /** What goals alone would say; null where nothing else was looked at. */
  goalsAlone: z.strictObject({ attack: z.number(), defence: z.number() }).nullable(),
  /** Decayed number of matches behind it; null for a club that the model has not seen. */
  effectiveMatches: z.number().nullable(),
  /** Strengths month by month, oldest first. */
  trail: z.array(z.strictObject({ date: IsoDate, attack: z.number(), defence: z.number() })),
  /** Days since its last match in the store before the fixture; null where there is none. */
  restDays: Count.nullable(),
  /** Its last matches before the fixture, newest first, in the league of the fixture. */
  form: z.array(FormResult),
});
export type ExplainedClub = z.infer<typeof ExplainedClub>;

/** A match of the two, as the store has it. */
export const PastMeeting = z.strictObject({
  date: IsoDate,
  league: z.string(),
  home: z.string(),
  away: z.string(),
  homeGoals: Count,
  awayGoals: Count,
});
export type PastMeeting = z.infer<typeof PastMeeting>;

export const FixtureExplanation = z.strictObject({
  fixture: FixturePrediction,
  /** Two average teams on neutral ground, rho = 0. */
  baseline: Triple,
  goals: z.array(z.strictObject({ factor: GoalFactor, contribution: Contribution })),
  sets: z.record(
    SetId,
    z.strictObject({
      blended: Triple,
      calibrated: Triple,
      final: Triple,
      /** Those behind the step of calibration: its own, that of the set it alters, of the ensemble all three; A's where neither market nor past prices speak. */
      calibrators: z.array(SetCalibrator).min(1),
      steps: z.array(z.strictObject({ step: SetStep, contribution: Contribution })),
    }),
  ),
  /**
   * It comes to the numbers of the fixture to the last bit. An engine later than the one that finalised a jackpot may not:
   * then the stored numbers stand, and this explains what it would say now.
   */
  comesOut: z.boolean(),
  /** The same in words, a paragraph a set. */
  words: z.record(SetId, z.string()),
  scores: z.strictObject({
    /** [home][away], 0 … 8 and then more. */
    grid: z.array(z.array(Probability)),
    totals: z.array(z.strictObject({ line: z.number(), over: Probability })),
    bothScore: Probability,
    likeliest: z.array(z.strictObject({ homeGoals: Count, awayGoals: Count, probability: Probability })),
  }),
  home: ExplainedClub,
  away: ExplainedClub,
  /** Past meetings in the store before the fixture, newest first. */
  meetings: z.array(PastMeeting),
});
export type FixtureExplanation = z.infer<typeof FixtureExplanation>;
