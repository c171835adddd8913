import { inGroup } from './term';

/** How past forecasts are made, and what is learned from them. */
export const CALIBRATION_TERMS = inGroup('calibration', [
  {
    id: 'walk-forward',
    name: 'Walk-forward',
    also: ['Backtest'],
    meaning:
      'Going through past seasons day by day and forecasting each match from earlier days alone, as one would have then. Everything the application knows about how good it is comes from these forecasts.',
    seen: ['validate', 'diagram', 'calibration'],
  },
  {
    id: 'forward-chain',
    name: 'Forward chain',
    meaning:
      'The same rule for all that is learned on the way: settings, blend weights, calibration and ensemble weights that serve a season come from the seasons before it.',
    seen: ['calibration'],
  },
  {
    id: 'calibrated',
    name: 'Calibrated',
    also: ['calibrated'],
    meaning:
      'Forecasts are calibrated if what is said to come in 30 of 100 cases comes in 30 of 100. A set may carry the word only where its maps were chosen on past seasons and helped.',
    formula: 'P(outcome | forecast p) = p',
    source: 'Dawid (1982), J. Am. Stat. Assoc. 77(379), 605–610',
    seen: ['calibration', 'compare', 'diagram'],
  },
  {
    id: 'as-blended',
    name: 'As blended',
    also: ['as blended', 'blended', 'Not calibrated', 'identity'],
    meaning:
      'A set whose calibrator leaves everything as it is (the identity), because there were too few seasons or no map helped. It says so wherever it is shown.',
    seen: ['compare', 'calibration'],
  },
  {
    id: 'isotonic',
    name: 'Isotonic regression',
    also: ['isotonic', 'PAV', 'pool adjacent violators'],
    meaning:
      'The curve that rises with the forecast and lies closest to what happened. It is found by pooling neighbours that are out of order (pool adjacent violators, PAV), each pool becoming one level.',
    formula: 'min Σ (y_i − g(p_i))²  over all rising g',
    source: 'Ayer et al. (1955), Ann. Math. Stat. 26(4), 641–647',
    seen: ['calibration', 'diagram'],
  },
  {
    id: 'centred-isotonic',
    name: 'Centred isotonic regression',
    also: ['Knot', 'knot'],
    meaning:
      'The same curve with straight lines between the pools’ centres instead of steps. The map in use is of this kind; its corners are the knots.',
    source: 'Oron & Flournoy (2017), Stat. Biopharm. Res. 9(3), 258–267',
    seen: ['calibration'],
  },
  {
    id: 'weight-c',
    name: 'Weight c and c*',
    also: ['Weight c', 'c*', 'guard'],
    meaning:
      'How much of the map is used; the rest is the forecast as it was. c* is what did best on past seasons, for maps of this league or of all leagues; with too few seasons it is 0. This guard keeps calibration from making forecasts worse.',
    formula: 'q = (1 − c) p + c · iso(p), renormalised;  c = 0.5 · c*',
    seen: ['calibration'],
  },
  {
    id: 'calibration-share',
    name: 'Calibration share',
    meaning:
      'Only half of c* is used: the best of many looks better than it is, and half the weight keeps three quarters of the gain.',
    formula: 'c = 0.5 · c*',
    seen: ['calibration', 'settings'],
  },
  {
    id: 'other-calibrations',
    name: 'Beta calibration and temperature',
    meaning:
      'Other ways to calibrate, scored on the same later seasons and shown for comparison. No forecast uses them.',
    formula: 'beta: logit q = a ln p − b ln(1 − p) + c;  temperature: q_k ∝ p_k^t',
    source: 'Kull, Silva Filho & Flach (2017), Electron. J. Stat. 11(2); Guo et al. (2017), PMLR 70, 1321–1330',
    seen: ['calibration'],
  },
  {
    id: 'preset',
    name: 'Preset',
    also: ['fitted', 'Specification'],
    meaning:
      'Whose constants a training uses: fitted ones, each chosen on past seasons and held against the data, or those of the original specification as they stand.',
    seen: ['models', 'settings'],
  },
  {
    id: 'profile',
    name: 'Profile of ξ and σ',
    also: ['Profile', 'candidates'],
    meaning:
      'The log loss of past seasons under other constants: ξ, σ and the weights of shots and corners, one changed at a time. The defaults hold until another is better by more than 2.7 standard errors over all leagues.',
    seen: ['profile'],
  },
  {
    id: 'match-day',
    name: 'Match day',
    meaning:
      'Matches of one day share a fit and a round, so they are not independent. Errors of differences are computed from days, not from single matches.',
    source: 'Liang & Zeger (1986), Biometrika 73(1), 13–22 (clusters)',
    seen: ['scores', 'overTime'],
  },
]);
