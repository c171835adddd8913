import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/main/core/numeric/calendar';
import { parseSource } from '../../../src/main/ingestion/parse-source';
import { CsvRows } from '../../../src/main/ingestion/table/csv-rows';
import { createRowCounter } from '../../../src/main/ingestion/table/row-numbers';
import { createStrayCells } from '../../../src/main/ingestion/table/stray-cells';
import { findUnknownScores } from '../../../src/main/ingestion/table/unknown-results';
import { encode, groupsOf, parseLines, refusalOf, rulesOf } from '../sources';

const HEADER = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG';
const times = <T>(count: number, of: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at));
const two = (number: number): string => String(number).padStart(2, '0');

/** Each rule at the last case it lets pass and the first it does not. */
describe('a table of several divisions', () => {
  const list = (rows: number, scored: number, lastDay: string) =>
    parseLines(
      HEADER,
      ...times(rows, (at) => {
        const day = at === rows - 1 ? lastDay : '01/03/2023';
        return `${at % 2 ? 'E0' : 'E1'},${day},H${at},A${at},${at < scored ? '1,0' : ','}`;
      }),
    ).source;

  it('with few scores is a list of matches to come while its days lie within a month', () => {
    expect(list(20, 9, '01/04/2023')).toBe('football-data.co.uk fixtures');
    expect(list(20, 9, '02/04/2023')).toBe('football-data.co.uk');
    expect(list(20, 10, '01/04/2023')).toBe('football-data.co.uk');
  });

  it('with under a tenth of scores is one however long it goes on', () => {
    expect(list(20, 1, '20/05/2023')).toBe('football-data.co.uk fixtures');
    expect(list(20, 2, '20/05/2023')).toBe('football-data.co.uk');
  });
});

describe('a code that nobody knows', () => {
  const season = (known: number, unknown: number, code = 'Q9') => [
    HEADER,
    ...times(known, (at) => `E0,${two(1 + (at % 28))}/0${2 + Math.floor(at / 28)}/2023,H${at},A${at},1,0`),
    ...times(unknown, (at) => `${code},02/03/2023,X${at},Y${at},1,0`),
  ];

  it('is a slip of the pen in two rows that are under a tenth, and a league in three or in a tenth', () => {
    expect(groupsOf(parseLines(...season(19, 2)))).toEqual(['E0 2022-23 19/19']);
    expect(rulesOf(parseLines(...season(19, 2))).filter((rule) => rule.includes('competition-invalid'))).toHaveLength(
      2,
    );
    expect(groupsOf(parseLines(...season(18, 2)))).toEqual(['E0 2022-23 18/18', 'Q9 2022-23 2/2']);
    expect(groupsOf(parseLines(...season(40, 1, 'E1')))).toEqual(['E0 2022-23 40/40', 'E1 2022-23 1/1']);
    expect(groupsOf(parseLines(...season(40, 3)))).toEqual(['E0 2022-23 40/40', 'Q9 2022-23 3/3']);
  });
});

describe('a column of seasons', () => {
  const rows = (labels: readonly string[]) =>
    parseLines(
      `${HEADER},Season`,
      ...labels.map((label, at) => `E0,${two(1 + at)}/09/2022,H${at},A${at},1,0,${label}`),
    );

  it('tells seasons where more than half of its cells are some, else the dates do', () => {
    expect(groupsOf(rows(['x', 'x', '2021/2022', '2021/2022']))).toEqual(['E0 2022-23 4/4']);
    expect(groupsOf(rows(['x', '2021/2022', '2021/2022']))[0]).toMatch(/^E0 2021-22/);
  });
});

describe('a first column', () => {
  const counts = (...numbers: readonly string[]) => {
    const rows = new CsvRows(['index,a', ...numbers.map((number) => `${number},x`)].join('\n'));
    rows.next();
    const counter = createRowCounter(rows);
    while (rows.next()) counter.look();
    return counter.isCount();
  };

  it('counts rows that begin with 0 or 1 and go to twice their number at most', () => {
    expect([counts('0', '1'), counts('1', '2'), counts('3', '1', '2')]).toEqual([true, true, true]);
    expect([counts('2', '3'), counts('1'), counts('1', ''), counts('1', '2.5')]).toEqual([false, false, false, false]);
    expect([counts('1', '4'), counts('1', '5')]).toEqual([true, false]);
  });
});

describe('values beside the columns that are read', () => {
  it('are listed one by one to five hundred, and counted beyond', () => {
    const found = (count: number) => {
      const rows = new CsvRows(times(count, () => 'a,stray').join('\n'));
      const rules: string[] = [];
      const stray = createStrayCells({ width: 1, unnamed: [], notes: [] }, ({ rule }) => void rules.push(rule));
      while (rows.next()) stray.check(rows);
      return [rules.length, ...stray.finish().map(({ rule, text }) => `${rule} ${text}`)];
    };
    expect(found(500)).toEqual([500]);
    expect(found(502)).toEqual([500, 'more-stray-values 2']);
  });
});

