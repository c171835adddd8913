import { toIsoDate } from '../../core/calendar';
import { trustDates, type DateTrust } from '../../core/cleaning/identity/calendars';
import { identifyMatches, type IdentifiedMatch } from '../../core/cleaning/identity/identify';
import { canonicalJson } from '../../audit/canonical-json';
import type { WritableDb } from '../../db/handle';
import { leagueRepository } from '../../db/repositories/leagues';
import { matchStatements, matchWriter, type StatedMatch, type StoredMatch } from '../../db/repositories/match-writer';
import { changesBetween, isChanged, isTouched, merge, placeChanges, type RankOf, type ValueChange } from './merge';
import { contentOf, exchangeSides, parseTelling, statedOf, toStatement, type Statement } from './statement';

/** Days around a group's dates in which the store may hold one of its matches under another season. */
const AROUND_DAYS = 10;

/** A replaced value of one match. */
export interface MatchValueChange extends ValueChange {
  readonly match: StatedMatch;
}

/** One match as it stands now. */
export interface SettledMatch {
  readonly match: StatedMatch;
  readonly suspicion: IdentifiedMatch<Statement>['suspicion'];
  /** Statements of it that came in now. */
  readonly incoming: readonly StatedMatch[];
  readonly outcome: 'inserted' | 'updated' | 'unchanged';
}

export interface SettledSeason {
  readonly matches: readonly SettledMatch[];
  readonly changes: readonly MatchValueChange[];
}

/** Ranks of files in the season of a match. */
export type SeasonRanks = (season: string) => RankOf;

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

/** A match to be written, beside the rows it stood in before. */
interface Draft {
  readonly match: StatedMatch;
  readonly suspicion: SettledMatch['suspicion'];
  readonly tellings: readonly string[];
  readonly incoming: readonly StatedMatch[];
  /** Rows of which it has a statement, by number. */
  readonly rows: readonly StoredMatch[];
  readonly given: readonly StatedMatch[];
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

  const write = (leagueId: number, drafts: readonly PlacedDraft[]): void => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { doubled } of drafts) for (const { id } of doubled) writer.delete(id);
    const moved = drafts.filter(({ row, match }) => row !== null && keyOf(row) !== keyOf(match));
    for (const { row } of moved) writer.setAside(row!.id);
    for (const { row, match, suspicion, tellings, doubled } of drafts) {
      let id = row?.id;
      if (id === undefined) id = writer.insert(leagueId, match, suspicion, today);
      else if (isTouched(statedOf(row!), match)) writer.update(id, match, suspicion, today);
      else if (row!.suspicion !== suspicion) writer.suspect(id, suspicion);
      const decided = doubled.find(({ decision }) => decision !== null);
      if (decided && row!.decision === null) writer.decide(id, decided.decision, decided.decisionReason);
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
      const identified = identifyMatches(statements);
      const trust = trustDates(identified.map(({ told }) => told));
      const found = identified.map((each) => keepSuspicion(draftOf(each, ranks, trust), season));
      const drafts = place(distinct(found, ranks));
      write(leagueId, drafts);
      const changes: MatchValueChange[] = [];
      const matches = drafts.map(({ match, suspicion, incoming, row, doubled, given }): SettledMatch => {
        const before = row === null ? null : statedOf(row);
        for (const change of before ? changesBetween(before, match, teamName) : []) changes.push({ ...change, match });
        for (const other of [...doubled.map(statedOf), ...given]) {
          for (const change of placeChanges(other, match, teamName)) changes.push({ ...change, match });
        }
        const outcome = !before ? 'inserted' : isChanged(before, match) ? 'updated' : 'unchanged';
        return { match, suspicion, incoming, outcome };
      });
      return { matches, changes };
    },
  };
}

/** A match of another season than the one looked at, of which only a part is there, stays as suspected as it was. */
function keepSuspicion(draft: Draft, season: string): Draft {
  const { rows, incoming, match } = draft;
  const [row] = rows;
  if (!row || incoming.length > 0 || match.season === season) return draft;
  return { ...draft, suspicion: row.suspicion as Draft['suspicion'] };
}

