import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../src/main/core/scoring/paired-difference';
import { logLoss, meanScores } from '../../../src/main/core/scoring/scores';
import { memoryEvidenceBefore, scorePastPrices } from '../../../src/main/core/validation/past-prices';
import type { CalibratedForecast } from '../../../src/main/core/validation/validate-league';
import { OUTCOMES, type Outcome, type Triple } from '../../../src/main/core/words/outcomes';

const SEASON_DAYS = 60;
const A: Triple = { home: 0.4, draw: 0.3, away: 0.3 };
const C: Triple = { home: 0.2, draw: 0.5, away: 0.3 };

/** A forecast of a day; B with the memory says `p` of what happened. */
function forecastOf(day: number, p: number | null, outcome: Outcome = 'home'): CalibratedForecast {
  const rest = (1 - (p ?? 0)) / 2;
  const B = { home: rest, draw: rest, away: rest, [outcome]: p ?? 0 } as unknown as Triple;
  return {
    forecast: {
      kind: 'blended walk-forward forecast',
      day,
      season: Math.floor(day / SEASON_DAYS),
      outcome,
      market: null,
      memory: p === null ? null : B,
      baseRates: A,
      blended: { A },
      lambda: 1,
      nu: 1,
      match: day,
    },
    sets: { A },
    remembered: p === null ? null : { B, C },
  };
}
const days = (count: number, p: (day: number) => number | null) =>
  Array.from({ length: count }, (_, day) => forecastOf(day, p(day)));
/** Says more of what happened than A's .4 by `by`, now a little more and now a little less. */
const better = (by: number) => (day: number) => 0.4 + by + 0.02 * ((day % 5) - 2);

describe('evidence for a market memory', () => {
  it('is the log loss of B with it less that of A, paired and clustered by match day', () => {
    const forecasts = [
      ...days(180, (day) => (day % 7 === 0 ? null : better(0.01)(day))),
      ...Array.from({ length: 90 }, (_, at) => forecastOf(2 * at, 0.25 + 0.001 * at, OUTCOMES[at % 3]!)),
    ];
    const inside = forecasts.filter(({ remembered, forecast }) => remembered && forecast.season < 2);
    const paired = pairedDifference(
      inside.map(({ remembered, forecast }) => logLoss(remembered!.B, forecast.outcome)),
      inside.map(({ forecast }) => logLoss(A, forecast.outcome)),
      inside.map(({ forecast }) => forecast.day),
    );
    if (paired.kind !== 'measured') throw new Error(paired.kind);
    const { n, clusters, mean, standardError } = paired;
    const expected = { n, days: clusters, difference: mean, standardError };
    expect(memoryEvidenceBefore(forecasts, 2)).toMatchObject(expected);
  });

  it('is worked by hand where all days but one say the same', () => {
    // On 119 days both say .4; on one B says .8: the mean is −ln 2 / 120 and its error, one day of 120 apart, as large.
    const {
      difference,
      standardError,
      days: n,
    } = memoryEvidenceBefore(
      days(120, (day) => (day === 7 ? 0.8 : 0.4)),
      2,
    );
    expect(n).toBe(120);
    expect(difference).toBeCloseTo(-Math.LN2 / 120, 14);
    const squares = (Math.LN2 * (119 / 120)) ** 2 + 119 * (Math.LN2 / 120) ** 2;
    expect(standardError).toBeCloseTo(Math.sqrt((120 / 119) * squares) / 120, 14);
  });

  it('confirms on a hundred match days, and not on ninety-nine', () => {
    const all = days(180, better(0.05));
    const without = (gaps: number) => all.map((each, day) => (day < gaps ? forecastOf(day, null) : each));
    expect(memoryEvidenceBefore(without(20), 2)).toMatchObject({ days: 100, isConfirmed: true });
    expect(memoryEvidenceBefore(without(21), 2)).toMatchObject({ days: 99, isConfirmed: false });
  });

  it('confirms beyond two standard errors only', () => {
    const at = (by: number) => memoryEvidenceBefore(days(120, better(by)), 2);
    const z = (by: number) => at(by).difference! / at(by).standardError!;
    const edges = [0.004, 0.0045, 0.005, 0.0055, 0.006, 0.0065, 0.007, 0.008, 0.009];
    expect(edges.map((by) => at(by).isConfirmed)).toEqual(edges.map((by) => z(by) < -2));
    expect(new Set(edges.map((by) => at(by).isConfirmed)).size).toBe(2);
    const [weak, strong] = [edges.filter((by) => z(by) >= -2).at(-1)!, edges.find((by) => z(by) < -2)!];
    // Both lie near the rule: neither 1.6 nor 2.4 would tell them apart as two do.
    expect(z(weak)).toBeLessThan(-1.6);
    expect(z(strong)).toBeGreaterThan(-2.4);
    expect(at(-0.05).isConfirmed).toBe(false);
  });

  it('never looks at the season it serves, nor at a later one', () => {
    const turned = days(240, (day) => (day < 120 ? better(0.05)(day) : 0.01));
    const flat = days(240, better(0.05));
    for (const season of [0, 1, 2]) {
      expect(memoryEvidenceBefore(turned, season)).toEqual(memoryEvidenceBefore(flat, season));
    }
    expect(memoryEvidenceBefore(turned, 2).isConfirmed).toBe(true);
    expect(memoryEvidenceBefore(turned, 3).isConfirmed).toBe(false);
  });

  it('is nothing where there is none, or a single day', () => {
    const nothing = { difference: null, standardError: null, isConfirmed: false };
    expect(memoryEvidenceBefore([], 3)).toEqual({ n: 0, days: 0, ...nothing });
    expect(
      memoryEvidenceBefore(
        days(60, () => null),
        3,
      ),
    ).toEqual({ n: 0, days: 0, ...nothing });
    expect(memoryEvidenceBefore([forecastOf(1, 0.9), forecastOf(1, 0.8)], 3)).toEqual({ n: 2, days: 1, ...nothing });
  });
});

