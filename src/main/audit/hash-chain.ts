import { canonicalJson, sha256 } from './canonical-json';

/** What an audit entry says: who did what to what, with the hashes that matter. Never the time of day. */
export interface AuditBody {
  readonly action: string;
  readonly subject: string;
  readonly analyst: string;
  readonly details: { readonly [key: string]: unknown };
}

export interface ChainedEntry {
  readonly sequence: number;
  /** Canonical JSON of the body and its place in the chain. */
  readonly entry: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash before the first entry. */
export const GENESIS = sha256('football-jackpot-probability-engine audit log 1');

/** h_n = SHA-256(canonical entry ‖ h_{n−1}). */
export const chainHash = (entry: string, previousHash: string): string => sha256(entry + previousHash);

/** The entry that follows `previous`, or the first. */
export function chainEntry(body: AuditBody, previous: { sequence: number; hash: string } | null): ChainedEntry {
  const sequence = (previous?.sequence ?? 0) + 1;
  const entry = canonicalJson({ ...body, sequence });
  const previousHash = previous?.hash ?? GENESIS;
  return { sequence, entry, previousHash, hash: chainHash(entry, previousHash) };
}

/** Position of the first entry that breaks the chain, or null when all hold. Entries in order, from the first. */
export function brokenAt(entries: Iterable<ChainedEntry>): number | null {
  let expected = 1;
  let previousHash = GENESIS;
  for (const { sequence, entry, previousHash: linked, hash } of entries) {
    if (sequence !== expected || linked !== previousHash || chainHash(entry, linked) !== hash) return sequence;
    previousHash = hash;
    expected += 1;
  }
  return null;
}
