import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../src/contract';
import { UserError } from '../../../src/main/core/words/errors';
import { describeTable, hashHeader } from '../../../src/main/ingestion/table/describe-table';
import { parseSource } from '../../../src/main/ingestion/parse-source';
import { encode, groupsOf, refusalOf } from '../sources';

const HEADER = 'date,home_team,away_team,home_score,away_score,tournament,city,neutral';
const ROW = '2023-09-12,Japan,Turkey,4,2,Friendly,Genk,TRUE';
const MAPPING: ColumnMapping = {
  delimiter: 'auto',
  decimal: 'point',
  dateFormat: 'iso',
  date: 'date',
  home: 'home_team',
  away: 'away_team',
  goals: { kind: 'two-columns', home: 'home_score', away: 'away_score' },
  odds: null,
  league: { kind: 'column', column: 'tournament' },
  leagueName: null,
  country: null,
  season: { kind: 'from-dates', firstMonth: 'january' },
  neutral: 'neutral',
  status: null,
};
const SITE = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR';
const SITE_ROW = 'E0,11/08/12,A,B,2,1,H';
const known = (header: string, mapping: ColumnMapping) => (hash: string) =>
  hash === hashHeader(header.split(/[,;\t]/)) ? mapping : null;
const parse = (lines: readonly string[], mappingFor?: (hash: string) => ColumnMapping | null) =>
  parseSource(encode(lines.join('\r\n')), 'x.csv', mappingFor);
