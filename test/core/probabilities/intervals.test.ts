import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ln } from '../../../src/main/core/numeric/elementary';
import { normalUpperTail } from '../../../src/main/core/numeric/normal';
import { OUTCOMES, type Triple } from '../../../src/main/core/words/outcomes';
import { goalMatrix, type MatchRates } from '../../../src/main/core/probabilities/goal-matrix';
import {
  NORMAL_QUANTILE,
  outcomeIntervals,
  rateCovariance,
  rateSlopes,
} from '../../../src/main/core/probabilities/intervals';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';

const at: MatchRates = { lambda: 1.6, nu: 1.1, rho: -0.06 };
const goals = ({ lambda, nu, rho }: MatchRates) => [outcomeProbabilities(goalMatrix(lambda, nu, rho))];
const scaled = (factor: number) =>
  Float64Array.from([0.01, 0.002, 0, 0.002, 0.02, 0.001, 0, 0.001, 0.002], (x) => x * factor);
const intervalsOf = (covariance: Float64Array) => outcomeIntervals(goals(at), rateSlopes(at, goals), covariance)[0]!;
const logit = (p: number) => ln(p / (1 - p));

/** A block whose only entries are these variances: μ, γ, ρ, α home, α away, δ home, δ away. */
const independent = (...variances: number[]) => {
  const block = new Float64Array(49);
  variances.forEach((variance, i) => (block[i * 7 + i] = variance));
  return block;
};

describe('the covariance of the rates', () => {
  const block = independent(1, 10, 100, 1e3, 1e4, 1e5, 1e6);

  it('adds what each rate is a sum of', () => {
    // log λ = μ + γ + α_h − δ_a, log ν = μ + α_a − δ_h: they share μ.
    const covariance = rateCovariance(block, { neutral: false, rhoClamped: false });
    expect([...covariance]).toEqual([1_001_011, 1, 0, 1, 110_001, 0, 0, 0, 100]);
  });

  it('leaves out the home advantage on neutral ground, and ρ where it was clamped', () => {
    expect(rateCovariance(block, { neutral: true, rhoClamped: false })[0]).toBe(1_001_001);
    expect(rateCovariance(block, { neutral: false, rhoClamped: true })[8]).toBe(0);
  });

  it('keeps the signs: a defence known to move with the attack it faces cancels it', () => {
    const together = independent(0, 0, 0, 1, 0, 0, 1);
    together[3 * 7 + 6] = 1;
    together[6 * 7 + 3] = 1;
    expect(rateCovariance(together, { neutral: false, rhoClamped: false })[0]).toBe(0);
  });

  it('is infinite where nothing is known of a strength, and only there', () => {
    const covariance = rateCovariance(independent(1, 0, 0, Infinity, 0, 1, 1), { neutral: false, rhoClamped: false });
    expect([...covariance]).toEqual([Infinity, 1, 0, 1, 2, 0, 0, 0, 0]);
  });
});

describe('intervals', () => {
  it('hold a probability of one parameter worked by hand', () => {
    // Of p = λ / (1 + λ) the logit is log λ itself: the interval is log λ ± 1.96 standard errors.
    const evaluate = ({ lambda }: MatchRates): Triple[] => [
      { home: lambda / (1 + lambda), draw: 0, away: 1 / (1 + lambda) },
    ];
    const spread = Float64Array.from([0.04, 0, 0, 0, 0, 0, 0, 0, 0]);
    const [{ home, draw, away }] = outcomeIntervals(evaluate(at), rateSlopes(at, evaluate), spread) as never as [
      Record<'home' | 'draw' | 'away', { low: number; high: number }>,
    ];
    expect(logit(home.low)).toBeCloseTo(ln(1.6) - 0.2 * NORMAL_QUANTILE, 3);
    expect(logit(home.high)).toBeCloseTo(ln(1.6) + 0.2 * NORMAL_QUANTILE, 3);
    expect(away.low).toBeCloseTo(1 - home.high, 12);
    expect(draw).toEqual({ low: 0, high: 0 });
  });

  it('take across a kink the mean of both slopes', () => {
    const bent =
      (slopeAbove: number) =>
      (rates: MatchRates): Triple[] => {
        const x = ln(rates.lambda / at.lambda);
        const home = 0.5 + (x > 0 ? slopeAbove : 0.1) * x;
        return [{ home, draw: 0.25, away: 0.75 - home }];
      };
    const spread = Float64Array.from([0.04, 0, 0, 0, 0, 0, 0, 0, 0]);
    const width = (slopeAbove: number) => {
      const evaluate = bent(slopeAbove);
      const { low, high } = outcomeIntervals(evaluate(at), rateSlopes(at, evaluate), spread)[0]!.home;
      return logit(high) - logit(low);
    };
    expect(width(0.3) / width(0.1)).toBeCloseTo(2, 9);
  });

  it('contain the probability, stay inside (0, 1) and widen with the covariance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        fc.double({ min: 1.01, max: 10, noNaN: true }),
        (factor, more) => {
          const [narrow, wide] = [intervalsOf(scaled(factor)), intervalsOf(scaled(factor * more))];
          const [triple] = goals(at);
          for (const outcome of OUTCOMES) {
            expect(narrow[outcome].low).toBeLessThan(triple![outcome]);
            expect(narrow[outcome].high).toBeGreaterThan(triple![outcome]);
            expect(wide[outcome].low).toBeLessThan(narrow[outcome].low);
            expect(wide[outcome].high).toBeGreaterThan(narrow[outcome].high);
            expect(wide[outcome].low).toBeGreaterThan(0);
            expect(wide[outcome].high).toBeLessThan(1);
          }
        },
      ),
    );
  });

  it('shrink to the probability where nothing is uncertain, and are everything where all is', () => {
    const [triple] = goals(at);
    const [certain, unknown] = [intervalsOf(scaled(0)), intervalsOf(scaled(0).fill(Infinity, 0, 1))];
    for (const outcome of OUTCOMES) {
      expect(certain[outcome]).toEqual({ low: triple![outcome], high: triple![outcome] });
      expect(unknown[outcome]).toEqual({ low: 0, high: 1 });
    }
    // Nothing is known of a rate by which nothing changes: that is no number, and no interval either.
    const flat = () => [{ home: 0.5, draw: 0.3, away: 0.2 }];
    const [free] = outcomeIntervals(flat(), rateSlopes(at, flat), scaled(0).fill(Infinity, 0, 1));
    for (const outcome of OUTCOMES) expect(free![outcome]).toEqual({ low: 0, high: 1 });
  });

  it('leave a twentieth outside', () => {
    expect(2 * normalUpperTail(NORMAL_QUANTILE)).toBeCloseTo(0.05, 14);
  });
});
