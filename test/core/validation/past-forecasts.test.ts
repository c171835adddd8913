import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctPicks } from '../../../src/main/core/jackpot/correct-picks';
import { brierScore, logLoss, rankedProbabilityScore } from '../../../src/main/core/scoring/scores';
import { setD } from '../../../src/main/core/sets/set-d';
import { setE } from '../../../src/main/core/sets/set-e';
import { setF } from '../../../src/main/core/sets/set-f';
import { setG } from '../../../src/main/core/sets/set-g';
import {
  selectMatches,
  toColumns,
  type ForecastSelection,
  type PastForecast,
  type PastSeason,
} from '../../../src/main/core/validation/forecast-columns';
import { daysOf, lossesOf, outcomeColumns, threeWayColumns } from '../../../src/main/core/validation/selected-losses';
import { recordOf, slatesOf } from '../../../src/main/core/validation/slates';
import { OUTCOMES, type Outcome, type Triple } from '../../../src/main/core/words/outcomes';
import type { VOICES } from '../../../src/main/core/words/voices';
import { triples } from '../../support/triples';

const flat: Triple = { home: 0.4, draw: 0.3, away: 0.3 };
const forecast = (day: number, change: Partial<PastForecast> = {}): PastForecast => ({
  ...{ day, home: `H${day}`, away: `A${day}`, outcome: 'home', lambda: 1.4, nu: 1.1 },
  ...{ odds: { home: 2.4, draw: 3.2, away: 3.1 }, market: flat, baseRates: { home: 0.45, draw: 0.25, away: 0.3 } },
  blended: { A: flat, B: flat, C: flat },
  calibrated: { A: flat, B: flat, C: flat },
  ...change,
});
const season = (league: string, label: string, forecasts: readonly PastForecast[]): PastSeason => ({
  ...{ league, season: label, ensembleWeights: { A: 0.2, B: 0.3, C: 0.5 } },
  forecasts,
});
const everything: ForecastSelection = { leagues: [], fromSeason: null, toSeason: null, fromDay: null, toDay: null };
const all = (columns: ReturnType<typeof toColumns>) => selectMatches(columns, everything);

describe('past forecasts as columns', () => {
  it('have every set made from what is kept, the market and base rates, and leave out what was not priced', () => {
    fc.assert(
      fc.property(fc.tuple(triples, triples, triples, triples), ([A, B, C, market]) => {
        const odds = { home: 2.4, draw: 3.2, away: 3.1 };
        const kept = { blended: { A: C, B: A, C: B }, calibrated: { A, B, C }, odds, market };
        const unpriced = forecast(2, { market: null, odds: null, blended: { A }, calibrated: { A } });
        const columns = toColumns([season('E0', '2020-21', [unpriced, forecast(3, kept)])]);
        expect([columns.n, columns.unpriced]).toEqual([1, 1]);
        const weights = { A: 0.2, B: 0.3, C: 0.5 };
        const expected = { A, B, C, D: setD(B), E: setE(B), F: setF(B, odds), G: setG({ A, B, C }, weights), market };
        for (const [voice, triple] of Object.entries(expected)) {
          const said = columns.probabilities.calibrated[voice as 'A'];
          expect([...said]).toEqual(OUTCOMES.map((outcome) => triple[outcome]));
        }
        expect([...columns.probabilities.blended.A]).toEqual(OUTCOMES.map((outcome) => C[outcome]));
        expect([...columns.probabilities.blended.D]).toEqual(OUTCOMES.map((outcome) => setD(A)[outcome]));
      }),
    );
  });

  it('are chosen by league, season and day, ends included', () => {
    const columns = toColumns([
      season('D1', '2019-20', [forecast(1), forecast(5)]),
      season('E0', '2019-20', [forecast(2), forecast(5)]),
      season('E0', '2020-21', [forecast(9)]),
    ]);
    const chosen = (selection: Partial<ForecastSelection>) =>
      [...selectMatches(columns, { ...everything, ...selection })].map(
        (match) => `${columns.leagues[columns.league[match]!]} ${columns.day[match]}`,
      );
    expect(chosen({})).toEqual(['D1 1', 'D1 5', 'E0 2', 'E0 5', 'E0 9']);
    expect(chosen({ leagues: ['E0'] })).toEqual(['E0 2', 'E0 5', 'E0 9']);
    expect(chosen({ fromSeason: '2020-21' })).toEqual(['E0 9']);
    expect(chosen({ toSeason: '2019-20', leagues: ['E0'] })).toEqual(['E0 2', 'E0 5']);
    expect(chosen({ fromDay: 2, toDay: 5 })).toEqual(['D1 5', 'E0 2', 'E0 5']);
    expect(chosen({ leagues: ['F1'] })).toEqual([]);
    expect(daysOf(columns, all(columns)).count).toBe(4);
  });
});

