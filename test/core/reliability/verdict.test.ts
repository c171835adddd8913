import { describe, expect, it } from 'vitest';
import * as schemas from '../../../src/contract/reliability-verdict';
import { calibrationBand } from '../../../src/main/core/reliability/bands';
import { driftRule, driftState, type DriftFacts } from '../../../src/main/core/reliability/drift-state';
import type { LossComparison } from '../../../src/main/core/reliability/diebold-mariano';
import type { DriftBet } from '../../../src/main/core/reliability/e-process';
import type { Skill } from '../../../src/main/core/reliability/skill';
import { sortSample } from '../../../src/main/core/reliability/sorted-sample';
import { calibrationVerdict, comparisonVerdicts, VERDICT_RULES } from '../../../src/main/core/reliability/verdict';
import { SPECIFICATION } from '../../../src/main/core/settings/constants';
import { calibrationVerdictInWords, comparisonVerdictInWords } from '../../../src/text/reliability-words';
import { sampleOf, ungroup } from './reference';

const judge = (...groups: Parameters<typeof ungroup>) => {
  const sample = ungroup(...groups);
  return calibrationVerdict(sample, calibrationBand(sample));
};

describe('calibrationVerdict', () => {
  it('takes its least number of matches from the specification', () => {
    expect(VERDICT_RULES.leastMatches).toBe(SPECIFICATION.MIN_VALIDATION_SAMPLES);
  });

  it('calls calibrated what stays within the band, with what would have been seen', () => {
    const verdict = judge([0.2, 0.3], [900, 936], [180, 281]);
    const seen = (1.959963984540054 * Math.sqrt(900 * 0.16 + 936 * 0.21)) / 1836;
    expect(verdict).toMatchObject({ kind: 'calibrated', n: 1836 });
    expect(verdict.seen).toBeCloseTo(seen, 12);
    expect(schemas.CalibrationVerdict.parse(verdict)).toEqual(verdict);
    expect(calibrationVerdictInWords('Set B’s draws in the Bundesliga since 2018', verdict)).toBe(
      'Set B’s draws in the Bundesliga since 2018: calibrated within the band; n = 1\u202f836; a miscalibration of 0.020 would have been seen',
    );
  });

  it('says where and which way forecasts miss', () => {
    const verdict = judge([0.1, 0.2, 0.5, 0.9], [400, 400, 400, 400], [200, 210, 215, 250]);
    expect(verdict.kind).toBe('miscalibrated');
    if (verdict.kind !== 'miscalibrated') return;
    expect(verdict.misses).toMatchObject([
      { low: 0.1, high: 0.2, direction: 'too-low', cases: 800, observed: 410 / 800 },
      { low: 0.9, high: 0.9, direction: 'too-high', cases: 400, observed: 0.625 },
    ]);
    expect(verdict.misses[0]!.forecast).toBeCloseTo(0.15, 12);
    expect(verdict.misses[0]!.distance).toBeGreaterThan(0.2);
    const later = judge([0.1, 0.3], [2000, 2000], [300, 1600]);
    // The lower bound at 0.3 is near 0.75.
    expect(later.kind === 'miscalibrated' && later.misses[0]!.distance).toBeGreaterThan(0.4);
    expect(schemas.CalibrationVerdict.parse(verdict)).toEqual(verdict);
    expect(calibrationVerdictInWords('All', verdict)).toBe(
      'All: miscalibrated: too low from 0.10 to 0.20 (said 0.15, came 0.51), too high at 0.90 (said 0.90, came 0.63); n = 1\u202f600',
    );
  });

  it('tells two misses apart where calibrated forecasts lie between', () => {
    const verdict = judge([0.1, 0.3, 0.35], [3000, 3000, 3000], [600, 900, 1400]);
    if (verdict.kind !== 'miscalibrated') throw new Error(verdict.kind);
    expect(verdict.misses.map(({ low, high, direction }) => [low, high, direction])).toEqual([
      [0.1, 0.1, 'too-low'],
      [0.35, 0.35, 'too-low'],
    ]);
  });

  it('cannot tell from too few matches, or where what matters would not have been seen', () => {
    expect(judge([0.3], [99], [0])).toMatchObject({ kind: 'cannot-tell', reason: 'too-few', n: 99 });
    expect(judge([0.3], [100], [0]).kind).toBe('miscalibrated');
    const wide = judge([0.2, 0.3], [100, 100], [20, 30]);
    expect(wide).toMatchObject({ kind: 'cannot-tell', reason: 'too-wide', n: 200 });
    expect(calibrationVerdictInWords('S', wide)).toMatch(
      /^S: cannot tell: a miscalibration below 0\.060 overall, or 0\.\d{3} at any one forecast, would not have been seen; n = 200$/,
    );
    const none = calibrationVerdict(sortSample([], []), null);
    expect(none).toEqual({ kind: 'cannot-tell', reason: 'too-few', n: 0, seen: null, narrowest: null });
    expect(calibrationVerdictInWords('S', none)).toBe('S: cannot tell: too few matches; n = 0');
    for (const verdict of [wide, none]) expect(schemas.CalibrationVerdict.parse(verdict)).toEqual(verdict);
  });

  it('wants the band narrow somewhere, not only the whole', () => {
    const sample = ungroup([0.02, 0.5], [3000, 30], [60, 15]);
    const band = calibrationBand(sample);
    expect(calibrationVerdict(sample, band).kind).toBe('calibrated');
    const strict = { ...VERDICT_RULES, mattersAnywhere: 0.001 };
    expect(calibrationVerdict(sample, band, strict)).toMatchObject({ kind: 'cannot-tell', reason: 'too-wide' });
  });

  it('does not trust one season of a league', () => {
    const sample = sampleOf('oos', 'home');
    expect(calibrationVerdict(sample, calibrationBand(sample))).toMatchObject({
      kind: 'cannot-tell',
      reason: 'too-wide',
    });
  });
});