/** Code, message and hint of the refusal. */
function refused(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message} | ${error.hint ?? ''}`;
    throw error;
  }
  throw new Error('not refused');
}

describe('a table of somebody else', () => {
  it('is read by the mapping that is known for its header', () => {
    const source = parse([HEADER, ROW], known(HEADER, MAPPING));
    expect(source).toMatchObject({ source: 'generic csv', encoding: 'utf-8', rows: 1, odds: [], issues: [] });
    expect(groupsOf(source)).toEqual(['friendly 2023 1/1']);
    expect(source.groups[0]?.matches[0]).toMatchObject({ home: 'Japan', homeGoals: 4, neutral: true });
  });

  it('is known by its tidy header, whatever separates its cells', () => {
    for (const [delimiter, spaces] of [
      [';', ' '],
      ['\t', ''],
    ] as const) {
      const lines = [HEADER.replaceAll(',', `${spaces}${delimiter}`), ROW.replaceAll(',', delimiter)];
      expect(parse(lines, known(HEADER, MAPPING)).rows).toBe(1);
      expect(parse(lines, known(HEADER, { ...MAPPING, delimiter })).rows).toBe(1);
      expect(parse(lines, known(HEADER, { ...MAPPING, delimiter: ',' })).rows).toBe(1);
    }
  });

  it('is refused with its delimiter and columns when no mapping is known', () => {
    const columns = HEADER.replaceAll(',', ', ');
    for (const mappingFor of [undefined, () => null]) {
      expect(refused(() => parse([HEADER, ROW], mappingFor))).toMatch(
        new RegExp(
          `^needs-mapping: x.csv: a table separated by commas .* its columns are ${columns} \\|.*jackpot mapping suggest`,
        ),
      );
    }
    expect(refused(() => parse([HEADER, ROW].map((line) => line.replaceAll(',', ';'))))).toMatch(
      /separated by semicolons/,
    );
    expect(refused(() => parse([HEADER, ROW].map((line) => line.replaceAll(',', '\t'))))).toMatch(/separated by tabs/);
  });

  it('lists no more columns than fit into a message', () => {
    const wide = `${HEADER},${Array.from({ length: 100 }, (_, index) => `c${index}`).join(',')}`;
    expect(refused(() => parse([wide, ROW]))).toMatch(/c11 and 88 more \|/);
  });

  it('is known by what is in it when its names say nothing', () => {
    expect(refused(() => parse(['a,b,c,d', '11.08.2023,Aachen,Bonn,2:1']))).toMatch(/^needs-mapping/);
  });

  it.each([
    ['is none of matches', ['name,age,city', 'Ann,30,Rome'], /^bad-file: .*no column Div, Date/],
    ['has two columns', ['date,home', '2023-08-11,A'], /^bad-file: .*no column Div, Date/],
    ['has no date', ['home,away,score', 'A,B,2-1'], /^bad-file: .*no column Div, Date/],
    [
      'has no header',
      ['2023-08-11;Aachen;Bonn;2;1', '2023-08-12;Celle;Diez;0;0'],
      /^bad-file: .*the file has no header/,
    ],
  ])('is refused as before when it %s', (_, lines, message) => {
    expect(refused(() => parse(lines))).toMatch(message);
  });
});

describe('a file of football-data.co.uk', () => {
  const asSite: ColumnMapping = {
    ...MAPPING,
    dateFormat: 'day-first',
    date: 'Date',
    home: 'HomeTeam',
    away: 'AwayTeam',
    goals: { kind: 'two-columns', home: 'FTHG', away: 'FTAG' },
    league: { kind: 'column', column: 'Div' },
    neutral: null,
    season: { kind: 'from-dates', firstMonth: 'july' },
  };

  it('is read by a mapping that somebody has made for its header', () => {
    const plain = parse([SITE, SITE_ROW]);
    expect(plain.source).toBe('football-data.co.uk');
    expect(parse([SITE, SITE_ROW], known(SITE, asSite))).toEqual({ ...plain, source: 'generic csv' });
  });

  it('that a spreadsheet has saved with semicolons or tabs is read, with a mapping or without', () => {
    const plain = parse([SITE, SITE_ROW]);
    for (const delimiter of [';', '\t']) {
      const lines = [SITE, SITE_ROW].map((line) => line.replaceAll(',', delimiter));
      expect(parse(lines)).toEqual(plain);
      expect(parse(lines, known(SITE, asSite)).groups).toEqual(plain.groups);
    }
  });

  it('without its Div column is a table whose league somebody has to name', () => {
    const lines = [SITE, SITE_ROW].map((line) => line.slice(line.indexOf(',') + 1));
    expect(refused(() => parse(lines))).toMatch(/^needs-mapping/);
    const fixed = { ...asSite, league: { kind: 'fixed', text: 'E0' } } as const;
    expect(groupsOf(parse(lines, known(lines[0]!, fixed)))).toEqual(['E0 2012-13 1/1']);
  });

  it.each([
    [['Div,Date,Date,HomeTeam,AwayTeam', 'E0,1,2,A,B'], /the column Date more than once/],
    [['Country,League,Home,Away', 'Brazil,Serie A,A,B'], /other layout, but without one column Date/],
    [[SITE_ROW, SITE_ROW], /the file has no header/],
  ])('that is damaged is still refused in its own words', (lines, message) => {
    expect(refusalOf(() => parse(lines))).toMatch(message);
  });
});

describe('describeTable', () => {
  it('shows header, delimiter, first rows and their number', () => {
    const text = '\n Datum ;Heim;;Gast\r\n11.08.2023;"A;B";x;C\r\n;;;\r\n12.08.2023;D\r\n';
    expect(describeTable(text)).toEqual({
      delimiter: ';',
      header: ['Datum', 'Heim', '', 'Gast'],
      sample: [
        ['11.08.2023', 'A;B', 'x', 'C'],
        ['12.08.2023', 'D', '', ''],
      ],
      rows: 2,
      // sha256sum of "Datum\nHeim\n\nGast"
      headerHash: 'e40150f57bc5e1a08586eefbea66f1dbc6360cd19de4eeb69363fcf62d1d17f2',
    });
  });
  it('takes a delimiter that it is told', () => {
    expect(describeTable('a;b,c\n1;2,3', 'x', ',').header).toEqual(['a;b', 'c']);
  });
  it('keeps its sample small', () => {
    const table = describeTable(['a,b', ...Array.from({ length: 99 }, () => `${'x'.repeat(999)},1`)].join('\n'));
    expect([table.rows, table.sample.length, table.sample[0]?.[0]?.length]).toEqual([99, 50, 200]);
  });
  it('hashes names that differ only in their borders differently', () => {
    expect(hashHeader(['a,b', 'c'])).not.toBe(hashHeader(['a', 'b,c']));
  });
});
