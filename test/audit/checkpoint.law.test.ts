import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointText, contradictionOf, isSignedRight, type Checkpoint } from '../../src/main/audit/checkpoint';
import { chainEntry, type ChainedEntry } from '../../src/main/audit/hash-chain';
import { makePair, sign } from '../../src/main/audit/signing';

const chainOf = (subjects: readonly string[], before: readonly ChainedEntry[] = []): ChainedEntry[] =>
  subjects.reduce<ChainedEntry[]>(
    (chain, subject) => [
      ...chain,
      chainEntry({ action: 'note', subject, analyst: 'a', details: {} }, chain.at(-1) ?? null),
    ],
    [...before],
  );
const hashIn = (chain: readonly ChainedEntry[]) => (sequence: number) => chain[sequence - 1]?.hash ?? null;
const kept = ({ sequence: count, hash: head }: ChainedEntry): Checkpoint => ({
  ...{ format: 'jackpot-checkpoint/1', count, head, at: '2026-11-20T10:00:00.000Z', said: `entry ${count}` },
});
const chains = fc.array(fc.string(), { minLength: 2, maxLength: 9 }).map((subjects) => chainOf(subjects));

describe('heads kept outside the store', () => {
  it('agree with the log they were taken of, and with all that it becomes', () => {
    fc.assert(
      fc.property(chains, fc.array(fc.string()), (chain, more) => {
        const checkpoints = chain.map(kept);
        expect(contradictionOf(checkpoints, hashIn(chain))).toBeNull();
        expect(contradictionOf(checkpoints, hashIn(chainOf(more, chain)))).toBeNull();
        expect(contradictionOf([], hashIn([]))).toBeNull();
      }),
    );
  });

  it('find a cut tail, and name the first entry that is lost', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.array(fc.nat()), (chain, where, chosen) => {
        const length = where % chain.length;
        const checkpoints = [...chosen.map((each) => kept(chain[each % chain.length]!)), kept(chain.at(-1)!)];
        const lost = checkpoints.map(({ count }) => count).filter((count) => count > length);
        expect(contradictionOf(checkpoints, hashIn(chain.slice(0, length)))).toMatchObject({
          kind: 'cut',
          checkpoint: { count: Math.min(...lost) },
        });
      }),
    );
  });

  it('find a log that was written anew, however long and however sound it is in itself', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.array(fc.string(), { maxLength: 9 }), (chain, where, more) => {
        const from = where % chain.length;
        const anew = chainOf(['anew, and nobody said so', ...more], chain.slice(0, from));
        fc.pre(anew[from]!.hash !== chain[from]!.hash);
        expect(contradictionOf(chain.map(kept), hashIn(anew))).toMatchObject({
          kind: 'rewritten',
          checkpoint: { count: from + 1 },
        });
        const found = contradictionOf([kept(chain.at(-1)!)], hashIn(anew));
        expect(found?.kind).toBe(anew.length >= chain.length ? 'rewritten' : 'cut');
      }),
    );
  });
});

describe('a signed checkpoint', () => {
  const { publicKey, privateKey } = makePair();
  const [entry] = chainOf(['a']);
  const plain = { ...kept(entry!), publicKey };
  const signed = { ...plain, signature: sign(checkpointText(plain), privateKey) };

  it('is right as it was signed, and wrong with anything changed', () => {
    expect(isSignedRight(kept(entry!))).toBeNull();
    expect(isSignedRight(signed)).toBe(true);
    expect(contradictionOf([signed], () => entry!.hash)).toBeNull();
    const others: Partial<Checkpoint>[] = [
      ...[{ count: 2 }, { head: 'a'.repeat(64) }, { at: '2026-11-20T10:00:00.001Z' }, { said: 'b' }],
      ...[{ publicKey: makePair().publicKey }, { signature: 'a'.repeat(128) }, { signature: '' }],
    ];
    for (const other of others) {
      const forged = { ...signed, ...other };
      expect(isSignedRight(forged)).toBe(false);
      expect(contradictionOf([forged], () => forged.head)).toMatchObject({ kind: 'forged' });
    }
    const { signature: _, ...halved } = signed;
    expect(isSignedRight(halved)).toBe(false);
  });
});
