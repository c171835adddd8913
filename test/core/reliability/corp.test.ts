import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import { curveAt, reliabilityCurve } from '../../../src/main/core/reliability/corp';
import { poolEqual, sortSample } from '../../../src/main/core/reliability/sorted-sample';
import { expectNear, golden, sampleOf } from './reference';

const rows = fc.array(
  fc.tuple(
    fc.oneof(
      fc.integer({ min: 1, max: 19 }).map((k) => k / 20),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 120 },
);
const toSample = (pairs: readonly (readonly [number, boolean])[]) =>
  sortSample(
    pairs.map(([p]) => p),
    pairs.map(([, y]) => Number(y)),
  );

describe('sortSample', () => {
  it('puts forecasts in order, equal ones as they came, with the way back', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const { forecast, happened, order } = toSample(pairs);
        const wanted = pairs.map((_, i) => i).sort((a, b) => pairs[a]![0] - pairs[b]![0] || a - b);
        expect([...order]).toEqual(wanted);
        expect([...forecast]).toEqual(wanted.map((i) => pairs[i]![0]));
        expect([...happened]).toEqual(wanted.map((i) => Number(pairs[i]![1])));
      }),
    );
  });

  it('orders many forecasts that share a bucket, and those at the ends', () => {
    const close = Array.from({ length: 400 }, (_, i) => 0.3 + ((i * 7919) % 400) * 1e-9);
    const { forecast } = sortSample([1, 0, ...close], [...close, 0, 1]);
    expect([...forecast]).toEqual([1, 0, ...close].sort((a, b) => a - b));
  });

  it('refuses what is no forecast and columns that do not match', () => {
    expect(() => sortSample([0.5, NaN], [0, 1])).toThrow('a forecast must lie in [0, 1], got NaN');
    expect(() => sortSample([-0.1], [0])).toThrow(RangeError);
    expect(() => sortSample([1.1], [0])).toThrow(RangeError);
    expect(() => sortSample([0.1], [])).toThrow('1 forecasts, but 0 outcomes');
  });

  it('pools equal forecasts', () => {
    const groups = poolEqual(sortSample([0.3, 0.1, 0.3, 0], [1, 1, 0, 0]));
    expect([...groups.forecast]).toEqual([0, 0.1, 0.3]);
    expect([...groups.cases]).toEqual([1, 1, 2]);
    expect([...groups.events]).toEqual([0, 1, 1]);
  });
});

describe('reliabilityCurve', () => {
  for (const outcome of OUTCOMES) {
    it(`is that of the reference for ${outcome}`, () => {
      const curve = reliabilityCurve(sampleOf('oos', outcome));
      const { brier, log, blocks } = golden.corp[outcome];
      for (const [part, wanted] of [
        [curve.brier, brier],
        [curve.logLoss, log],
      ] as const) {
        expectNear(part.score, wanted.mean_score);
        expectNear(part.miscalibration, wanted.MCB);
        expectNear(part.discrimination, wanted.DSC);
        expectNear(part.uncertainty, wanted.UNC);
      }
      expect(curve.blocks).toHaveLength(blocks.length);
      blocks.forEach(([low, high, cases, value], i) => {
        const block = curve.blocks[i]!;
        expectNear(block.low, low!);
        expectNear(block.high, high!);
        expect(block.cases).toBe(cases);
        expectNear(block.value, value!, 1e-14);
      });
    });
  }

  it('gives the exact fit of small cases', () => {
    for (const { x, y, fitted } of golden.isotonicSmall) {
      const { blocks } = reliabilityCurve(sortSample(x, y));
      x.forEach((p, i) => expect(curveAt(blocks, p)).toBeCloseTo(fitted[i]!, 14));
    }
  });

  it('takes a score apart to the last digits, with no part below 0, whatever the order', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const curve = reliabilityCurve(toSample(pairs));
        for (const { score, miscalibration, discrimination, uncertainty } of [curve.brier, curve.logLoss]) {
          expect(Math.min(miscalibration, discrimination, uncertainty)).toBeGreaterThanOrEqual(0);
          if (score === Infinity) expect(miscalibration).toBe(Infinity);
          else expect(miscalibration - discrimination + uncertainty).toBeCloseTo(score, 12);
        }
        expect(reliabilityCurve(toSample([...pairs].reverse()))).toEqual(curve);
      }),
    );
  });

  it('answers with rising blocks that hold every case once, and leads back to them', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const sample = toSample(pairs);
        const { blocks, n, events, meanForecast } = reliabilityCurve(sample);
        let start = 0;
        for (const [i, block] of blocks.entries()) {
          expect(block.start).toBe(start);
          const matches = [...sample.order.subarray(start, start + block.cases)].map((at) => pairs[at]!);
          expect(matches.filter(([, y]) => y)).toHaveLength(block.events);
          expect(block.low).toBe(Math.min(...matches.map(([p]) => p)));
          expect(block.high).toBe(Math.max(...matches.map(([p]) => p)));
          expect(block.value).toBe(block.events / block.cases);
          if (i > 0) expect(block.value).toBeGreaterThan(blocks[i - 1]!.value);
          start += block.cases;
        }
        expect([start, blocks.reduce((total, block) => total + block.events, 0)]).toEqual([n, events]);
        expect(meanForecast).toBeCloseTo(pairs.reduce((total, [p]) => total + p, 0) / n, 12);
      }),
    );
  });

  it('shows no miscalibration once recalibrated', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const { blocks, brier } = reliabilityCurve(toSample(pairs));
        const again = reliabilityCurve(toSample(pairs.map(([p, y]) => [curveAt(blocks, p), y] as const)));
        expect(again.brier.miscalibration).toBeCloseTo(0, 12);
        expect(again.brier.discrimination).toBeCloseTo(brier.discrimination, 12);
      }),
    );
  });

  it('calls the loss of an impossible outcome infinite and the rest what it is', () => {
    const { brier, logLoss } = reliabilityCurve(sortSample([0, 0.5, 1], [1, 1, 1]));
    expect(logLoss).toMatchObject({ score: Infinity, miscalibration: Infinity, discrimination: 0, uncertainty: 0 });
    expect(brier.score).toBeCloseTo(1.25 / 3, 15);
    expect(() => reliabilityCurve(sortSample([], []))).toThrow('a reliability curve of no forecasts');
  });

  it('runs straight between blocks and stays level beyond them', () => {
    const { blocks } = reliabilityCurve(sortSample([0.2, 0.2, 0.6, 0.6], [0, 1, 1, 1]));
    expect([0.1, 0.2, 0.3, 0.6, 0.9].map((p) => curveAt(blocks, p))).toEqual([0.5, 0.5, 0.625, 1, 1]);
  });
});
