import type { WritableDb } from '../../db/connection';
import { toIsoDate } from '../../core/numeric/calendar';
import type { Suspicion } from '../../core/cleaning/identity/identify';
import { canonicalJson } from '../../audit/canonical-json';
import { leagueRepository } from '../../db/repositories/leagues';
import { matchStatements, matchWriter, type StatedMatch, type StoredMatch } from '../../db/repositories/match-writer';
import { draftMatches, keyOf, type Draft, type SeasonRanks } from './draft';
import { changesBetween, isChanged, isTouched, placeChanges, type ValueChange } from './merge';
import { parseTelling, statedOf, toStatement, type Statement } from './statement';

/** Days around a group's dates in which the store may hold one of its matches under another season. */
const AROUND_DAYS = 10;

/** A replaced value of one match. */
export interface MatchValueChange extends ValueChange {
  readonly match: StatedMatch;
}

/** One match as it stands now. */
export interface SettledMatch {
  readonly match: StatedMatch;
  readonly suspicion: Suspicion | null;
  /** Statements of it that came in now. */
  readonly incoming: readonly StatedMatch[];
  readonly outcome: 'inserted' | 'updated' | 'unchanged';
}

export interface SettledSeason {
  readonly matches: readonly SettledMatch[];
  readonly changes: readonly MatchValueChange[];
}

export interface SeasonBook {
  /** What the store says of a league around some days of a season. */
  readonly around: (leagueId: number, season: string, days: readonly number[]) => Statement[];
  /** Everything the store says of some matches. */
  readonly statementsOf: (rows: readonly StoredMatch[]) => Statement[];
  /**
   * Write which matches these statements are. Rows that no statement belongs to any more are gone; those that stay as
   * they are stay untouched.
   *
   * @param season which is there whole: only in it matches are suspected anew
   * @param statements every statement of the rows concerned, and those that come in
   */
  readonly settle: (
    leagueId: number,
    season: string,
    statements: readonly Statement[],
    ranks: SeasonRanks,
  ) => SettledSeason;
}

/** Prepared once for all groups of an import; call it inside a transaction. */
export function createSeasonBook(db: WritableDb): SeasonBook {
  const reads = matchStatements(db);
  const writer = matchWriter(db);
  const { teamName } = leagueRepository(db);

  const statementsOf = (rows: readonly StoredMatch[]): Statement[] => {
    if (rows.length === 0) return [];
    const isPlain = !reads.hasTellings();
    return rows.flatMap((row) => {
      const told = isPlain ? [] : reads.tellingsOf(row.id);
      return (told.length > 0 ? told.map(parseTelling) : [statedOf(row)]).map((match) => toStatement(match, row));
    });
  };

  const write = (leagueId: number, drafts: readonly Draft[]): void => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { doubled } of drafts) for (const { id } of doubled) writer.delete(id);
    const moved = drafts.filter(({ row, match }) => row !== null && keyOf(row) !== keyOf(match));
    for (const { row } of moved) writer.setAside(row!.id);
    for (const { row, match, suspicion, said, doubled } of drafts) {
      let id = row?.id;
      if (id === undefined) id = writer.insert(leagueId, match, suspicion, today);
      else if (isTouched(statedOf(row!), match)) writer.update(id, match, suspicion, today);
      else if (row!.suspicion !== suspicion) writer.suspect(id, suspicion);
      const decided = doubled.find(({ decision }) => decision !== null);
      if (decided && row!.decision === null) writer.decide(id, decided.decision, decided.decisionReason);
      const tellings = said.length > 1 ? said.map((each) => canonicalJson(each)) : [];
      const before = row === null ? [] : reads.tellingsOf(id);
      if (tellings.length !== before.length || tellings.some((telling, index) => telling !== before[index])) {
        writer.keepTellings(id, tellings);
      }
    }
  };

  return {
    statementsOf,
    around: (leagueId, season, days) => {
      const [from, to] = extremes(days).map((day, index) => toIsoDate(day + (index === 0 ? -1 : 1) * AROUND_DAYS));
      return statementsOf(reads.around(leagueId, season, from!, to!));
    },
    settle: (leagueId, season, statements, ranks) => {
      const drafts = draftMatches(statements, season, ranks);
      write(leagueId, drafts);
      const changes: MatchValueChange[] = [];
      const matches = drafts.map(({ match, suspicion, incoming, row, doubled }): SettledMatch => {
        const before = row === null ? null : statedOf(row);
        for (const change of before ? changesBetween(before, match, teamName) : []) changes.push({ ...change, match });
        for (const other of [...doubled.map(statedOf), ...incoming]) {
          for (const change of placeChanges(other, match, teamName)) changes.push({ ...change, match });
        }
        const outcome = !before ? 'inserted' : isChanged(before, match) ? 'updated' : 'unchanged';
        return { match, suspicion, incoming, outcome };
      });
      return { matches, changes };
    },
  };
}

function extremes(days: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const day of days) {
    least = Math.min(least, day);
    most = Math.max(most, day);
  }
  return [least, most];
}
