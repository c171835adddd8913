import type { ParsedSource } from '../src/main/ingestion/table/parsed';
import fc from 'fast-check';
import { parseSource } from '../src/main/ingestion/parse-source';
import { Tally, type Law } from './harness';
import { tables, toText, withCell, type Table } from './season-table';

/** What one finds in cells: nothing, junk, numbers of every kind, dates that are none, quotes, commas, other scripts. */
const WORDS = [
  '',
  ' ',
  '-1',
  '0',
  '1',
  '3',
  '99',
  '100',
  '1.5',
  '2.0',
  '1e9',
  'NaN',
  'H',
  'D',
  '#REF!',
  '#N/A',
  '?',
  ';',
];
const DATES = [
  '31/02/2019',
  '01/01/1890',
  '15/08/2018',
  '09/01/2019',
  '1/1/19',
  '2019-01-05',
  '2026-1-1',
  '08/15/2018',
];
const MARKS = [
  '"',
  '""',
  '"""',
  '"a',
  'a"',
  '"a"b',
  '"a,b"',
  ',',
  ',,,,',
  '"a\nb"',
  '\ufeff',
  '\u00a0',
  'E0',
  'Date',
  'Home',
];
const cellText = fc.oneof(
  fc.constantFrom(...WORDS, ...DATES, ...MARKS),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[\r\n\0\p{Cs}]/gu, '·')),
  fc.integer({ min: 100, max: 400 }).map((length) => 'x'.repeat(length)),
);

/**
 * One cell of a file becomes something else; no other row's match may change. What may, each for its reason:
 *
 * - The header is not a cell of a row: it says what all cells mean.
 * - A line end outside quotes makes two rows of one; a NUL byte, or a row of over 2,000 cells, refuses the file.
 * - A byte that is no UTF-8 turns the whole file to windows-1252, and with it every letter with an accent.
 * - A season of a few dated matches is voted for by the cell itself; a file of one match is that match. So is the order
 *   of dates: beside fewer than six certain ones a date of another order refuses the file.
 * - A date or club that makes the row a second telling of another match: one of the two is left out, by what they say.
 * - The same goes for a cell that opens a quote which a later cell closes; none of these tables has such a one.
 *
 * The tables here have twelve matches and more, of clubs that play once a day and pairs that meet once at each ground, so
 * that of all these only the second telling remains; everything else is held to strictly.
 */
export function oneCell(): Law {
  const tally = new Tally();
  const place = fc.nat();
  const source = fc.oneof(cellText, fc.tuple(place, place));
  const property = fc.property(tables, place, place, source, (table, rowPlace, columnPlace, source) => {
    const row = rowPlace % table.rows.length;
    const column = columnPlace % table.header.length;
    const raw = typeof source === 'string' ? source : cellOf(table, source);
    const before = matchesOf(parse(toText(table)));
    const after = matchesOf(parse(withCell(table, row, column, raw)), row + 2);
    tally.count(after.get(row + 2) === before.get(row + 2) ? 'its row is the same' : 'its row differs');
    for (const [line, match] of before) {
      if (line === row + 2 || after.get(line) === match) continue;
      if (!after.has(line) && identityOf(after.get(row + 2)) === identityOf(match)) tally.count('told twice');
      else
        throw new Error(
          `cell ${table.header[column]} of line ${row + 2} became ${JSON.stringify(raw)}; line ${line} was ${match}, is ${after.get(line) ?? 'gone'}`,
        );
    }
  });
  return { name: 'a corrupted cell changes its own row at most', runs: 5_000, property, tally };
}

/** Another cell of the table, as it stands: quoted where it holds a comma. */
function cellOf({ rows }: Table, [row, column]: readonly [number, number]): string {
  const cells = rows[row % rows.length]!;
  const cell = cells[column % cells.length]!;
  return cell.includes(',') ? `"${cell}"` : cell;
}

/** League, season, date and clubs of a match in words. */
function identityOf(words: string | undefined): string {
  if (words === undefined) return '';
  const [league, season, { date, home, away }] = JSON.parse(words) as [string, string, Record<string, string>];
  return [league, season, date, home, away].join('\n');
}

const parse = (text: string): ParsedSource => parseSource(new TextEncoder().encode(text), 'x');

/** Each match in words, by its line; lines after one that now spans two are counted from there. */
function matchesOf({ groups, issues }: ParsedSource, changed = 0): Map<number, string> {
  const spans = issues.some(({ rule, line }) => rule === 'cell-across-lines' && line === changed);
  const found = new Map<number, string>();
  for (const { league, season, matches } of groups) {
    for (const { line, ...match } of matches) {
      found.set(spans && line > changed ? line - 1 : line, JSON.stringify([league, season, match]));
    }
  }
  return found;
}
