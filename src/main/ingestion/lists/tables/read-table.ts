import { dayOf } from '../../../core/numeric/calendar';
import { readYesNo, splitScore } from '../../table/generic-cells';
import { readCellTable, type CellRow } from './cell-rows';
import { judgePrices, LEAST_IMPLIED_OF_BEST, type PriceTriple } from '../judge-prices';
import { isLeagueHeading, readLeague } from '../words/league-names';
import { markOf, readMarks } from '../words/line-marks';
import { isNoise } from '../words/line-noise';
import { dropNumber } from '../words/list-numbers';
import { plain } from '../lines/prepare-lines';
import { readPrice } from '../words/price-token';
import { findTime } from '../words/read-time';
import { splitClubs } from '../lines/split-clubs';
import { cutPrices, placePrices } from './price-places';
import { readTableHeader, unreadPriceColumns, type TableColumns } from './table-columns';
import { createTableDates, findCellDate, type TableDates } from './table-dates';
import { PRICE_COLUMNS, type ClubKnowledge, type Findings, type ListedFixture } from '../types';

const FOOTER = /^(?:total|sum|summe|totale|stake|payout|bonus|grand total|count|jackpot)(?!\p{L})/iu;
const RULE = /^:?[-=_]+:?$/;

/** Read a table under a header that names its columns; null for a text that is no such table. */
export function readTable(
  text: string,
  asOf: string,
  knows: ClubKnowledge,
  findings: Findings,
): ListedFixture[] | null {
  const table = readCellTable(text);
  if (!table) return null;
  const header = table.rows[table.at]!;
  const body = table.rows.slice(table.at + 1).filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
  const texts = body.map(({ cells }) => cells.map(plain));
  const place = (found: TableColumns): TableColumns => placePrices(found, texts);
  const columns = place(table.columns);
  if (refuseColumns(columns, header.line, texts, findings)) return [];
  const dates = createTableDates(dayOf(asOf), columns, body, findings);
  const reader = new RowReader(dates, knows, findings, columns, place);
  for (const row of table.rows.slice(0, table.at)) reader.heading(row);
  const fixtures = body.flatMap((row) => reader.read(row) ?? []);
  if (body.length === 0) findings.unreadable.push({ line: header.line, why: 'a header but no fixture' });
  return fixtures;
}

const isEmptyCell = (cell: string): boolean => plain(cell) === '';

/** Columns nobody can choose between, or prices under names that are not known. @returns whether nothing can be read */
function refuseColumns(
  columns: TableColumns,
  line: number,
  body: readonly (readonly string[])[],
  { unreadable }: Findings,
): boolean {
  if (columns.doubled.length > 0) {
    const why = `${columns.doubled.join(' and ')} have one name: which is meant?`;
    unreadable.push({ line, why, value: columns.doubled.join(', ') });
    return true;
  }
  const unread = unreadPriceColumns(columns, body);
  if (unread.length > 0) {
    const why = `${unread.join(', ')} look like prices and are not read: name them odds_home, odds_draw, odds_away`;
    unreadable.push({ line, why, column: 'odds_home', value: unread.join(', ') });
  }
  return false;
}

/** Reads rows in order, since a row of one cell may head those below it. */
class RowReader {
  #date: string | null = null;
  #league: string | null = null;

  constructor(
    private readonly dates: TableDates,
    private readonly knows: ClubKnowledge,
    private readonly findings: Findings,
    private columns: TableColumns,
    /** Finds the prices under a header that is said again. */
    private readonly place: (columns: TableColumns) => TableColumns,
  ) {}

  /** A row that is none of the table: a day or a league for those below it, a title, a footer. */
  heading({ line, cells }: CellRow): boolean {
    const given = cells.map(plain).filter((cell) => cell !== '');
    const text = given.join(' ');
    if (given.length === 0 || given.every((cell) => RULE.test(cell)) || FOOTER.test(given[0]!)) return true;
    const date = findCellDate(text);
    if (date && given.length <= 2) {
      this.#date = this.dates.settle(date, line);
      return true;
    }
    if (given.length <= 2 && isLeagueHeading(text)) {
      this.#league = text;
      return true;
    }
    return given.length === 1 && isNoise(text);
  }