describe('losses of a selection', () => {
  it('are those of the scores, match by match, of every voice and either stage', () => {
    const one = fc.record({ A: triples, B: triples, C: triples, outcome: fc.constantFrom(...OUTCOMES) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (rows) => {
        const forecasts = rows.map(({ A, B, C, outcome }, day) =>
          forecast(day, { outcome, market: C, blended: { A: B, B: C, C: A }, calibrated: { A, B, C } }),
        );
        const columns = toColumns([season('E0', '2020-21', forecasts)]);
        const matches = all(columns).slice().reverse();
        const { logLoss: log, brier, rps, byOutcome } = lossesOf(columns, 'calibrated', 'B', matches);
        [...matches].forEach((match, i) => {
          const { B, outcome } = rows[match]!;
          expect(log[i]).toBe(logLoss(B, outcome));
          expect(brier[i]).toBeCloseTo(brierScore(B, outcome), 14);
          expect(rps[i]).toBeCloseTo(rankedProbabilityScore(B, outcome), 14);
          expect(byOutcome[0][i]! + byOutcome[1][i]! + byOutcome[2][i]!).toBeCloseTo(brier[i]!, 14);
          const three = threeWayColumns(columns, 'calibrated', 'B', matches);
          expect([three.home[i], three.draw[i], three.away[i]]).toEqual(OUTCOMES.map((each) => B[each]));
          expect(OUTCOMES[three.outcome[i]!]).toBe(outcome);
          const draws = outcomeColumns(columns, 'blended', 'A', 1, matches);
          expect([draws.forecast[i], draws.happened[i]]).toEqual([B.draw, outcome === 'draw' ? 1 : 0]);
        });
      }),
    );
  });
});

describe('slates of past matches', () => {
  const played = (days: number, outcome: (day: number) => Outcome) =>
    Array.from({ length: days }, (_, day) => forecast(day, { outcome: outcome(day) }));
  const columns = toColumns([
    season(
      'D1',
      '2019-20',
      played(7, () => 'home'),
    ),
    season(
      'E0',
      '2019-20',
      played(8, (day) => (day % 2 === 0 ? 'home' : 'away')),
    ),
  ]);
  const named = (slates: readonly Int32Array[]) =>
    slates.map((slate) => [...slate].map((match) => `${columns.leagues[columns.league[match]!]}${columns.day[match]}`));

  it('take matches in order of time and league, each once, and what is left over makes none', () => {
    expect(named(slatesOf(columns, all(columns), 4, 'all-leagues'))).toEqual([
      ['D10', 'E00', 'D11', 'E01'],
      ['D12', 'E02', 'D13', 'E03'],
      ['D14', 'E04', 'D15', 'E05'],
    ]);
    expect(named(slatesOf(columns, all(columns), 4, 'by-league'))).toEqual([
      ['D10', 'D11', 'D12', 'D13'],
      ['E00', 'E01', 'E02', 'E03'],
      ['E04', 'E05', 'E06', 'E07'],
    ]);
  });

  it('count right picks beside their exact distribution', () => {
    const slates = slatesOf(columns, all(columns), 4, 'by-league');
    const { expected, observed, meanExpected, meanObserved, z, allRight } = recordOf(
      columns,
      'calibrated',
      'B',
      slates,
      4,
    );
    const one = correctPicks([0.4, 0.4, 0.4, 0.4]);
    expected.forEach((count, right) => expect(count).toBeCloseTo(3 * one[right]!, 12));
    expect(observed).toEqual([0, 0, 2, 0, 1]);
    expect([meanExpected, meanObserved]).toEqual([expect.closeTo(1.6, 12), expect.closeTo(8 / 3, 12)]);
    expect(z).toBeCloseTo((8 - 4.8) / Math.sqrt(12 * 0.24), 12);
    expect(allRight.map((chance) => Number(chance.toFixed(12)))).toEqual([0.0256, 0.0256, 0.0256]);
  });

  it('pick the likeliest outcome of each voice for itself', () => {
    const away: Triple = { home: 0.1, draw: 0.2, away: 0.7 };
    const one = toColumns([
      season('E0', '2020-21', [forecast(1, { outcome: 'away', market: away }), forecast(2, { outcome: 'away' })]),
    ]);
    const right = (voice: (typeof VOICES)[number]) =>
      recordOf(one, 'calibrated', voice, slatesOf(one, all(one), 2, 'all-leagues'), 2).observed.indexOf(1);
    expect([right('market'), right('B')]).toEqual([1, 0]);
  });

  it('of no match say nothing', () => {
    expect(recordOf(columns, 'calibrated', 'B', [], 13)).toMatchObject({ slates: 0, meanExpected: 0, z: null });
  });
});
