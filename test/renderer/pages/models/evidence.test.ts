import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Curve,
  ModelDetail,
  OddsMethodComparison,
  ProfilePoint,
} from '../../../../src/renderer/src/contract-types';
import {
  calibrationAlt,
  calibrationTraces,
  largestChange,
} from '../../../../src/renderer/src/pages/models/calibration/calibration-traces';
import {
  intervalAlt,
  intervalTraces,
  type IntervalRow,
} from '../../../../src/renderer/src/pages/models/interval-traces';
import {
  blendFacts,
  marketInWords,
  weightInWords,
} from '../../../../src/renderer/src/pages/models/market/market-words';
import {
  clampedInWords,
  decayInWords,
  halfLifeDays,
  intervalInWords,
  likelihoodRatioInWords,
  meaningOf,
} from '../../../../src/renderer/src/pages/models/parameters/parameter-words';
import { profileColumns } from '../../../../src/renderer/src/pages/models/profile/profile-columns';
import {
  chosenByInWords,
  profileInWords,
  profileRows,
} from '../../../../src/renderer/src/pages/models/profile/profile-words';
import { demoStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

/** A trained model as main tells it whole. */
let detail: ModelDetail;
beforeAll(async () => {
  const window = await openWindow(demoStore());
  const [model] = await window.ask('models.list', {});
  detail = await window.ask('models.get', { version: model!.version });
  await window.close();
});
const point = (difference: number | null, standardError: number | null, chosen = false): ProfilePoint => ({
  xi: 0.002,
  sigma: 0.3,
  n: 500,
  logLoss: 1,
  difference,
  standardError,
  chosen,
});

/** Of a model whose league chose for itself, and of one whose choice was pooled. */
const ofOld = (profile: readonly ProfilePoint[]): string => profileInWords(profileRows(profile, 'chosen'), 'chosen');
const ofPooled = (profile: readonly ProfilePoint[]): string =>
  profileInWords(profileRows(profile, 'defaults'), 'defaults');

describe('the profile in words', () => {
  const wordsOf = (point: ProfilePoint) => profileRows([point], 'chosen')[0]!.words;
  it('does not call a point worse whose interval holds 0', () => {
    expect(wordsOf(point(0.001, 0.001))).toBe('not told apart by 500 matches');
    expect(wordsOf(point(0.004, 0.001))).toBe('worse, on 500 matches');
    expect(wordsOf(point(0, 0, true))).toBe('chosen, in use');
  });
  it('counts those told apart, and owns up to a better one', () => {
    const profile = [point(0, 0, true), point(0.001, 0.001), point(0.004, 0.001)];
    expect(ofOld(profile)).toBe(
      '1 of 2 other points are not told apart from the chosen one by 500 matches; 1 is worse.',
    );
    expect(ofOld([...profile, point(-0.004, 0.001)])).toMatch(/1 is better .* earlier seasons only\.$/);
  });
  it('counts every point of a model once', () => {
    const others = profileRows(detail.profile, detail.profileAgainst).filter(({ isReference }) => !isReference);
    const count = (word: string): number => others.filter(({ words }) => words.startsWith(word)).length;
    expect(ofPooled(detail.profile)).toMatch(
      new RegExp(
        `^${count('not told apart') + count('the same')} of ${others.length} other points .*; ${count('worse')} (is|are) worse\\.`,
      ),
    );
  });
  it('says so when nothing was compared in pairs', () => {
    expect(ofOld([point(null, null, true), point(null, null)])).toMatch(/before paired differences were kept/);
    expect(ofOld([point(0, 0, true)])).toBe('Only one pair of ξ and σ was tried.');
  });
});

describe('a profile of candidates around the defaults', () => {
  const defaults = point(0, 0);
  const candidates = [
    { ...defaults, chosen: true },
    { ...point(0.002, 0.0005), xi: 0.001 },
    { ...point(0.0003, 0.0004), sigma: 0.2 },
    { ...point(0, 0), omega: 2 },
    { ...point(-0.001, 0.0004), kappa: 1.2 },
  ];
  it('names each by what differs from the defaults, which the others are compared with', () => {
    expect(profileRows(candidates, 'defaults').map(({ name, words }) => [name, words])).toEqual([
      ['defaults: ξ 0.0020 · σ 0.30', 'the defaults, in use'],
      ['ξ 0.0010', 'worse, on 500 matches'],
      ['σ 0.20', 'not told apart by 500 matches'],
      ['ω × 2.0', 'the same forecasts on 500 matches'],
      ['κ × 1.2', 'better, on 500 matches'],
    ]);
    expect(ofPooled(candidates)).toBe(
      '2 of 4 other points are not told apart from the defaults by 500 matches; 1 is worse. 1 is better, but not by enough: one of several is soon that much better by luck. The defaults are in use.',
    );
  });
  it('tells which took the place of the defaults', () => {
    const told = candidates.map((each) => ({ ...each, chosen: each.kappa === 1.2 }));
    const rows = profileRows(told, 'defaults');
    expect(rows[0]).toMatchObject({ isReference: true, words: 'the defaults' });
    expect(rows.at(-1)).toMatchObject({ name: 'κ × 1.2, in use', words: 'chosen, in use: better, on 500 matches' });
    expect(ofPooled(told)).toMatch(/In use: κ × 1\.2, better than the defaults by more than luck explains\.$/);
    const { traces } = intervalTraces(rows, 'difference');
    expect(traces.at(-1)).toMatchObject({ y: [rows[0]!.name], marker: { symbol: 'diamond' } });
  });
  it('is named by ξ and σ where a league chose for itself, as a grid of all pairs', () => {
    const grid = [0.001, 0.002].flatMap((xi) =>
      [0.2, 0.3].map((sigma) => ({ ...point(0.001, 0.001, xi === 0.002 && sigma === 0.3), xi, sigma })),
    );
    const rows = profileRows(grid, 'chosen');
    expect(rows.map(({ name }) => name)).toEqual(
      ['0.0010 · σ 0.20', '0.0010 · σ 0.30', '0.0020 · σ 0.20', '0.0020 · σ 0.30'].map((pair) => `ξ ${pair}`),
    );
    expect(profileColumns(rows, 'chosen').map(({ header }) => header)).toEqual([
      ...['ξ per day', 'σ', 'Log loss', 'vs chosen', 's.e.', 'n', 'In words'],
    ]);
    expect(profileColumns(profileRows(candidates, 'defaults'), 'defaults').map(({ header }) => header)).toEqual([
      ...['Tried', 'ξ per day', 'σ', 'ω ×', 'κ ×', 'Log loss', 'vs defaults', 's.e.', 'n', 'In words'],
    ]);
  });
  it('says whose forecasts chose', () => {
    expect(chosenByInWords([], 'E0')).toBe('E0 chose for itself.');
    expect(chosenByInWords(['E0'], 'E0')).toMatch(/of E0, which was trained alone\.$/);
    expect(chosenByInWords(['D1', 'E0', 'F1'], 'E0')).toMatch(/^Chosen by the forecasts of D1, E0 and F1 together/);
  });
});

describe('intervals as a chart', () => {
  const rows: readonly IntervalRow[] = [
    { name: 'a', difference: 0.001, standardError: 0.001, isReference: false, words: 'not told apart' },
    { name: 'b', difference: 0.01, standardError: 0.001, isReference: false, words: 'worse' },
    { name: 'c', difference: 0, standardError: 0, isReference: true, words: 'chosen' },
    { name: 'd', difference: null, standardError: null, isReference: false, words: 'not measured' },
  ];
  it('has hollow marks for what is not told apart, full ones for what is, a diamond for the reference', () => {
    const { traces, layout } = intervalTraces(rows, 'difference');
    expect(traces.map((trace) => trace['y'])).toEqual([['a'], ['b'], ['c']]);
    expect(traces[0]!['marker']).toMatchObject({ color: '--surface' });
    expect(traces[1]!['marker']).toMatchObject({ color: '--accent' });
    expect(traces[2]!['marker']).toMatchObject({ symbol: 'diamond' });
    expect(traces[1]!['error_x']).toMatchObject({ array: [0.00196] });
    expect(layout['yaxis']).toMatchObject({ categoryarray: ['c', 'b', 'a'] });
  });
  it('reads aloud row by row', () => {
    expect(intervalAlt(rows.slice(1, 3))).toBe('b: +0.0100 ± 0.0020, worse; c: chosen');
  });
});

describe('margin methods in words', () => {
  const comparison = (difference: number | null, standardError: number | null): OddsMethodComparison => ({
    n: 900,
    best: 'shin',
    methods: [
      { method: 'power', logLoss: 0.97, brier: 0.6, rps: 0.2, problematic: 0, difference: 0, standardError: 0 },
      { method: 'shin', logLoss: 0.9698, brier: 0.6, rps: 0.2, problematic: 0, difference, standardError },
    ],
  });
  it('say whether the best can be told apart from the one in use', () => {
    expect(marketInWords(comparison(-0.0002, 0.0002))).toBe(
      'Shin has the least log loss, 0.9698: −0.0002 ± 0.0004 to power, which is in use, and not told apart from it by 900 matches.',
    );
    expect(marketInWords(comparison(-0.0002, 0.0001))).toMatch(
      /and told apart from it by 900 matches\. Shown, not used\.$/,
    );
    expect(marketInWords(comparison(null, null))).toMatch(/was not measured\.$/);
    expect(marketInWords({ ...comparison(0, 0), best: 'power' })).toBe(
      'Power has the least log loss, 0.9700; it is the one in use.',
    );
  });
  it('tell the learned weight before and after its cap, and whether it is used', () => {
    const blend = { ...detail.blend, marketWeight: 'fixed', learnedUnclipped: 0.962, learned: 0.7 } as const;
    expect(weightInWords(blend)).toBe(
      'All walk-forward forecasts together teach a market weight of 96.2\u202f%; the cap holds it at 70.0\u202f%. It is shown, not used: set B’s weight is fixed.',
    );
    expect(weightInWords({ ...detail.blend, learnedUnclipped: null })).toBeNull();
    const facts = new Map(blendFacts({ ...detail.blend, learned: null }));
    expect(facts.get('Learned, after the cap')).toMatch(/^– \(too few/);
  });
});

describe('parameters in words', () => {
  it('turn decay into the days in which a weight halves', () => {
    expect(halfLifeDays(Math.LN2 / 400)).toBeCloseTo(400, 9);
    expect(decayInWords(0.0018)).toBe('0.0018 per day: a match counts half after 385 days');
    expect(halfLifeDays(0)).toBeNull();
    expect(decayInWords(0)).toBe('0: all matches count alike');
  });
  it('say on the pitch what the numbers mean', () => {
    expect(meaningOf({ name: 'homeAdvantage', value: Math.log(1.25), error: null })).toMatch(/25\u202f% more/);
    expect(meaningOf({ name: 'homeAdvantage', value: Math.log(0.9), error: null })).toMatch(/10\u202f% fewer/);
    expect(meaningOf({ name: 'mu', value: Math.log(1.2), error: null })).toMatch(/1\.20 goals away from home/);
    expect(meaningOf({ name: 'rho', value: -0.06, error: null })).toMatch(/^0–0 and 1–1 happen more often/);
    expect(meaningOf({ name: 'rho', value: -0.06, error: 0.03 })).toMatch(/^0–0 and 1–1 happen more often/);
    expect(meaningOf({ name: 'rho', value: -0.034, error: 0.029 })).toMatch(/not told apart .* the interval holds 0/);
    expect(meaningOf({ name: 'rho', value: 0.06, error: null })).toMatch(/^0–0 and 1–1 happen less often/);
  });
  it('have an interval only where an error was kept', () => {
    expect(intervalInWords({ name: 'rho', value: -0.06, error: 0.03 })).toBe('−0.119 to −0.001');
    expect(intervalInWords({ name: 'rho', value: -0.06, error: null })).toBeNull();
  });
  it('give a p-value only where the statistic has its distribution', () => {
    const poisson = { poisson: -10, dixonColes: -8, statistic: 4 };
    expect(likelihoodRatioInWords({ ...poisson, pValue: null })).toMatch(/No p-value: weights by age or the prior/);
    expect(likelihoodRatioInWords({ ...poisson, pValue: 0.0455 })).toMatch(/p = 0\.0455 on χ²/);
    expect(likelihoodRatioInWords({ ...poisson, pValue: 1e-9 })).toMatch(/p = below 0\.0001/);
    expect(clampedInWords(0)).toMatch(/^never/);
    expect(clampedInWords(12)).toMatch(/^in 12 forecasts/);
  });
});

describe('calibration curves', () => {
  const curve = (outcome: Curve['outcome'], change: Partial<Curve> = {}): Curve => ({
    set: 'A',
    outcome,
    weight: 0.5,
    scope: 'league',
    samples: 900,
    trainedOnEnd: '2021-05-23',
    reason: 'r',
    points: [
      { forecast: 0, calibrated: 0 },
      { forecast: 0.5, calibrated: 0.44 },
      { forecast: 1, calibrated: 1 },
    ],
    ...change,
  });
  const identity = {
    weight: 0,
    points: [
      { forecast: 0, calibrated: 0 },
      { forecast: 1, calibrated: 1 },
    ],
  };
  it('are square, in the order home, draw, away, above the diagonal', () => {
    const { traces, layout } = calibrationTraces([curve('away'), curve('home'), curve('draw', identity)]);
    expect(traces[0]).toMatchObject({ x: [0, 1], y: [0, 1] });
    expect(traces.slice(1).map((trace) => (trace['line'] as { color: string }).color)).toEqual([
      '--home',
      '--draw',
      '--away',
    ]);
    expect(layout['yaxis']).toMatchObject({ scaleanchor: 'x', scaleratio: 1 });
    expect((layout['annotations'] as { text: string }[]).map(({ text }) => text)).toEqual([
      '● home',
      '■ draw, unchanged',
      '◆ away',
    ]);
  });
  it('tell their largest change', () => {
    expect(largestChange(curve('home')).at).toBe(0.5);
    expect(largestChange(curve('home')).change).toBeCloseTo(-0.06, 12);
    expect(calibrationAlt([curve('home'), curve('draw', identity)])).toBe(
      'home: largest change at 50.0\u202f%, to 44.0\u202f%; draw: unchanged',
    );
  });
  it('have knots in every curve of a model', () => {
    const curves: ModelDetail['calibration'] = detail.calibration.filter(({ set }) => set === 'A');
    const { traces } = calibrationTraces(curves);
    expect(curves.map(({ outcome }) => outcome).sort()).toEqual(['away', 'draw', 'home']);
    expect(traces.slice(1).map((trace) => (trace['x'] as number[]).length)).toEqual(
      curves.map(({ points }) => points.length),
    );
  });
});
