import type { WritableDb } from '../../db/connection';
import { dayOf } from '../../core/numeric/calendar';
import type { LeagueRow } from '../../db/repositories/leagues';
import type { StatedMatch } from '../../db/repositories/match-writer';
import { seasonDirectory } from '../../db/repositories/seasons';
import { sourceRepository } from '../../db/repositories/sources';
import { createSeasonBook } from './season-book';
import { createCorrectionLog, rankReader } from './store-group';
import { toStatement, type Statement } from './statement';

/**
 * Look at a season again: which matches its statements are, after something about them has changed. Call it inside a
 * transaction.
 * @param change what is different about a statement; nothing when a person has decided about a match
 */
export function resettle(
  db: WritableDb,
  league: LeagueRow,
  season: string,
  change: (match: StatedMatch) => StatedMatch = (match) => match,
): void {
  const span = seasonDirectory(db).find(league.id, season);
  if (!span) return;
  const book = createSeasonBook(db);
  const days = [dayOf(span.first), dayOf(span.last)];
  const told = book.around(league.id, season, days).map((each): Statement => toStatement(change(each.match), each.row));
  const { changes } = book.settle(league.id, season, told, rankReader(sourceRepository(db), league.code, null, null));
  createCorrectionLog(db).add(changes.map((each) => ({ ...each, leagueId: league.id })));
}
