import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { OddsKind } from '../../contract';
import type { MatchCounts } from '../core/models/channels';
import { canonicalJson, sha256 } from './canonical-json';

const Count = z.int().nonnegative();
const Pair = z.tuple([Count, Count]).nullable();
/** Shots, shots on target, corners, red cards; home and away each. */
const Counts = z.tuple([Pair, Pair, Pair, Pair]);

/** A match of which nothing was counted ends before its counts, as all did when a fit knew nothing of them. */
const Row = z.tuple([
  z.int(),
  z.string(),
  z.string(),
  z.string(),
  z.int().nonnegative(),
  z.int().nonnegative(),
  z.boolean(),
  z.number().nullable(),
  z.number().nullable(),
  z.number().nullable(),
  OddsKind.nullable(),
  Counts.optional(),
]);

/** One finished match as a snapshot keeps it. */
export interface SnapshotMatch {
  readonly day: number;
  readonly season: string;
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number;
  readonly awayGoals: number;
  readonly neutral?: boolean;
  readonly odds: { readonly home: number; readonly draw: number; readonly away: number } | null;
  readonly oddsKind?: OddsKind | null;
  readonly counts?: MatchCounts | null;
}

/** The matches a model was trained on, as canonical JSON: content, never row ids. */
export const snapshotText = (matches: readonly SnapshotMatch[]): string => canonicalJson(matches.map(toRow));

/** The hash that names a snapshot. */
export const snapshotHash = (text: string): string => sha256(text);

export const packSnapshot = (text: string): Uint8Array => deflateRawSync(text, { level: 6 });

/** The matches of a packed snapshot. @throws {Error} when its hash is not `hash`: it is not what it was */
export function unpackSnapshot(packed: Uint8Array, hash: string): SnapshotMatch[] {
  const text = inflateRawSync(packed).toString('utf8');
  if (snapshotHash(text) !== hash) throw new Error(`snapshot ${hash} is not what it was`);
  return z.array(Row).parse(JSON.parse(text)).map(fromRow);
}

/** A match as a snapshot keeps it: a row of plain values. */
export const toRow = ({
  day,
  season,
  home,
  away,
  homeGoals,
  awayGoals,
  neutral,
  odds,
  oddsKind,
  counts,
}: SnapshotMatch) => [
  day,
  season,
  home,
  away,
  homeGoals,
  awayGoals,
  neutral ?? false,
  odds?.home ?? null,
  odds?.draw ?? null,
  odds?.away ?? null,
  oddsKind ?? null,
  ...(counts
    ? [[counts.shots ?? null, counts.shotsOnTarget ?? null, counts.corners ?? null, counts.redCards ?? null]]
    : []),
];

function fromRow(row: z.infer<typeof Row>): SnapshotMatch {
  const [day, season, home, away, homeGoals, awayGoals, neutral, oddsHome, oddsDraw, oddsAway, oddsKind, seen] = row;
  const odds = oddsHome === null ? null : { home: oddsHome, draw: oddsDraw!, away: oddsAway! };
  const match = { day, season, home, away, homeGoals, awayGoals, odds, oddsKind };
  const counts = seen && { shots: seen[0], shotsOnTarget: seen[1], corners: seen[2], redCards: seen[3] };
  return { ...match, ...(neutral ? { neutral } : {}), ...(counts ? { counts } : {}) };
}
