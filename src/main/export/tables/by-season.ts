import type { ReadableDb } from '../../db/connection';
import { matchExports, type ExportedRow } from '../../db/repositories/exported-matches';
import type { LeagueRow } from '../../db/repositories/leagues';
import type { ExportScope, ExportTable } from './export-table';

type Reads = ReturnType<typeof matchExports>;
interface At {
  readonly league: number;
  readonly season: string;
  readonly from: string;
  readonly to: string;
}

/** Every season that a scope means, by league and season. */
function* seasonsIn(reads: Reads, { leagues, hasSeason, from, to }: ExportScope): Generator<At> {
  for (const { id: league } of leagues) {
    for (const season of reads.seasonsOf(league)) if (hasSeason(season)) yield { league, season, from, to };
  }
}

/** Rows of a table season by season. */
export const bySeason = (of: (reads: Reads) => (at: At) => Iterable<ExportedRow>): ExportTable['rows'] =>
  function* (db: ReadableDb, scope: ExportScope) {
    const reads = matchExports(db);
    for (const at of seasonsIn(reads, scope)) yield* of(reads)(at);
  };

/** Their number, as the store counts it. */
export const countBySeason =
  (of: (reads: Reads) => (at: At) => number): ExportTable['count'] =>
  (db, scope) => {
    const reads = matchExports(db);
    return [...seasonsIn(reads, scope)].reduce((total, at) => total + of(reads)(at), 0);
  };

/** Rows of a table league by league. */
export const byLeague = <R>(
  reader: (db: ReadableDb) => R,
  of: (reads: R, league: LeagueRow, scope: ExportScope) => Iterable<ExportedRow>,
): ExportTable['rows'] =>
  function* (db, scope) {
    const reads = reader(db);
    for (const league of scope.leagues) yield* of(reads, league, scope);
  };