/** What tells a match from another of its league. */
const keyOf = ({ season, matchDate, homeTeamId, awayTeamId, providerId }: StatedMatch): string =>
  `${season} ${matchDate} ${homeTeamId} ${awayTeamId} ${providerId}`;

function draftOf(
  { told, exchanged, suspicion }: IdentifiedMatch<Statement>,
  ranks: SeasonRanks,
  trust: DateTrust,
): Draft {
  const sided = told
    .map((each) => ({ ...each, said: exchanged.has(each) ? exchangeSides(each.match) : each.match }))
    .sort((a, b) => a.said.fileId - b.said.fileId || a.said.line - b.said.line);
  const base = {
    suspicion,
    incoming: told.flatMap(({ row, match }) => (row === null ? [match] : [])),
    rows: byNumber(told.flatMap(({ row }) => (row ? [row] : []))),
  };
  if (sided.length === 1) return { ...base, match: sided[0]!.said, tellings: [], given: [] };
  const rankOf = ranks(sided[0]!.said.season);
  const kept = distinctStatements(
    sided.map(({ said }) => said),
    rankOf,
  );
  const match = kept.reduce((known, next) => merge(known, next, rankOf, trust));
  return {
    ...base,
    match,
    tellings: kept.length > 1 ? kept.map((each) => canonicalJson(each)) : [],
    given: base.incoming.filter((each) => each.matchDate !== match.matchDate || each.homeTeamId !== match.homeTeamId),
  };
}

/** Statements that say the same are kept once, with the better witness. */
function distinctStatements(said: readonly StatedMatch[], rankOf: RankOf): StatedMatch[] {
  const byContent = new Map<string, StatedMatch>();
  for (const each of said) {
    const content = contentOf(each);
    const known = byContent.get(content);
    byContent.set(content, known ? merge(known, each, rankOf) : each);
  }
  return [...byContent.values()].sort((a, b) => a.fileId - b.fileId || a.line - b.line);
}

/** Two matches never stand at one place of the store: where they would, they are one. */
function distinct(drafts: readonly Draft[], ranks: SeasonRanks): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const { season, matchDate, homeTeamId, awayTeamId } = draft.match;
    const key = `${season} ${matchDate} ${homeTeamId} ${awayTeamId}`;
    const known = byKey.get(key);
    byKey.set(key, known ? joinDrafts(known, draft, ranks) : draft);
  }
  return [...byKey.values()];
}

function joinDrafts(one: Draft, other: Draft, ranks: SeasonRanks): Draft {
  const said = [...one.tellings, ...other.tellings].map(parseTelling);
  const kept = distinctStatements([...said, one.match, other.match], ranks(one.match.season));
  return {
    match: merge(one.match, other.match, ranks(one.match.season)),
    suspicion: one.suspicion ?? other.suspicion,
    tellings: kept.map((each) => canonicalJson(each)),
    incoming: [...one.incoming, ...other.incoming],
    rows: byNumber([...one.rows, ...other.rows]),
    given: [...one.given, ...other.given],
  };
}

const byNumber = (rows: readonly StoredMatch[]): StoredMatch[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => a.id - b.id);

/** A draft with the row that goes on, and those that are one with it now. */
interface PlacedDraft extends Draft {
  readonly row: StoredMatch | null;
  readonly doubled: readonly StoredMatch[];
}

/**
 * Each row goes on in one match. Where its statements are several matches now (two clubs after all), it stays with the
 * one that stands where it stood, otherwise with the first.
 */
function place(drafts: readonly Draft[]): PlacedDraft[] {
  const owner = new Map<number, Draft>();
  for (const draft of drafts) {
    for (const row of draft.rows) {
      const known = owner.get(row.id);
      if (!known || (keyOf(known.match) !== keyOf(row) && keyOf(draft.match) === keyOf(row))) owner.set(row.id, draft);
    }
  }
  return drafts.map((draft) => {
    const rows = draft.rows.filter(({ id }) => owner.get(id) === draft);
    const row = rows.find(({ decision }) => decision !== null) ?? rows[0] ?? null;
    return { ...draft, row, doubled: rows.filter((each) => each !== row) };
  });
}

function extremes(days: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const day of days) {
    least = Math.min(least, day);
    most = Math.max(most, day);
  }
  return [least, most];
}
