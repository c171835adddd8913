import { describe, expect, it } from 'vitest';
import { engineLaws } from '../../fuzz/engine-laws';
import { DEFAULT_SEED, tryLaw } from '../../fuzz/harness';

/** A thirtieth of what `npm run fuzz` tries. */
const SHARE = 30;

describe('the engine, fed at random', () => {
  for (const law of engineLaws()) {
    const runs = Math.ceil(law.runs / SHARE);
    it(`${law.name}, ${runs} times`, () => expect(tryLaw(law, runs, DEFAULT_SEED)).toBeNull());
  }
});
