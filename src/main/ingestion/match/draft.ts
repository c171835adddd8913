import { trustDates, type DateTrust } from '../../core/cleaning/identity/calendars';
import { identifyMatches, type IdentifiedMatch, type Suspicion } from '../../core/cleaning/identity/identify';
import type { StatedMatch, StoredMatch } from '../../db/repositories/match-writer';
import { merge, type RankOf } from './merge';
import { contentOf, exchangeSides, type Statement } from './statement';

/** Ranks of files in the season of a match. */
export type SeasonRanks = (season: string) => RankOf;

/** A match as it is to be written, with the rows it stood in before. */
export interface Draft {
  /** What is believed of all its statements. */
  readonly match: StatedMatch;
  readonly suspicion: Suspicion | null;
  /** Every statement as it was made, each once, by file and line. */
  readonly said: readonly StatedMatch[];
  /** Those that came in now. */
  readonly incoming: readonly StatedMatch[];
  /** The row that goes on; null for a match that is new. */
  readonly row: StoredMatch | null;
  /** Rows that are one with it now. */
  readonly doubled: readonly StoredMatch[];
}

/** A draft before its rows are given out. */
interface Loose extends Omit<Draft, 'row' | 'doubled'> {
  /** Rows of which it has a statement, by number. */
  readonly rows: readonly StoredMatch[];
}

/**
 * The matches that statements are.
 * @param statements of a league; those of `season` are all there, of others only some
 */
export function draftMatches(statements: readonly Statement[], season: string, ranks: SeasonRanks): Draft[] {
  const identified = identifyMatches(statements);
  const trust = trustDates(identified.map(({ told }) => told));
  const byPlace = new Map<string, Loose>();
  for (const found of identified) {
    const loose = keepSuspicion(toLoose(found, ranks, trust), season);
    const key = placeOf(loose.match);
    const known = byPlace.get(key);
    // Two matches never stand at one place of the store: where they would, they are one.
    byPlace.set(key, known ? join(known, loose, ranks, trust) : loose);
  }
  return giveOutRows([...byPlace.values()]);
}

function toLoose(
  { told, exchanged, suspicion }: IdentifiedMatch<Statement>,
  ranks: SeasonRanks,
  trust: DateTrust,
): Loose {
  const { home } = told.find((each) => !exchanged.has(each)) ?? told[0]!;
  return {
    ...believe(
      told.map(({ match }) => match),
      home,
      ranks,
      trust,
    ),
    suspicion,
    incoming: told.flatMap(({ row, match }) => (row === null ? [match] : [])),
    rows: byNumber(told.flatMap(({ row }) => (row ? [row] : []))),
  };
}

/** What is believed of statements. @param home the club that is believed to have been at home */
function believe(
  statements: readonly StatedMatch[],
  home: number,
  ranks: SeasonRanks,
  trust: DateTrust,
): Pick<Draft, 'match' | 'said'> {
  if (statements.length === 1) return { match: statements[0]!, said: statements };
  const rankOf = ranks(statements[0]!.season);
  const said = eachOnce(statements, rankOf);
  const match = said
    .map((each) => (each.homeTeamId === home ? each : exchangeSides(each)))
    .reduce((known, next) => merge(known, next, rankOf, trust));
  return { match, said };
}

/** Statements that say the same are kept once, with the better witness. */
function eachOnce(statements: readonly StatedMatch[], rankOf: RankOf): StatedMatch[] {
  const byContent = new Map<string, StatedMatch>();
  for (const each of [...statements].sort(byFileAndLine)) {
    const content = contentOf(each);
    const known = byContent.get(content);
    byContent.set(content, known ? merge(known, each, rankOf) : each);
  }
  return [...byContent.values()].sort(byFileAndLine);
}

const byFileAndLine = (a: StatedMatch, b: StatedMatch): number => a.fileId - b.fileId || a.line - b.line;

function join(one: Loose, other: Loose, ranks: SeasonRanks, trust: DateTrust): Loose {
  return {
    ...believe([...one.said, ...other.said], one.match.homeTeamId, ranks, trust),
    suspicion: one.suspicion ?? other.suspicion,
    incoming: [...one.incoming, ...other.incoming],
    rows: byNumber([...one.rows, ...other.rows]),
  };
}

/** A match of another season, of which only a part is there, stays as suspected as it was. */
function keepSuspicion(loose: Loose, season: string): Loose {
  const { rows, incoming, match } = loose;
  const [row] = rows;
  if (!row || incoming.length > 0 || match.season === season) return loose;
  return { ...loose, suspicion: row.suspicion as Suspicion | null };
}

const byNumber = (rows: readonly StoredMatch[]): StoredMatch[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => a.id - b.id);

/**
 * Each row goes on in one match. Where its statements are several matches now (two clubs after all), it stays with the
 * one that stands where it stood, otherwise with the first.
 */
function giveOutRows(drafts: readonly Loose[]): Draft[] {
  const owner = new Map<number, Loose>();
  for (const draft of drafts) {
    for (const row of draft.rows) {
      const known = owner.get(row.id);
      if (!known || (keyOf(known.match) !== keyOf(row) && keyOf(draft.match) === keyOf(row))) owner.set(row.id, draft);
    }
  }
  return drafts.map((draft) => {
    const { rows, ...rest } = draft;
    const own = rows.filter(({ id }) => owner.get(id) === draft);
    const row = own.find(({ decision }) => decision !== null) ?? own[0] ?? null;
    return { ...rest, row, doubled: own.filter((each) => each !== row) };
  });
}

/** Where a match stands in the store. */
const placeOf = ({ season, matchDate, homeTeamId, awayTeamId }: StatedMatch): string =>
  `${season} ${matchDate} ${homeTeamId} ${awayTeamId}`;

/** The same with the provider's number, which no two matches of a season share either. */
export const keyOf = (match: StatedMatch): string => `${placeOf(match)} ${match.providerId}`;
