import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockHash, decodeBlock, encodeBlock } from '../../src/main/audit/forecast-block';
import type { PastForecast } from '../../src/main/core/validation/forecast-columns';
import { OUTCOMES } from '../../src/main/core/words/outcomes';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const triple = fc.record({ home: number, draw: number, away: number });
const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const forecast: fc.Arbitrary<PastForecast> = fc.record({
  day: fc.integer({ min: -30_000, max: 30_000 }),
  home: name,
  away: name,
  outcome: fc.constantFrom(...OUTCOMES),
  lambda: number,
  nu: number,
  odds: fc.option(triple),
  market: fc.option(triple),
  baseRates: triple,
  blended: fc.record({ A: triple, B: triple, C: triple }, { requiredKeys: ['A'] }),
  calibrated: fc.record({ A: triple, B: triple, C: triple }, { requiredKeys: ['A'] }),
});
const block = fc.record({
  league: name,
  season: name,
  ensembleWeights: fc.constant({ A: 0.25, B: 0.5, C: 0.25 }),
  forecasts: fc.array(forecast, { minLength: 1, maxLength: 8 }),
});

it('gives back every bit', () => {
  fc.assert(
    fc.property(block, (given) => {
      const bytes = encodeBlock(given);
      expect(decodeBlock(bytes, blockHash(bytes))).toEqual(given);
      expect(encodeBlock(decodeBlock(bytes, blockHash(bytes)))).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

it('is refused when a single bit of it has changed', () => {
  fc.assert(
    fc.property(block, fc.nat(), (given, at) => {
      const bytes = encodeBlock(given);
      const hash = blockHash(bytes);
      const changed = Uint8Array.from(bytes);
      changed[at % bytes.length]! ^= 1;
      expect(() => decodeBlock(changed, hash)).toThrow('is not what it was');
    }),
    { numRuns: 60 },
  );
});