describe('comparisonVerdicts', () => {
  const measured = (mean: number, p: number, n = 500): LossComparison => ({
    kind: 'measured',
    n,
    clusters: 50,
    mean,
    standardError: 0.01,
    t: mean / 0.01,
    degrees: 49,
    p,
    low: mean - 0.02,
    high: mean + 0.02,
    detectable: 0.028,
  });
  const verdicts = comparisonVerdicts([
    { against: 'base rates', comparison: measured(-0.05, 0.001) },
    { against: 'market', comparison: measured(0.03, 0.02) },
    { against: 'A', comparison: measured(-0.02, 0.03) },
    { against: 'C', comparison: measured(-0.05, 0.0001, 99) },
    { against: 'D', comparison: { kind: 'no-spread', n: 500, clusters: 50, mean: 0 } },
    { against: 'E', comparison: { kind: 'no-matches', n: 0, clusters: 0 } },
    { against: 'F', comparison: { kind: 'not-finite', n: 500, clusters: 50 } },
    { against: 'G', comparison: { kind: 'one-day', n: 500, clusters: 1 } },
  ]);

  it('adjust for all that can be judged, and say better, worse or why not', () => {
    expect(verdicts.map((each) => [each.against, each.kind, each.adjusted])).toEqual([
      ['base rates', 'better', 0.003],
      ['market', 'worse', 0.04],
      ['A', 'better', 0.04],
      ['C', 'cannot-tell', null],
      ['D', 'cannot-tell', null],
      ['E', 'cannot-tell', null],
      ['F', 'cannot-tell', null],
      ['G', 'cannot-tell', null],
    ]);
    expect(verdicts.map((each) => ('reason' in each ? each.reason : null)).slice(3)).toEqual([
      'too-few',
      'no-spread',
      'too-few',
      'not-finite',
      'one-day',
    ]);
    for (const each of verdicts) expect(schemas.ComparisonVerdict.parse(each)).toEqual(each);
    const [doubtful] = comparisonVerdicts([
      { against: 'market', comparison: measured(0.03, 0.03) },
      { against: 'A', comparison: measured(0.03, 0.04) },
    ]);
    expect(doubtful).toMatchObject({ kind: 'cannot-tell', reason: 'within-chance', adjusted: 0.06, mean: 0.03 });
    expect(comparisonVerdicts([])).toEqual([]);
  });

  it('are one sentence each', () => {
    expect(comparisonVerdictInWords('Set B', 'base rates', verdicts[0]!)).toBe(
      'Set B is better than base rates by 0.050 per match (p = 0.003); n = 500; a difference of 0.028 would have been seen',
    );
    expect(comparisonVerdictInWords('Set B', 'set C', verdicts[3]!)).toBe(
      'Set B against set C: cannot tell, too few matches; n = 99; a difference of 0.028 would have been seen',
    );
    expect(comparisonVerdictInWords('Set B', 'set D', verdicts[4]!)).toBe(
      'Set B against set D: cannot tell, the losses differ by the same in every match; n = 500',
    );
    const [sure] = comparisonVerdicts([{ against: 'market', comparison: measured(0.0003, 0.0001) }]);
    expect(comparisonVerdictInWords('Set B', 'the market', sure!)).toBe(
      'Set B is worse than the market by 0.00030 per match (p < 0.001); n = 500; a difference of 0.028 would have been seen',
    );
  });
});

