import type { ParsedSource } from '../../src/main/ingestion/table/parsed';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toDayNumber } from '../../src/main/core/numeric/calendar';
import { UserError } from '../../src/main/core/words/errors';
import { decodeText } from '../../src/main/ingestion/files/decode-text';
import { parseSource } from '../../src/main/ingestion/parse-source';
import { shuffled } from '../support/leagues';
import { describeWithData, footballDataDir, seasonPath } from '../support/football-data';

const COLUMNS = ['Div', 'Date', 'HomeTeam', 'AwayTeam', 'FTHG', 'FTAG', 'FTR', 'B365H', 'B365D', 'B365A'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Row = readonly string[];
/** Rows of a real season, its first columns and one triple of prices. */
function readRows(path: string): Row[] {
  const [header = [], ...rows] = decodeText(readFileSync(path))
    .text.split(/\r*\n/)
    .map((line) => line.split(','));
  const places = COLUMNS.map((name) => header.indexOf(name));
  return rows.filter((row) => (row[1] ?? '') !== '').map((row) => places.map((place) => row[place] ?? ''));
}
const toText = (rows: readonly Row[], delimiter = ','): string =>
  [COLUMNS, ...rows].map((row) => row.join(delimiter)).join('\n');
const parse = (text: string | Uint8Array): ParsedSource =>
  parseSource(typeof text === 'string' ? Buffer.from(text) : text, 'retold.csv');
const contentOf = ({ groups }: ParsedSource): string[] =>
  groups
    .flatMap(({ league, season, matches }) => matches.map((m) => JSON.stringify([league, season, { ...m, line: 0 }])))
    .sort();

type Write = (year: number, month: number, day: number, place: number) => string;
const pad = (n: number): string => String(n).padStart(2, '0');
const short = (year: number): string => pad(year % 100);
const serial = (year: number, month: number, day: number): string => String(toDayNumber(year, month, day) + 25_569);
/** The rows with their dates written otherwise; `place` runs from 0 to 1 through the file. */
const withDates = (rows: readonly Row[], write: Write): Row[] =>
  rows.map((row, index) => {
    const [day = 0, month = 0, digits = 0] = row[1]!.split('/').map(Number);
    const year = digits < 100 ? digits + (digits < 40 ? 2000 : 1900) : digits;
    return row.with(1, write(year, month, day, index / rows.length));
  });

const SEASONS = [
  ['E0', '2003-04'],
  ['D1', '2012-13'],
  ['F1', '2018-19'],
  ['E0', '2019-20'],
] as const;

describeWithData('a season told in another way', () => {
  const all = SEASONS.map(([league, season]) => (footballDataDir ? readRows(seasonPath(league, season)) : []));

  it.each<readonly [string, Write]>([
    ['8/13/2022', (y, m, d) => `${m}/${d}/${y}`],
    ['08/13/22', (y, m, d) => `${pad(m)}/${pad(d)}/${short(y)}`],
    ['13.8.2022', (y, m, d) => `${d}.${m}.${y}`],
    ['2022-08-13', (y, m, d) => `${y}-${pad(m)}-${pad(d)}`],
    ['2022-08-13T14:00:00Z', (y, m, d) => `${y}-${pad(m)}-${pad(d)}T14:00:00Z`],
    ['13-Aug-22', (y, m, d) => `${d}-${MONTHS[m - 1]}-${short(y)}`],
    ['Aug 13 2022', (y, m, d) => `${MONTHS[m - 1]} ${d} ${y}`],
    ['44786', serial],
    ['13/08/2022 3:00:00 PM', (y, m, d) => `${pad(d)}/${pad(m)}/${y} 3:00:00 PM`],
    ['turned round by a spreadsheet', (y, m, d) => `20${pad(d)}-${m}-${y % 100}`],
  ])('is the same season with dates like %s', (_, write) => {
    for (const rows of all) {
      const told = parse(toText(withDates(rows, write)));
      expect(contentOf(told)).toEqual(contentOf(parse(toText(rows))));
    }
  });

  it.each<readonly [string, Write]>([
    ['exchanged where it can be', (y, m, d) => (d <= 12 ? `${m}/${d}/${y}` : `${d}/${m}/${y}`)],
    ['exchanged and put in ISO order', (y, m, d) => (d <= 12 ? `${y}-${pad(d)}-${pad(m)}` : `${d}/${m}/${y}`)],
    ['exchanged and put in words', (y, m, d) => (d <= 12 ? `${m}-${MONTHS[d - 1]}-${short(y)}` : `${d}/${m}/${y}`)],
    ['exchanged and counted', (y, m, d) => (d <= 12 ? serial(y, d, m) : `${d}/${m}/${y}`)],
    ['month first in its first half', (y, m, d, place) => (place < 0.5 ? `${m}/${d}/${y}` : `${d}/${m}/${y}`)],
    ['month first in its last rows', (y, m, d, place) => (place > 0.95 ? `${m}/${d}/${y}` : `${d}/${m}/${y}`)],
  ])('is refused, and no row of it is read, with dates %s', (_, write) => {
    for (const rows of all) {
      expect(() => parse(toText(withDates(rows, write)))).toThrow(UserError);
      expect(() => parse(toText(withDates(rows, write)))).toThrow(/two kinds stand side by side/);
    }
  });

  it.each([
    ['semicolons and decimal commas', (rows: readonly Row[]) => toText(rows.map(withCommas), ';')],
    ['tabs', (rows: readonly Row[]) => toText(rows, '\t')],
    ['a separator line', (rows: readonly Row[]) => `sep=;\r\n${toText(rows.map(withCommas), ';')}`],
    ['UTF-16 and a mark', (rows: readonly Row[]) => Buffer.from(`\ufeff${toText(rows)}`, 'utf16le')],
    ['UTF-16 without a mark', (rows: readonly Row[]) => Buffer.from(toText(rows, '\t'), 'utf16le')],
    ['UTF-16, the high byte first', (rows: readonly Row[]) => Buffer.from(`\ufeff${toText(rows)}`, 'utf16le').swap16()],
    ['its rows in another order', (rows: readonly Row[]) => toText(shuffled(rows))],
  ])('is the same season with %s', (_, write) => {
    for (const rows of all) expect(contentOf(parse(write(rows)))).toEqual(contentOf(parse(toText(rows))));
  });

  it('is the same season glued to all others, in any order of rows', () => {
    const files = ['E0', 'D1', 'F1'].flatMap((league) =>
      readdirSync(join(footballDataDir!, 'football-data', league)).map((name) =>
        readRows(join(footballDataDir!, 'football-data', league, name)),
      ),
    );
    const apart = files.flatMap((rows) => contentOf(parse(toText(rows)))).sort();
    const glued = parse(toText(files.flat()));
    expect(glued.groups).toHaveLength(63);
    expect(contentOf(glued)).toEqual(apart);
    expect(contentOf(parse(toText(shuffled(files.flat()))))).toEqual(apart);
  });
});

const withCommas = (row: Row): Row => row.map((cell) => cell.replace(/^(\d+)\.(\d+)$/, '$1,$2'));