describe('columns of small whole numbers beside past dates', () => {
  const today = dayOf('2023-03-01');
  const table = (goals: readonly (readonly string[])[], date = '28/02/2023') =>
    findUnknownScores(
      { header: ['Date', 'p', 'q'], sample: goals.map(([p = '', q = '']) => [date, p, q]) } as never,
      today,
    );

  it('hold goals up to fifteen, in more than half of the rows', () => {
    expect(table([['15', '0']])).toEqual(['p', 'q']);
    expect(table([['16', '0']])).toEqual([]);
    expect(table([['1', '0'], []])).toEqual([]);
    expect(table([['1', '0'], ['2', '0'], []])).toEqual(['p', 'q']);
    expect(table([['1', '0']], '01/03/2023')).toEqual([]);
  });
});

describe('a file', () => {
  it('has a header of at most two thousand columns', () => {
    const wide = (count: number) => `${HEADER}${','.repeat(count - 6)}\nE0,13/08/22,A,B,1,0`;
    expect(parseSource(encode(wide(2000)), 'x').rows).toBe(1);
    expect(refusalOf(() => parseSource(encode(wide(2001)), 'x'))).toMatch(/a header of 2001 columns/);
  });

  it('tells a long cell shortened, where it tells of it', () => {
    const [issue] = parseLines(HEADER, `E0,${'9'.repeat(300)},A,B,1,0`, 'E0,13/08/22,A,B,1,0').issues;
    expect(issue!.text).toBe(`${'9'.repeat(200)}…`);
  });

  it('marks scores of days to come where the day of the import is known, in the order of its lines', () => {
    const text = [HEADER, 'E0,14/08/22,A,B,1,0', 'E0,13/08/22,C,D,15,0'].join('\n');
    const rules = (today?: string) =>
      rulesOf(parseSource(encode(text), 'x', undefined, today === undefined ? {} : { today: dayOf(today) }));
    expect(rules('2022-08-14')).toEqual(['3 score-unlikely flagged']);
    expect(rules('2022-08-13')).toEqual(['2 score-in-future flagged', '3 score-unlikely flagged']);
    expect(rules()).toEqual(['3 score-unlikely flagged']);
  });

  it('tells findings by line, whenever they were found', () => {
    const { issues } = parseLines(HEADER, 'E0,13/08/22,A,B,15,0', 'E0,14/08/22,C,D,1,0,stray');
    expect(issues.map(({ line }) => line)).toEqual([2, 3, 3]);
  });

  it('with a second header half-way is refused, and one without a date is no season', () => {
    expect(refusalOf(() => parseLines(HEADER, 'E0,13/08/22,A,B,1,0', HEADER))).toMatch(/line 3: a second header/);
    expect(refusalOf(() => parseLines(HEADER, 'E0,31/02/2023,A,B,1,0'))).toMatch(
      /no season is known; the first is "31\/02\/2023", line 2/,
    );
  });
});

describe('cells apart by semicolons or tabs', () => {
  it('are read as what a line above says, and as what gives most cells', () => {
    const rows = ['Div;Date;HomeTeam;AwayTeam;FTHG;FTAG', 'E0;13/08/22;A, B;C;1;0'];
    expect(parseLines(...rows).groups[0]!.matches[0]).toMatchObject({ home: 'A, B', line: 2 });
    expect(parseLines('sep=;', ...rows).groups[0]!.matches[0]).toMatchObject({ home: 'A, B', line: 3 });
    expect(parseLines('sep=;', HEADER, 'E0,13/08/22,A,B,1,0').rows).toBe(1);
    expect(parseLines('sep=|', ...rows).groups[0]!.matches[0]).toMatchObject({ home: 'A, B' });
  });

  it('may have decimal commas, which is said once', () => {
    const header = 'Div;Date;HomeTeam;AwayTeam;FTHG;FTAG;PSCH;PSCD;PSCA';
    const { groups, issues } = parseLines(
      header,
      'E0;13/08/22;A;B;1;0;2,10;3,40;3,60',
      'E0;14/08/22;C;D;1;0;2,05;3,40;3,60',
    );
    expect(groups[0]!.matches.map(({ odds }) => odds?.home)).toEqual([2.1, 2.05]);
    expect(issues.filter(({ rule }) => rule === 'decimal-comma')).toMatchObject([{ line: 0, text: '2,05' }]);
  });
});
