import { plain } from './lines/prepare-lines';
import { judgePrices, LEAST_IMPLIED_OF_BEST, type PriceTriple } from './judge-prices';
import { createTableDates } from './tables/table-dates';
import { findTime } from './words/read-time';
import { readPrice } from './words/price-token';
import { PRICE_COLUMNS, type DecimalOdds, type Findings } from './types';

/** A row of a grid, each cell as typed. */
export interface RowCells {
  readonly date: string;
  readonly time: string;
  readonly league: string;
  readonly home: string;
  readonly away: string;
  readonly oddsHome: string;
  readonly oddsDraw: string;
  readonly oddsAway: string;
}

/** What its cells say; null where one is empty, or says nothing that can be read. */
export interface ReadRow {
  readonly date: string | null;
  readonly kickoff: string | null;
  readonly odds: DecimalOdds | null;
}

/**
 * Read the dates, times and prices of rows as a table's cells are read: together, since one date may tell how another is
 * written. What cannot be read, and what could be two things, is told under the number of its row, from 1.
 *
 * @param asOf day number of typing: days without a year come after it
 */
export function readRows(rows: readonly RowCells[], asOf: number): Findings & { readonly rows: readonly ReadRow[] } {
  const findings: Findings = { unreadable: [], ambiguous: [] };
  const body = rows.map(({ date, league }, index) => ({ line: index + 1, cells: [date, league] }));
  const dates = createTableDates(asOf, { date: 0, league: 1 }, body, findings);
  const read = rows.map((row, index): ReadRow => {
    const line = index + 1;
    const when = dates.read(plain(row.date), line);
    return { date: when.date, kickoff: readTime(row, line, when.time, findings), odds: readOdds(row, line, findings) };
  });
  return { ...findings, rows: read };
}

function readTime(
  { time }: RowCells,
  line: number,
  beside: ReturnType<typeof findTime>,
  { unreadable }: Findings,
): string | null {
  const text = plain(time);
  if (text === '') return beside?.time ?? null;
  // A bare hour and minute with a point or nothing between them is a time where nothing else can stand.
  const bare = /^(\d{1,2})[.: ]?(\d{2})$/.exec(text);
  const found = findTime(bare ? `${bare[1]}:${bare[2]}` : text);
  if (!found) unreadable.push({ line, why: 'no time; write 15:00', column: 'time', value: text });
  return found?.time ?? null;
}

function readOdds(row: RowCells, line: number, { unreadable, ambiguous }: Findings): DecimalOdds | null {
  const written = [row.oddsHome, row.oddsDraw, row.oddsAway].map(plain);
  const tokens = written.map(readPrice);
  const judged = judgePrices(tokens as unknown as PriceTriple, LEAST_IMPLIED_OF_BEST);
  const all = written.join(' ').trim();
  if (judged.unreadable) {
    const { why, at } = judged.unreadable;
    const place = at ?? written.findIndex((cell) => cell === '');
    unreadable.push({ line, why, column: PRICE_COLUMNS[Math.max(0, place)]!, value: at === null ? all : written[at]! });
  }
  if (judged.question) ambiguous.push({ line, field: 'odds', ...judged.question, value: all });
  const other = tokens.findIndex((token) => token !== null && token.kind !== 'none');
  // In a list a share or a tick is some other column; in the cell of a price it is a slip.
  if (!judged.odds && !judged.unreadable && !judged.question && other >= 0)
    unreadable.push({
      line,
      why: `${written[other]!} is no price`,
      column: PRICE_COLUMNS[other]!,
      value: written[other]!,
    });
  return judged.odds;
}