  read(row: CellRow): ListedFixture | null {
    const { columns } = this;
    const { line } = row;
    const cells = row.cells.map(plain);
    const again = readTableHeader(cells);
    if (again) {
      this.columns = this.place(again);
      return null;
    }
    const cell = (at: number | null): string => (at === null ? '' : (cells[at] ?? ''));
    const sides = this.sides(cells, line);
    if (!sides) {
      if (!this.heading(row)) this.reportNoSides(cells, line);
      return null;
    }
    const marks = readMarks(sides.away);
    const status = markOf(cell(columns.status)) ?? marks.status;
    const when = this.dates.read(cell(columns.date), line);
    const clock = when.time ?? (columns.time === null ? null : findTime(cell(columns.time)));
    const tz = clock?.tz ?? (cell(columns.tz) || null);
    const league = cell(columns.league) || this.#league;
    const score = this.score(cell);
    const prices = this.odds(cells, line);
    const date = when.date ?? (cell(columns.date) === '' ? this.#date : null);
    const isEmpty = !prices.written && (date !== null || cell(columns.date) === '');
    const code = league === null || columns.country === null ? null : codeBeside(league, cell(columns.country));
    return {
      line,
      date,
      ...(clock ? { time: clock.time, ...(tz ? { tz } : {}) } : {}),
      league,
      ...(code ? { leagueCode: code } : {}),
      home: sides.home,
      away: marks.text.replaceAll('\t', ' ').trim(),
      odds: prices.odds,
      ...(readYesNo(cell(columns.neutral)) || marks.neutral ? { neutral: true } : {}),
      ...(status ? { status } : {}),
      ...(score ? { score } : {}),
      ...(isEmpty
        ? {}
        : {
            written: {
              ...(date === null ? { date: cell(columns.date) } : {}),
              ...(prices.written ? { odds: prices.written } : {}),
            },
          }),
    };
  }

  private sides(cells: readonly string[], line: number): { home: string; away: string } | null {
    const { sides } = this.columns;
    if ('match' in sides) {
      const text = dropNumber(cells[sides.match] ?? '', { dotted: true, bare: false }).rest;
      const split = splitClubs(text, this.knows);
      return split.kind === 'two' ? split : null;
    }
    const [home, away] = [cells[sides.home] ?? '', cells[sides.away] ?? ''];
    if (home !== '' && away !== '') return RULE.test(home) ? null : { home, away };
    if (home === '' && away === '') return null;
    const empty = home === '' ? 'home' : 'away';
    if (!FOOTER.test(home + away) && cells.filter((cell) => cell !== '').length > 1)
      this.findings.unreadable.push({ line, why: `${empty} is empty`, column: empty });
    return null;
  }

  /** A row with cells and no sides, unless one side was named and reported. */
  private reportNoSides(cells: readonly string[], line: number): void {
    const { unreadable } = this.findings;
    if (unreadable.some((each) => each.line === line)) return;
    const value = cells.filter((cell) => cell !== '').join(' ');
    unreadable.push({ line, why: 'no two clubs', value: value.slice(0, 80) });
  }

  private score(cell: (at: number | null) => string): readonly [number, number] | null {
    const { goals, score } = this.columns;
    const stated = goals ? [cell(goals[0]), cell(goals[1])] : splitScore(cell(score));
    if (!stated || !stated.every((each) => /^\d{1,2}$/.test(each))) return null;
    return [Number(stated[0]), Number(stated[1])];
  }

  private odds(cells: readonly string[], line: number): { odds: ListedFixture['odds']; written?: readonly string[] } {
    const { prices, together, width } = this.columns;
    const { unreadable, ambiguous } = this.findings;
    const written = together
      ? cutPrices(cells[together.at] ?? '', together)
      : (prices?.map((at) => cells[at] ?? '') ?? []);
    const beyond = cells.slice(width).filter((cell) => cell !== '');
    if (beyond.length > 0) {
      const why = `more cells than columns (${cells.length} under ${width})`;
      unreadable.push({ line, why, column: 'odds_home', value: [...written, ...beyond].join(',') });
      return { odds: null, written };
    }
    if (!prices && !together) return { odds: null };
    const triple = written.map(readPrice) as unknown as PriceTriple;
    const judged = judgePrices(triple, LEAST_IMPLIED_OF_BEST);
    const all = written.join(' ').trim();
    if (judged.unreadable) {
      const { why, at } = judged.unreadable;
      unreadable.push({ line, why, column: PRICE_COLUMNS[at ?? 0]!, value: at === null ? all : written[at]! });
    }
    if (judged.question) ambiguous.push({ line, field: 'odds', ...judged.question, value: all });
    return judged.unreadable || judged.question || judged.odds ? { odds: judged.odds, written } : { odds: null };
  }
}

/** The code of a league whose country stands in a column of its own. */
function codeBeside(league: string, country: string): string | null {
  const { leagues, isCertain } = readLeague(league, country === '' ? null : country);
  return isCertain ? (leagues[0]?.code ?? null) : null;
}
