import { describe, expect, it } from 'vitest';
import { DEFAULT_SEED, tryLaw } from '../../fuzz/harness';
import { ingestionLaws } from '../../fuzz/ingestion-laws';

/** A twentieth of what `npm run fuzz` tries. */
const SHARE = 20;

describe('the import, fed at random', () => {
  for (const law of ingestionLaws()) {
    const runs = Math.ceil(law.runs / SHARE);
    it(`${law.name}, ${runs} times`, () => expect(tryLaw(law, runs, DEFAULT_SEED)).toBeNull());
  }
});
