import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { chainEntry, faultIn, GENESIS, type ChainedEntry } from '../../src/main/audit/hash-chain';

const brokenAt = (chain: readonly ChainedEntry[]): number | null => faultIn(chain)?.sequence ?? null;
const chainOf = (subjects: readonly string[]): ChainedEntry[] =>
  subjects.reduce<ChainedEntry[]>(
    (chain, subject) => [
      ...chain,
      chainEntry({ action: 'import', subject, analyst: 'a', details: {} }, chain.at(-1) ?? null),
    ],
    [],
  );

describe('the audit chain', () => {
  it('is the one of every store that there is: each entry with its place, hashed with the hash before it', () => {
    const [first, second] = chainOf(['a', 'b']);
    expect(first!.entry).toBe('{"action":"import","analyst":"a","details":{},"sequence":1,"subject":"a"}');
    expect(second!.entry).toContain('"sequence":2');
    expect([first!.previousHash, second!.previousHash]).toEqual([GENESIS, first!.hash]);
    expect([first!, second!].map(({ entry, previousHash }) => sha256(entry + previousHash))).toEqual([
      first!.hash,
      second!.hash,
    ]);
    expect(second!.hash).toBe('fc2d5cdbdfc78314b3eb889026f93a19813b20174fde9e79bab0e9237f68c7bd');
  });

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
