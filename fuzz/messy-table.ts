import fc from 'fast-check';
import { teamKey } from '../src/main/core/cleaning/canonicalize';
import { tables, type Table } from './season-table';

/** What one finds in cells, without quotes, commas and line ends, so that it means the same in whatever column stands last. */
const WORDS = ['', '', '', ' ', '-1', '0', '3', '99', '100', '1.5', '1e9', 'NaN', 'H', '#REF!', '?', 'Ajax', 'ajax '];
const DATES = ['31/02/2019', '01/01/1890', '15/08/2018', '09/01/2019', '2019-01-05', '08/15/2018'];
export const cellWords = fc.constantFrom(...WORDS, ...DATES);

/** Columns that say which match a row tells and where it belongs; the clubs are free to be damaged. */
const PLACE = ['Div', 'Country', 'League', 'Season', 'Date'];

/** What happens to a second telling of a match. */
type Twist = (row: readonly string[], column: (...names: string[]) => number) => string[];
const setCell = (row: readonly string[], at: number, text: string): string[] => row.with(at, text);
const TWISTS: readonly Twist[] = [
  (row) => [...row],
  (row, column) => setCell(row, column('FTHG', 'HG'), '7'),
  (row, column) => setCell(row, column('FTAG', 'AG'), ''),
  (row, column) => setCell(row, column('PSCH'), ''),
  (row, column) => setCell(row, column('PSCH'), '2.22'),
  (row, column) => setCell(row, column('AvgH', 'AvgCH'), '2.33'),
  (row, column) => setCell(row, column('HomeTeam', 'Home'), row[column('HomeTeam', 'Home')]!.toUpperCase()),
  (row, column) => setCell(row, column('AwayTeam', 'Away'), `${row[column('AwayTeam', 'Away')]!} `),
  (row, column) => setCell(row, column('Notes'), 'abandoned'),
  (row, column) => setCell(row, column('FTR', 'Res'), 'x'),
  (row, column) => setCell(row, column('Date'), nextDay(row[column('Date')]!)),
];

/** A table as people keep them: a column for notes, matches told twice, alike or not, cells damaged or empty. */
export function messyTables(damaged: 'any cell' | 'values and clubs'): fc.Arbitrary<Table> {
  const repeats = fc.array(fc.record({ row: fc.nat(), twist: fc.nat(TWISTS.length - 1), at: fc.nat() }), {
    maxLength: 6,
  });
  const damages = fc.array(fc.record({ row: fc.nat(), column: fc.nat(), text: cellWords }), { maxLength: 5 });
  return fc.tuple(tables, repeats, damages).map(([table, twice, cells]) => {
    const header = [...table.header, 'Notes'];
    const rows = table.rows.map((row) => [...row, '']);
    const column = (...names: string[]): number => header.findIndex((name) => names.includes(name));
    for (const { row, twist, at } of twice) {
      rows.splice(at % (rows.length + 1), 0, TWISTS[twist]!(rows[row % rows.length]!, column));
    }
    const free = header.flatMap((name, index) => (damaged === 'any cell' || !PLACE.includes(name) ? [index] : []));
    for (const { row, column: place, text } of cells) {
      rows[row % rows.length]![free[place % free.length]!] = text;
    }
    return { layout: table.layout, header, rows };
  });
}

/** Both clubs of a row, as far as they tell pairs apart. */
export function pairOf({ header }: Pick<Table, 'header'>, row: readonly string[]): string {
  const cell = (...names: string[]): string => teamKey(row[header.findIndex((name) => names.includes(name))]!);
  return `${cell('HomeTeam', 'Home')} - ${cell('AwayTeam', 'Away')}`;
}

/** `31/08/2018` becomes a day that is in the calendar and within two days of it. */
function nextDay(date: string): string {
  const [day = '', ...rest] = date.split('/');
  const next = Number(day) >= 28 ? Number(day) - 1 : Number(day) + 1;
  return [String(next).padStart(2, '0'), ...rest].join('/');
}
