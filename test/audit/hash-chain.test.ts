import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenAt, chainEntry, type ChainedEntry } from '../../src/main/audit/hash-chain';

const chainOf = (subjects: readonly string[]): ChainedEntry[] =>
  subjects.reduce<ChainedEntry[]>(
    (chain, subject) => [
      ...chain,
      chainEntry({ action: 'import', subject, analyst: 'a', details: {} }, chain.at(-1) ?? null),
    ],
    [],
  );

describe('the audit chain', () => {
  it('holds as made, and is broken at the entry that anyone edits, drops or moves', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 8 }), fc.nat(), (subjects, where) => {
        const chain = chainOf(subjects);
        expect(brokenAt(chain)).toBeNull();
        const at = where % chain.length;
        const edited = chain.map((entry, i) =>
          i === at ? { ...entry, entry: entry.entry.replace('import', 'export') } : entry,
        );
        expect(brokenAt(edited)).toBe(at + 1);
        if (at < chain.length - 1) expect(brokenAt(chain.filter((_, i) => i !== at))).toBe(at + 2);
      }),
    );
  });
});
