import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { verify } from './signing';

/** How long the log was at some moment, and its head: kept outside the store, so that a shorter log is noticed. */
export const Checkpoint = z.strictObject({
  format: z.literal('jackpot-checkpoint/1'),
  count: z.int().positive(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  /** What the last entry said. */
  said: z.string(),
  /** Of the key that signed it; both are absent where no key was unlocked. */
  publicKey: z.string().optional(),
  signature: z.string().optional(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** The text a checkpoint's signature is of: everything but the signature. */
export const checkpointText = ({ signature: _, ...rest }: Checkpoint): string => canonicalJson(rest);

/** Whether a signature is what it claims to be; null where there is none. */
export const isSignedRight = (checkpoint: Checkpoint): boolean | null => {
  const { publicKey, signature } = checkpoint;
  if (publicKey === undefined && signature === undefined) return null;
  return verify(checkpointText(checkpoint), signature ?? '', publicKey ?? '');
};

/** How a log contradicts a checkpoint: it is shorter, or says something else up to there. */
export interface Contradiction {
  readonly kind: 'cut' | 'rewritten' | 'forged';
  readonly checkpoint: Checkpoint;
}

/**
 * The first checkpoint, by length, that a log contradicts; null where it agrees with all.
 *
 * @param hashAt the hash of an entry by its number; null where there is none
 */
export function contradictionOf(
  checkpoints: readonly Checkpoint[],
  hashAt: (sequence: number) => string | null,
): Contradiction | null {
  const forged = checkpoints.find((checkpoint) => isSignedRight(checkpoint) === false);
  if (forged) return { kind: 'forged', checkpoint: forged };
  for (const checkpoint of [...checkpoints].sort((a, b) => a.count - b.count)) {
    const hash = hashAt(checkpoint.count);
    if (hash === null) return { kind: 'cut', checkpoint };
    if (hash !== checkpoint.head) return { kind: 'rewritten', checkpoint };
  }
  return null;
}