describe('scores as if no match had been priced', () => {
  const seasons = ['2001-02', '2002-03', '2003-04', '2004-05'];
  const forecasts = days(240, (day) => (day % 9 === 0 ? null : better(0.05)(day)));

  it('are of the matches that the memory has forecast in the seasons asked for', () => {
    const scores = scorePastPrices(forecasts, seasons, 1, 2)!;
    const inside = forecasts.filter(({ forecast, remembered }) => {
      return remembered && [1, 2].includes(forecast.season);
    });
    const outcomes = inside.map(({ forecast }) => forecast.outcome);
    expect(scores.n).toBe(inside.length);
    expect(scores.memory).toEqual(
      meanScores(
        inside.map(({ forecast }) => forecast.memory!),
        outcomes,
      ),
    );
    expect(scores.sets.A).toEqual(
      meanScores(
        inside.map(({ sets }) => sets.A!),
        outcomes,
      ),
    );
    expect(scores.sets.B).toEqual(
      meanScores(
        inside.map(({ remembered }) => remembered!.B),
        outcomes,
      ),
    );
    expect(scores.sets.C).toEqual(
      meanScores(
        inside.map(({ remembered }) => remembered!.C),
        outcomes,
      ),
    );
  });

  it('name the first season that the chain would have served, or none', () => {
    expect(scorePastPrices(forecasts, seasons, 0, 3)!.confirmedFrom).toBe('2003-04');
    const worse = days(240, better(-0.05));
    expect(scorePastPrices(worse, seasons, 0, 3)!.confirmedFrom).toBeNull();
    expect(
      scorePastPrices(
        days(240, () => null),
        seasons,
        0,
        3,
      ),
    ).toBeNull();
    expect(scorePastPrices(days(60, better(0.05)), seasons, 1, 3)).toBeNull();
  });
});
