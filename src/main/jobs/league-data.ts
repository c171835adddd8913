import type { ReadableDb } from '../db/connection';
import { snapshotHash, snapshotText } from '../audit/data-snapshot';
import { dayOf, parseIsoDate, toIsoDate } from '../core/numeric/calendar';
import { UserError } from '../core/words/errors';
import type { NeighbourStrength } from '../core/models/neighbours';
import { leagueRepository, type LeagueRow } from '../db/repositories/leagues';
import { matchRepository } from '../db/repositories/matches';
import { findLeague } from '../ingestion/leagues/find-league';
import { finishedMatches, type TrainingMatch } from './finished-matches';
import { readNeighbours } from './neighbours';

/** A league's finished matches before a date, with the hash that names their content. */
export interface LeagueData {
  readonly league: LeagueRow;
  /** Day number; every match lies before it. */
  readonly asOf: number;
  readonly matches: readonly TrainingMatch[];
  /** The matches in order of date and teams, as text, and the SHA-256 that names it. */
  readonly snapshotText: string;
  readonly snapshot: string;
  /** What linked clubs had shown in other leagues. */
  readonly neighbours: readonly NeighbourStrength[];
}

/**
 * The leagues a request means, in the order of their codes; `all` means those with a finished match.
 * @throws {UserError} unknown-league naming the code and the known ones; insufficient-data when the store is empty
 */
export function chosenLeagues(db: ReadableDb, wanted: 'all' | readonly string[]): LeagueRow[] {
  const { all } = leagueRepository(db);
  const known = all();
  if (wanted === 'all') {
    const { lastFinishedDate } = matchRepository(db);
    const played = known.filter(({ code }) => lastFinishedDate(code) !== null);
    if (played.length === 0) {
      throw new UserError('insufficient-data', 'the store has no finished match yet', 'Import seasons first.');
    }
    return played;
  }
  return [...new Set(wanted)].sort().map((code) => findLeague(db, code));
}

/**
 * Read a league's finished matches in [from, before), with the snapshot that names them.
 * @param before default: the day after the last finished match, so that no clock decides what a model has seen
 * @throws {UserError} insufficient-data when there is none; bad-request for a date that is none
 */
export function readLeagueData(db: ReadableDb, league: LeagueRow, before?: string, from?: string): LeagueData {
  const { asOf, matches } = readLeagueMatches(db, league, before, from);
  const text = snapshotText(matches);
  const neighbours = readNeighbours(db, league, matches, asOf);
  return { league, asOf, matches, snapshotText: text, snapshot: snapshotHash(text), neighbours };
}

/** The same matches alone. @throws {UserError} as {@link readLeagueData} does */
export function readLeagueMatches(
  db: ReadableDb,
  league: LeagueRow,
  before?: string,
  from = '0000-01-01',
): Pick<LeagueData, 'asOf' | 'matches'> {
  const repository = matchRepository(db);
  const last = repository.lastFinishedDate(league.code);
  const none = new UserError('insufficient-data', `${league.code} has no finished match in the chosen range`);
  if (before !== undefined && parseIsoDate(before) === null)
    throw new UserError('bad-request', `not a date: ${before}`);
  if (last === null) throw none;
  const asOf = before === undefined ? dayOf(last) + 1 : dayOf(before);
  const matches = finishedMatches(db, league.code, toIsoDate(asOf), from);
  if (matches.length === 0) throw none;
  return { asOf, matches };
}
