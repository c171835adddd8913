import type { AuditAction } from '../core/words/audit-actions';
import { canonicalJson, sha256 } from './canonical-json';

/** What an audit entry says: who did what to what, with the hashes that matter. Never the time of day. */
export interface AuditBody {
  readonly action: AuditAction;
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

/**
 * What is wrong with an entry: `gap`, its number does not follow; `link`, it hangs on another entry than the one before it;
 * `hash`, it no longer has its own; `form`, it is not what the application writes, or states another number.
 */
export interface ChainFault {
  readonly sequence: number;
  readonly kind: 'gap' | 'link' | 'hash' | 'form';
  /** The entry as it stands there. */
  readonly entry: string;
  /** The number that was due. */
  readonly expected: number;
}

/** The first entry that breaks the chain, or null when all hold. Entries in order, from the first. */
export function faultIn(entries: Iterable<ChainedEntry>): ChainFault | null {
  let expected = 1;
  let previousHash = GENESIS;
  for (const { sequence, entry, previousHash: linked, hash } of entries) {
    const fault = (kind: ChainFault['kind']): ChainFault => ({ sequence, kind, entry, expected });
    if (sequence !== expected) return fault('gap');
    if (linked !== previousHash) return fault('link');
    if (chainHash(entry, linked) !== hash) return fault('hash');
    if (!isAsWritten(entry, sequence)) return fault('form');
    previousHash = hash;
    expected += 1;
  }
  return null;
}

/** Whether the keys of a value, and of all in it, stand in their order: then the engine writes it as canonical JSON, and faster. */
function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before = '';
  for (const [key, inner] of Object.entries(value)) {
    if (key < before || !isSorted(inner)) return false;
    before = key;
  }
  return true;
}

/** Whether a text is a body in canonical JSON that states its own place. */
function isAsWritten(entry: string, sequence: number): boolean {
  try {
    const body = JSON.parse(entry) as { readonly sequence?: unknown } | null;
    return (
      body?.sequence === sequence &&
      ((isSorted(body) && JSON.stringify(body) === entry) || canonicalJson(body) === entry)
    );
  } catch {
    return false;
  }
}
