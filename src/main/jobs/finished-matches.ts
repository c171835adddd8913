import type { ReadableDb } from '../db/connection';
import { dayOf } from '../core/numeric/calendar';
import type { BaselineMatch } from '../core/features/league-baselines';
import { toMatchCounts } from '../core/models/match-counts';
import { matchRepository, type FinishedRow } from '../db/repositories/matches';

/** A finished match with its prices, their kind and what was counted, as training reads it. */
export type TrainingMatch = BaselineMatch;

/** A league's finished matches before a date that fits may use, oldest first, ties by name. */
export const finishedMatches = (
  db: ReadableDb,
  league: string,
  before: string,
  from = '0000-01-01',
): readonly TrainingMatch[] => matchRepository(db).finishedBetween(league, from, before).map(toMatch);

function toMatch(row: FinishedRow): TrainingMatch {
  const { season, home, away, homeGoals, awayGoals, oddsKind } = row;
  const odds = row.oddsHome === null ? null : { home: row.oddsHome, draw: row.oddsDraw!, away: row.oddsAway! };
  const match = { day: dayOf(row.date), season, home, away, homeGoals, awayGoals, odds, oddsKind };
  const counts = toMatchCounts(row);
  return { ...match, ...(row.neutral === 1 ? { neutral: true } : {}), ...(counts ? { counts } : {}) };
}
