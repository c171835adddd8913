import type { SettingRow } from '../../../contract';
import { settingsOf, SPECIFICATION } from '../../core/settings/settings';

/** The specification's constants beside what the fitted preset uses, and why. */
export function settingRows(): SettingRow[] {
  const { grid, fallback, marketWeights } = settingsOf('fitted');
  const values = (key: 'xi' | 'sigma') => {
    const others = new Set(grid.map((point) => point[key]));
    others.delete(fallback[key]);
    return `${fallback[key]}, unless the past of all leagues speaks for ${[...others].join(' or ')}`;
  };
  const row = (name: keyof typeof SPECIFICATION, meaning: string, fitted: string, evidence: string): SettingRow => ({
    name,
    meaning,
    specification: String(SPECIFICATION[name]).replace('-', '−'),
    fitted,
    evidence,
  });
  return [
    row(
      'DIXON_COLES_RHO',
      'dependency of low scores',
      'estimated per league',
      'fixed −0.13 puts draws two points above what is observed in the Premier League',
    ),
    row(
      'TIME_DECAY_XI',
      'decay of a match’s weight per day',
      values('xi'),
      '0.0065 is Dixon and Coles’ value per half-week; per day it halves a weight in 107 days',
    ),
    row('HOME_ADVANTAGE', 'log rate added at home', 'estimated per league', 'fitted values lie between 0.15 and 0.3'),
    row(
      'MAX_GOALS',
      'smallest score grid',
      'grows until less than 10⁻¹² is lost',
      'eight goals lose up to 3 % of the mass in lopsided matches',
    ),
    row(
      'SHRINKAGE_FACTOR',
      'prior standard deviation of a log strength',
      values('sigma'),
      'worth as much log loss as the decay',
    ),
    row(
      'DEFAULT_BLEND_ALPHA',
      'share of the model in set B',
      String(1 - marketWeights.B),
      'the specification’s value, kept',
    ),
    row(
      'MAX_MARKET_WEIGHT',
      'cap on the market’s share in any set',
      String(marketWeights.C),
      'the specification’s value, kept; also a constraint of the store',
    ),
    row(
      'MIN_CALIBRATION_SAMPLES',
      'forecasts below which calibration is the identity',
      '30, and a forward chain of seasons',
      'isotonic calibration on one season raised log loss from 0.97 to 1.24',
    ),
    row(
      'CALIBRATION_BINS',
      'bins of the reliability table',
      '20, for display; maps have their own knots',
      'pooled blocks need no choice of bins',
    ),
    row(
      'BRIER_SCORE_THRESHOLD',
      'mean Brier score per outcome to pass',
      'shown beside the base rates',
      'league base rates alone pass it',
    ),
    row(
      'MIN_VALIDATION_SAMPLES',
      'forecasts below which there is no verdict',
      '100',
      'the specification’s value, kept',
    ),
  ];
}
