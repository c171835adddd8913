import type { CheckedFixture, DraftRow, FixtureInput, FixtureProblem } from '../../../../contract';
import { MAX_FIXTURES } from '../../../core/words/limits';
import { readRows } from '../../../ingestion/lists/read-rows';
import { ofQuestion, ofUnreadable, problem } from './fixture-list';

/** A fixture that a row of the grid makes, with the number of its row. */
export type RowFixture = FixtureInput & { readonly order: number };

export interface ReadDraft {
  /** As typed, dates as the store writes them where they can be read; rows without a word are left out. */
  readonly rows: DraftRow[];
  readonly fixtures: RowFixture[];
  /** Rows that make none yet and name two clubs: their names can be looked at all the same. */
  readonly unread: (CheckedFixture & { readonly order: number })[];
  /** By row, from 1. */
  readonly problems: FixtureProblem[];
}

const hasNothing = (...cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
/** A row begun with its day or its league waits for its clubs: nothing is wrong with it yet. */
const hasNoMatch = ({ home, away, oddsHome, oddsDraw, oddsAway }: DraftRow): boolean =>
  hasNothing(home, away, oddsHome, oddsDraw, oddsAway);
const isBlank = (row: DraftRow): boolean => hasNothing(row.date, row.time, row.league) && hasNoMatch(row);

/**
 * The fixtures that the rows of a grid make, and what keeps the other rows from it. Every row with a word in it stays.
 *
 * @param asOf day number of typing: days without a year come after it
 */
export function readDraft(typed: readonly DraftRow[], asOf: number): ReadDraft {
  const kept = typed.filter((row) => !isBlank(row));
  const { rows: read, unreadable, ambiguous } = readRows(kept, asOf);
  const problems = [...unreadable.map(ofUnreadable), ...ambiguous.map(ofQuestion)];
  const rows = kept.map((row, index) => {
    const { date, kickoff } = read[index]!;
    // A time that stood in the cell of the date would go with it.
    return { ...row, date: date ?? row.date, time: row.time.trim() === '' ? (kickoff ?? '') : row.time };
  });
  rows.forEach((row, index) => {
    const line = index + 1;
    if (hasNoMatch(row)) return;
    if (row.date.trim() === '') problems.push(problem(line, 'date', 'bad-date', 'the date is missing', null));
    for (const side of ['home', 'away'] as const) {
      if (row[side].trim() === '')
        problems.push(problem(line, side, 'unreadable', `the ${side} club is missing`, null));
    }
  });
  if (rows.length > MAX_FIXTURES) {
    const message = `a jackpot holds at most ${MAX_FIXTURES} fixtures; rows ${MAX_FIXTURES + 1} to ${rows.length} wait here`;
    problems.push(problem(MAX_FIXTURES + 1, null, 'too-many', message, null));
  }
  problems.sort((a, b) => a.line - b.line);
  const spoilt = new Set(problems.map(({ line }) => line));
  const fixtures = rows.slice(0, MAX_FIXTURES).flatMap((row, index): RowFixture[] => {
    const { date, kickoff, odds } = read[index]!;
    if (date === null || spoilt.has(index + 1) || hasNoMatch(row)) return [];
    const [home, draw, away] = odds ?? [];
    return [
      {
        order: index + 1,
        date,
        league: row.league.trim(),
        home: row.home.trim(),
        away: row.away.trim(),
        odds: odds ? { home: home!, draw: draw!, away: away! } : null,
        ...(kickoff === null ? {} : { kickoff }),
        ...(row.neutral ? { neutral: true } : {}),
      },
    ];
  });
  const isRead = new Set(fixtures.map(({ order }) => order));
  const unread = rows.slice(0, MAX_FIXTURES).flatMap((row, index) => {
    const [order, home, away] = [index + 1, row.home.trim(), row.away.trim()];
    if (isRead.has(order) || home === '' || away === '') return [];
    return [{ order, date: read[index]!.date, league: row.league.trim(), home, away, odds: null }];
  });
  return { rows, fixtures, unread, problems };
}

/** A price as people write it: two decimals, more only where it has more. */
const toPriceText = (price: number): string => (Number(price.toFixed(2)) === price ? price.toFixed(2) : String(price));

/** A fixture as a row of the grid. */
export const toDraftRow = ({ date, league, home, away, odds, kickoff, neutral }: FixtureInput): DraftRow => ({
  date,
  time: kickoff ?? '',
  league,
  home,
  away,
  oddsHome: odds ? toPriceText(odds.home) : '',
  oddsDraw: odds ? toPriceText(odds.draw) : '',
  oddsAway: odds ? toPriceText(odds.away) : '',
  neutral: neutral ?? false,
});