describe('driftState', () => {
  const bet = (largest: number): DriftBet => ({
    theta: null,
    log: new Float64Array(0),
    largestLog: Math.log(largest),
    largestAt: 0,
    crossedAt: null,
  });
  const skill = (low: number, high: number): Skill => ({
    kind: 'measured',
    n: 500,
    clusters: 50,
    score: 1,
    reference: 1,
    skill: (low + high) / 2,
    standardError: 0.01,
    low,
    high,
  });
  const count = (p: number | null) => ({ excess: 0, variance: 1, z: p === null ? null : 1, p });
  const steady: DriftFacts = {
    n: 100,
    mixtures: [bet(1), bet(14.9), bet(2)],
    skill: skill(0.01, 0.05),
    counts: [count(0.5), count(0.017), count(null)].slice(0, 2),
  };

  it('is stable where nothing speaks against it', () => {
    expect(driftState({ ...steady, counts: [count(0.5), count(0.026), count(null)] })).toEqual({
      state: 'STABLE',
      reasons: [],
    });
    expect(driftState({ ...steady, counts: [count(0.5), count(0.4), count(0.3)] }).state).toBe('STABLE');
  });

  it('names what moves it, the graver first', () => {
    const of = (change: Partial<DriftFacts>) => driftState({ ...steady, counts: [], ...change });
    expect(of({ n: 99 })).toEqual({ state: null, reasons: ['too-few'] });
    expect(of({ mixtures: [bet(15.01), bet(1), bet(1)] })).toEqual({ state: 'WATCH', reasons: ['drift-near'] });
    expect(of({ mixtures: [bet(59.9), bet(1), bet(1)] }).state).toBe('WATCH');
    expect(of({ mixtures: [bet(1), bet(60.01), bet(1)] })).toEqual({ state: 'DEGRADED', reasons: ['drift-crossed'] });
    expect(of({ skill: skill(-0.01, 0.02) })).toEqual({ state: 'WATCH', reasons: ['skill-doubtful'] });
    expect(of({ skill: { kind: 'one-day', n: 500, clusters: 1 } }).reasons).toEqual(['skill-doubtful']);
    expect(of({ skill: skill(-0.05, -0.01) })).toEqual({ state: 'DEGRADED', reasons: ['no-skill'] });
    expect(of({ counts: [count(0.016), count(0.5), count(0.9)] })).toEqual({ state: 'WATCH', reasons: ['counts-off'] });
    expect(of({ counts: [count(0.018), count(0.5), count(0.9)] }).state).toBe('STABLE');
    expect(of({ mixtures: [bet(100), bet(1), bet(1)], skill: skill(-0.05, -0.01), counts: [count(0.001)] })).toEqual({
      state: 'DEGRADED',
      reasons: ['drift-crossed', 'no-skill', 'counts-off'],
    });
    const judgement = of({ skill: skill(-1, 1) });
    expect(schemas.DriftJudgement.parse(judgement)).toEqual(judgement);
  });

  it('states its thresholds in its rule', () => {
    expect(driftRule()).toMatch(
      /^Fewer than 100 matches: no state\. DEGRADED: .* has reached 60 .* WATCH: .* reached 15 .* STABLE/,
    );
  });
});
