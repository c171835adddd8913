import type { ParsedSource } from '../../src/main/ingestion/table/parsed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/main/core/words/errors';
import { generateDemoLeague } from '../../src/main/demo/demo-league';
import { parseSeasonFile } from '../../src/main/ingestion/football-data/football-data-csv';
import { parseSource } from '../../src/main/ingestion/parse-source';
import { shuffled } from '../support/leagues';
import { encode, parseLines, refusalOf } from './sources';

const SEASON = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR';
const SECOND = 'Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PSCH,PSCD,PSCA';
const LIST = 'Div,Date,Time,HomeTeam,AwayTeam,B365H,B365D,B365A';
const SECOND_LIST = 'Country,League,Date,Time,Home,Away,PH,PD,PA';
const FIXTURES = '{"get":"fixtures","parameters":{},"errors":[],"response":';

describe('parseSource', () => {
  it('gives one group for a season file, the same as the season parser', () => {
    const [{ name, text }] = generateDemoLeague().files as [{ name: string; text: string }];
    const { source, groups, rows, issues } = parseSource(encode(text), 'whatever.json');
    const season = parseSeasonFile(encode(text), name);
    expect(source).toBe('football-data.co.uk');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ league: 'DEMO', leagueName: 'Demo League', country: 'Nowhere' });
    const [group] = groups;
    expect([group?.season, group?.matches, group?.rows, rows, issues]).toEqual([
      season.season,
      season.matches,
      season.rows,
      season.rows,
      season.issues,
    ]);
  });

  it.each([
    ['a spreadsheet', 'PK\u0003\u0004', /a zip archive or a spreadsheet/],
    ['nothing', '', /is empty/],
    ['a web page', '<html>', /web page/],
    ['another table', 'a,b,c\n1,2,3', /not the header of a football-data.co.uk season file/],
    ['a list without clubs', 'Div,Date,Time', /no column HomeTeam/],
    ['a season without a header', 'E0,11/08/12,A,B,2,1,H', /no header/],
  ])('refuses %s', (_, text, message) => {
    expect(refusalOf(() => parseSource(encode(text), 'x'))).toMatch(message);
  });

  it('knows what a byte-order mark and blank lines stand before', () => {
    expect(parseSource(encode(`\ufeff\r\n${SECOND}\r\nBrazil,Serie A,2012,19/05/2012,22:30,A,B,1,1,D`), 'x').rows).toBe(
      1,
    );
    expect(refusalOf(() => parseSource(encode(`\ufeff\n ${FIXTURES}[]}`), 'x'))).toMatch(/is empty/);
  });
});

describe('laws', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'E0',
      'D1',
      'Brazil',
      'Serie A',
      '2012',
      '2012/2013',
      '19/05/2012',
      'A',
      'B',
      'C',
      '1',
      '0',
      '2.5',
      '',
    ),
    fc.string({ maxLength: 6 }),
  );
  const table = fc
    .tuple(
      fc.constantFrom(SEASON, SECOND, LIST, SECOND_LIST, 'Country,League,Season,Date,Home,Away'),
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }),
    )
    .map(([header, rows]) => [header, ...rows.map((row) => row.join(','))].join('\n'));
  const json = fc
    .tuple(
      fc.constantFrom('', FIXTURES, '[', FIXTURES.replace('fixtures', 'odds')),
      fc.json(),
      fc.constantFrom('', '}', ']'),
    )
    .map((parts) => parts.join(''));
  const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), table.map(encode), json.map(encode));

  it('no bytes crash it other than by a UserError', () => {
    fc.assert(
      fc.property(anything, (bytes) => {
        try {
          const { groups, rows, issues, odds } = parseSource(bytes, 'x');
          const matches = groups.reduce((sum, group) => sum + group.matches.length, 0);
          const rejected = issues.filter((issue) => issue.action === 'row-rejected').length;
          // An entry that answers odds is neither a match nor rejected for want of a price.
          if (odds.length === 0) expect(matches + rejected).toBe(rows);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });

  /** League, season and everything of each match but its place, in an order of their own. */
  const contentOf = ({ groups }: ParsedSource): string[] =>
    groups
      .flatMap(({ matches, ...group }) => matches.map((match) => JSON.stringify([group, { ...match, line: 0 }])))
      .sort();

  it.each([
    [
      'the second layout',
      SECOND,
      (n: number) =>
        `Argentina,${n % 3 ? 'Liga Profesional' : 'Copa'},201${n % 5},${10 + n}/06/201${n % 5},20:00,H${n},A${n},${n % 4},1,,2,3.5,3.75`,
    ],
    ['fixture lists', LIST, (n: number) => `${n % 2 ? 'E0' : 'SP1'},${10 + n}/06/2015,20:00,H${n},A${n},2,3.5,3.75`],
    [
      'fixture lists of the second layout',
      SECOND_LIST,
      (n: number) => `${n % 2 ? 'Brazil,Serie A' : 'Iceland,Deild'},${10 + n}/06/2015,20:00,H${n},A${n},2,3.5,3.75`,
    ],
  ])('the order of rows changes nothing in %s but the order of matches', (_, header, row) => {
    const rows = Array.from({ length: 12 }, (__, n) => row(n));
    const sorted = contentOf(parseLines(header, ...rows));
    expect(sorted).toHaveLength(12);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (key) => {
        expect(contentOf(parseLines(header, ...shuffled(rows, key)))).toEqual(sorted);
      }),
      { numRuns: 30 },
    );
  });
});
