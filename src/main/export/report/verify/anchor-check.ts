import { canonicalJson } from '../../../audit/canonical-json';
import { chainHash } from '../../../audit/hash-chain';
import type { Anchor } from '../anchor';
import { claim, failed, type Check } from './check';

/** What the entry that finalised a jackpot must say of it. */
interface Finalised {
  readonly jackpot: {
    readonly name: string;
    readonly version: number;
    readonly hash: string;
    readonly release: string;
  };
  readonly fixtures: readonly unknown[];
  readonly analyst: string;
}

/** The anchored entry leads to the anchored head, and it finalised this jackpot. @param finaliser whether the report's analyst must be who finalised it */
export function anchorCheck(anchor: Anchor, { jackpot, fixtures, analyst }: Finalised, finaliser: boolean): Check {
  const name = 'audit anchor';
  if (chainHash(anchor.entry, anchor.previousHash) !== anchor.head)
    return failed(name, 'the anchored entry does not lead to the head of the audit log');
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(anchor.entry) as Record<string, unknown>;
  } catch {
    return failed(name, 'the anchored entry is not JSON');
  }
  const details: Record<string, unknown> = { ...jackpot, hash: undefined, fixtures: fixtures.length };
  const isItself =
    canonicalJson(entry) === anchor.entry && entry.sequence === anchor.count && entry.action === 'finalise';
  // Entries of earlier applications say less of it, never something else.
  const said = Object.entries((entry.details ?? {}) as Record<string, unknown>);
  const agrees = said.every(([key, value]) => !(key in details) || details[key] === value);
  const fits = isItself && entry.subject === jackpot.hash && agrees;
  if (fits && finaliser && entry.analyst !== analyst)
    return failed(name, `${String(entry.analyst)} finalised it by the audit log, the report names ${analyst}`);
  return claim(name, fits, `entry ${anchor.count} of the audit log finalised this jackpot`);
}
