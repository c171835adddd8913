import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rhoIntervalOf } from '../../../src/main/core/models/rho-interval';
import { exp } from '../../../src/main/core/numeric/elementary';
import { goalMatrix, scoreProbability } from '../../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';
import { scoreSummary, SHOWN_GOALS, TOTAL_LINES } from '../../../src/main/core/probabilities/score-summary';

const rate = fc.double({ min: 0.05, max: 12, noNaN: true });
const matrices = fc
  .tuple(rate, rate, fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.constantFrom(undefined, 8))
  .map(([lambda, nu, where, maxGoals]) => {
    const { low, high } = rhoIntervalOf(lambda, nu);
    return goalMatrix(lambda, nu, low + where * (high - low), maxGoals);
  });

describe('what a score grid says', () => {
  it('is all of its probability, in the scores that are shown and in more', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { scores } = scoreSummary(matrix);
        const sums = { home: 0, draw: 0, away: 0 };
        expect(scores).toHaveLength(SHOWN_GOALS + 2);
        scores.forEach((row, home) => {
          expect(row).toHaveLength(SHOWN_GOALS + 2);
          row.forEach((p, away) => {
            if (home <= SHOWN_GOALS && away <= SHOWN_GOALS) expect(p).toBe(scoreProbability(matrix, home, away));
            sums[home > away ? 'home' : home < away ? 'away' : 'draw'] += p;
          });
        });
        expect(sums.home + sums.draw + sums.away).toBeCloseTo(1, 11);
        // Of nine or more goals on both sides the summary does not say who has more.
        const beyond = scores[SHOWN_GOALS + 1]![SHOWN_GOALS + 1]!;
        const { home } = outcomeProbabilities(matrix);
        expect(home).toBeGreaterThanOrEqual(sums.home - 1e-11);
        expect(home).toBeLessThanOrEqual(sums.home + beyond + 1e-11);
      }),
    );
  });

  it('has totals and both to score that the cells add up to', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { totals, bothScore } = scoreSummary(matrix);
        const add = (isMeant: (home: number, away: number) => boolean) => {
          let total = 0;
          for (let home = 0; home <= matrix.maxGoals; home += 1) {
            for (let away = 0; away <= matrix.maxGoals; away += 1) {
              if (isMeant(home, away)) total += scoreProbability(matrix, home, away);
            }
          }
          return total;
        };
        expect(totals.map(({ line }) => line)).toEqual(TOTAL_LINES);
        for (const { line, over } of totals)
          expect(over).toBeCloseTo(
            add((home, away) => home + away > line),
            11,
          );
        expect(bothScore).toBeCloseTo(
          add((home, away) => home > 0 && away > 0),
          11,
        );
      }),
    );
  });

  it('is that of independent Poisson goals worked by hand where rho is 0', () => {
    // Rates 1.5 and 1.2: together Poisson of 2.7, so P(no goal) = e^-2.7.
    const { totals, bothScore, scores } = scoreSummary(goalMatrix(1.5, 1.2, 0));
    const none = exp(-2.7);
    const atMost = [1, 1 + 2.7, 1 + 2.7 + 3.645, 1 + 2.7 + 3.645 + 3.2805].map((x) => x * none);
    atMost.forEach((p, goals) => expect(totals[goals]!.over).toBeCloseTo(1 - p, 11));
    expect(bothScore).toBeCloseTo((1 - exp(-1.5)) * (1 - exp(-1.2)), 11);
    expect(scores[2]![1]).toBeCloseTo(((1.5 * 1.5) / 2) * 1.2 * none, 11);
  });

  it('names the eight likeliest scores, wherever they lie', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const all: number[] = [];
        for (let home = 0; home <= matrix.maxGoals; home += 1) {
          for (let away = 0; away <= matrix.maxGoals; away += 1) all.push(scoreProbability(matrix, home, away));
        }
        all.sort((one, other) => other - one);
        const { likeliest } = scoreSummary(matrix);
        expect(likeliest.map(({ probability }) => probability)).toEqual(all.slice(0, 8));
        for (const { homeGoals, awayGoals, probability } of likeliest) {
          expect(probability).toBe(scoreProbability(matrix, homeGoals, awayGoals));
        }
        expect(new Set(likeliest.map(({ homeGoals, awayGoals }) => `${homeGoals}-${awayGoals}`)).size).toBe(8);
      }),
    );
  });

  it('names of equally likely scores the one with fewer goals first, then with fewer at home', () => {
    const names = scoreSummary(goalMatrix(1, 1, 0)).likeliest.map(
      ({ homeGoals, awayGoals }) => `${homeGoals}-${awayGoals}`,
    );
    // Rates of 1 make 0-0, 0-1, 1-0, 1-1 alike, then those with one 2.
    expect(names).toEqual(['0-0', '0-1', '1-0', '1-1', '0-2', '2-0', '1-2', '2-1']);
  });
});
