import { describe, expect, it } from 'vitest';
import { driftTest } from '../../../src/main/core/reliability/e-process';
import { columnsOf, expectNear, golden, outcomeNamed } from './reference';

const values = (log: Float64Array): number[] => Array.from(log, (each) => Math.exp(each));

describe('driftTest', () => {
  for (const wanted of golden.eProcess) {
    if (!wanted.runs) continue;
    it(`runs as the reference for ${wanted.outcome}`, () => {
      const { forecast, happened } = columnsOf('oos', outcomeNamed(wanted.outcome));
      const [p, y] = [forecast.slice(0, 40), happened.slice(0, 40)];
      const { bets } = driftTest(p, y);
      expect(bets.map(({ theta }) => theta)).toEqual([-1, -0.5, -0.2, -0.1, -0.05, 0.05, 0.1, 0.2, 0.5, 1]);
      for (const run of wanted.runs) {
        const bet = bets.find(({ theta }) => theta === run.theta)!;
        values(bet.log).forEach((value, i) => expectNear(value, run.running[i]!));
        expectNear(bet.log.at(-1)!, run.log_final);
        if (run.running_max > 1) {
          expectNear(Math.exp(bet.largestLog), run.running_max);
          expect(bet.largestAt + 1).toBe(run.argmax_row);
        } else expect([bet.largestLog, bet.largestAt]).toEqual([0, -1]);
      }
      const { mixture } = driftTest(p, y, { thetas: [1, -1] });
      const mixed = wanted.two_sided_mixture_half_half_theta_1!;
      values(mixture.log).forEach((value, i) => expectNear(value, mixed[i]!));
      expect(mixture.theta).toBeNull();
    });
  }

  it('crosses where the constructed drift of the reference does', () => {
    const { p, y, theta, running, ...first } = golden.eProcess.find(({ outcome }) => outcome === 'constructed')!;
    const forecast = y!.map(() => p!);
    for (const [level, row] of [
      [5, first.first_row_at_or_above_5],
      [20, first.first_row_at_or_above_20],
    ] as const) {
      const [bet] = driftTest(forecast, y!, { thetas: [theta!], alpha: 1 / level }).bets;
      expect(bet!.crossedAt! + 1).toBe(row);
      values(bet!.log).forEach((value, i) => expectNear(value, running![i]!));
    }
    expect(driftTest([0.5], [1]).mixture.crossedAt).toBeNull();
  });

  it('is the mean of its bets, however far some of them sink or grow', () => {
    const logMean = (logs: readonly number[]): number => {
      const largest = Math.max(...logs);
      return largest + Math.log(logs.reduce((total, log) => total + Math.exp(log - largest), 0) / logs.length);
    };
    // First the bold bet against wins and the one for loses hundreds of nats, then the other way round, twice as long.
    const n = 3000;
    const forecast = Array.from({ length: n }, (_, i) => 0.3 + 0.4 * ((i * 7) % 11) * 0.1);
    const happened = forecast.map((_, i) => (i < n / 3 ? (i % 9 === 0 ? 1 : 0) : i % 8 === 0 ? 0 : 1));
    const expectMean = (logs: readonly Float64Array[], mixture: Float64Array): void =>
      mixture.forEach((value, i) => {
        const wanted = logMean(logs.map((log) => log[i]!));
        expect(Math.abs(value - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
      });
    const { bets, mixture } = driftTest(forecast, happened);
    expect(Math.min(...bets.map(({ log }) => Math.min(...log)))).toBeLessThan(-700);
    expect(mixture.largestLog).toBeGreaterThan(256 * Math.LN2);
    expectMean(
      bets.map(({ log }) => log),
      mixture.log,
    );
    // Two that sink nearly alike are never far apart.
    const alike = driftTest(Array<number>(400).fill(0.5), Array<number>(400).fill(0), { thetas: [0.9, 0.91] });
    expectMean(
      alike.bets.map(({ log }) => log),
      alike.mixture.log,
    );
    // One that is lost at once leaves the other, which sinks far below what a number can hold.
    const [lost, sunk] = [[1, ...Array<number>(2000).fill(0.5)], Array<number>(2001).fill(0)];
    const left = driftTest(lost, sunk, { thetas: [1, 0.9] });
    expect(left.bets[1]!.log.at(-1)).toBeLessThan(-1000);
    expect(left.mixture.log.at(-1)).toBeCloseTo(left.bets[1]!.log.at(-1)! - Math.LN2, 9);
  });

  it('never grows on average while forecasts are right, and rarely crosses, counted out', () => {
    const p = [0.3, 0.5, 0.2, 0.7, 0.4, 0.25, 0.9, 0.1, 0.6, 0.45];
    let [mean, crossed] = [0, 0];
    for (let code = 0; code < 1024; code += 1) {
      const happened = p.map((_, i) => (code >> i) & 1);
      const chance = p.reduce((total, each, i) => total * (happened[i] ? each : 1 - each), 1);
      const { mixture } = driftTest(p, happened, { alpha: 0.25 });
      mean += chance * Math.exp(mixture.log.at(-1)!);
      if (mixture.crossedAt !== null) crossed += chance;
    }
    expect(mean).toBeCloseTo(1, 12);
    expect(crossed).toBeGreaterThan(0);
    expect(crossed).toBeLessThanOrEqual(0.25);
  });

  it('still sees a small drift that begins after thousands of calibrated matches', () => {
    const calm = Array.from({ length: 8000 }, (_, i) => (i % 10 < 3 ? 1 : 0));
    const drifted = Array.from({ length: 4000 }, (_, i) => (i % 10 < 4 ? 1 : 0));
    const happened = [...calm, ...drifted];
    const { mixture } = driftTest(
      happened.map(() => 0.3),
      happened,
    );
    expect(mixture.crossedAt).toBeGreaterThan(8000);
    const bold = driftTest(
      happened.map(() => 0.3),
      happened,
      { thetas: [-1, -0.5, 0.5, 1] },
    ).mixture;
    expect(bold.crossedAt).toBeNull();
  });

  it('loses all on a bet against what came for certain, and the mixture lives on', () => {
    const { bets, mixture } = driftTest([1, 0.5], [0, 1], { thetas: [1, -1] });
    expect([...bets[0]!.log]).toEqual([-Infinity, -Infinity]);
    expect(Math.exp(mixture.log[0]!)).toBeCloseTo(1, 15);
    expect([...driftTest([1], [0], { thetas: [1] }).mixture.log]).toEqual([-Infinity]);
  });

  it('keeps values that no product of doubles could', () => {
    const n = 20_000;
    const { bets } = driftTest(
      new Float64Array(n).fill(0.5),
      Array.from({ length: n }, (_, i) => i % 2),
    );
    expect(bets.at(-1)!.log.at(-1)).toBeCloseTo((n / 2) * Math.log(0.75), 6);
  });

  it('refuses bets that could lose more than there is', () => {
    expect(() => driftTest([0.5], [1], { thetas: [1.5] })).toThrow('theta must lie in [-1, 1]: 1.5');
    expect(() => driftTest([0.5], [])).toThrow('1 forecasts, but 0 outcomes');
  });
});
