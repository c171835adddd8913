import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/main/core/words/errors';
import { parseSeasonFile, type ParsedSeasonFile } from '../../../src/main/ingestion/football-data/football-data-csv';

const HEADER = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,PSH,PSD,PSA,PSCH,PSCD,PSCA,MaxH,MaxD,MaxA';
const PRICES = '2,3.5,3.75,2.1,3.4,3.6,9,9,9';
const row = (date: string, home: string, away: string, score = '2,1,H,1,0,H'): string =>
  `E0,${date},${home},${away},${score},${PRICES}`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (...lines: string[]): ParsedSeasonFile => parseSeasonFile(encode(lines.join('\r\n')), 'x.csv');
const rulesOf = (file: ParsedSeasonFile): string[] => file.issues.map((i) => `${i.line} ${i.rule} ${i.action}`);
function refusal(bytes: Uint8Array): { code: string; text: string } {
  try {
    parseSeasonFile(bytes, 'x.csv');
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, text: `${error.message} | ${error.hint ?? ''}` };
    throw error;
  }
  throw new Error('not refused');
}

describe('parseSeasonFile', () => {
  it('reads a plain file', () => {
    const file = parse(
      HEADER,
      row('11/08/2012', 'Arsenal', 'Everton'),
      row('18/08/12', 'Everton', 'Arsenal', '0,0,D,0,0,D'),
    );
    expect(file).toMatchObject({ league: 'E0', season: '2012-13', encoding: 'utf-8', rows: 2, issues: [] });
    expect(file.matches[0]).toEqual({
      line: 2,
      status: 'finished',
      date: '2012-08-11',
      home: 'Arsenal',
      away: 'Everton',
      homeGoals: 2,
      awayGoals: 1,
      odds: { home: 2.1, draw: 3.4, away: 3.6 },
      oddsSource: 'PSC',
      oddsKind: 'closing',
      neutral: false,
      providerId: null,
      statistics: {
        homeShots: null,
        awayShots: null,
        homeShotsOnTarget: null,
        awayShotsOnTarget: null,
        homeCorners: null,
        awayCorners: null,
        homeHalfTimeGoals: 1,
        awayHalfTimeGoals: 0,
        homeRedCards: null,
        awayRedCards: null,
      },
    });
    expect(file.matches[1]?.date).toBe('2012-08-18');
  });

  it.each([
    ['Div,Date,HT,AT,HG,AG,Res', 'E0,11/08/12,A,B,2,1,H'],
    ['Div,Date,Home,Away,FTHG,FTAG,FTR', 'E0,11/08/12,A,B,2.0,1.0,H'],
    ['HT,Div,Date,HomeTeam,AwayTeam,FTHG,FTAG', 'x,E0,11/08/12,A,B,2,1'],
  ])('finds teams and goals by name under %s', (header, line) => {
    expect(parse(header, line)).toMatchObject({
      issues: [],
      matches: [{ home: 'A', away: 'B', homeGoals: 2, awayGoals: 1 }],
    });
  });

  it('skips blank lines and rows of commas, and keeps physical line numbers', () => {
    const file = parse('', HEADER, '', row('11/08/12', 'A', 'B'), ',,,,', row('11/08/12', 'C', 'D'), ',,,', '');
    expect([file.rows, file.matches.map((match) => match.line), file.issues]).toEqual([2, [4, 6], []]);
  });

  it.each([
    ['a club against itself', row('11/08/12', 'ARSENAL', 'Arsenal'), 'plays-itself row-rejected'],
    ['a row without a club', row('11/08/12', '', 'Arsenal'), 'team-missing row-rejected'],
    ['a broken formula for a club', row('11/08/12', '#REF!', 'Arsenal'), 'team-invalid row-rejected'],
    ['a row without a date', row('', 'C', 'D'), 'date-missing row-rejected'],
    ['a day that is not in the calendar', row('31/09/12', 'C', 'D'), 'date-unreadable row-rejected'],
    ['month first where every date allows it', row('08/25/12', 'C', 'D'), 'date-order flagged'],
    ['the same match again', row('11/08/12', 'a', 'B'), 'duplicate-row row-rejected'],
    ['the same pair four days on', row('15/08/12', 'A', 'B'), null],
    ['the return match', row('12/08/12', 'B', 'A'), null],
    ['a value without a match', ',,,,,,,,,,#REF!', 'row-without-match row-rejected'],
    ['no score', row('12/08/12', 'C', 'D', ',,,0,3,A'), 'not-played flagged'],
    ['half a score', row('12/08/12', 'C', 'D', '1,,,,,'), 'not-played flagged'],
    ['a false result letter', row('12/08/12', 'C', 'D', '2,1,A,1,0,H'), 'result-disagrees cell-ignored'],
    ['no result letter', row('12/08/12', 'C', 'D', '2,1,,1,0,H'), null],
    ['junk for a result', row('12/08/12', 'C', 'D', '2,1,?,1,0,H'), 'result-invalid cell-ignored'],
    ['half-time above full time', row('12/08/12', 'C', 'D', '2,1,H,1,2,A'), 'half-time-above-full-time flagged'],
    ['half a half-time', row('12/08/12', 'C', 'D', '2,1,H,1,,'), 'half-time-incomplete flagged'],
    ['a walkover', row('12/08/12', 'C', 'D', '0,3,A,,,'), 'walkover-suspected flagged'],
    ['an ordinary score without half-time', row('12/08/12', 'C', 'D', '2,1,H,,,'), null],
    ['thirteen goals', row('12/08/12', 'C', 'D', '0,13,A,0,4,A'), null],
    ['fifteen goals', row('12/08/12', 'C', 'D', '15,0,H,4,0,H'), 'score-unlikely flagged'],
    ['empty cells beyond the header', `${row('12/08/12', 'C', 'D')},,, ,`, null],
    ['a short row', 'E0,12/08/12,C,D,2,1,H', 'odds-missing flagged'],
    ['no division', row('12/08/12', 'C', 'D').slice(2), 'division-missing flagged'],
    ['a damaged name', row('12/08/12', 'King\u2019s Lynn ', 'D'), 'team-name-repaired repaired'],
    ['another spelling', row('12/08/12', 'A.', 'D'), 'spelling-suspected flagged'],
    ['the rest of a broken row', '3.4,2.1,3.5,3.75', 'date-unreadable row-rejected'],
    ['a damaged date', row('2012-9-12', 'C', 'D'), 'date-repaired repaired'],
  ])('meets %s', (_, line, rule) => {
    const file = parse(HEADER, row('11/08/12', 'A', 'B'), line);
    expect(rulesOf(file)).toEqual(rule === null ? [] : [`3 ${rule}`]);
    expect(file.matches).toHaveLength(rule?.endsWith('row-rejected') ? 1 : 2);
    expect(file.rows).toBe(2);
  });

  it('gives a row that is longer than its header no prices', () => {
    const file = parse(HEADER, row('11/08/12', 'A', 'B'), `${row('12/08/12', 'C', 'D')},,17`);
    expect(rulesOf(file)).toEqual(['3 value-beyond-header cell-ignored', '3 row-longer-than-header cell-ignored']);
    expect(file.matches.map(({ odds }) => odds === null)).toEqual([false, true]);
  });

  it('takes a date far from all others for a slip of the pen, not for a season', () => {
    const rows = Array.from({ length: 25 }, (_, day) => row(`${day + 1}/09/12`, `A${day}`, `B${day}`));
    const stray = row('12/08/13', 'C', 'D');
    expect(rulesOf(parse(HEADER, ...rows, stray))).toEqual(['27 date-outside-season row-rejected']);
    expect(rulesOf(parse(HEADER, ...rows, row('11/10/13', 'C', 'D')))).toEqual(['27 date-outside-season row-rejected']);
    expect(() => parse(HEADER, ...rows, stray, row('13/08/13', 'E', 'F'), row('14/08/13', 'G', 'H'))).toThrow(
      /E0 2012-13, E0 2013-14/,
    );
  });

  it.each([
    ['2022/23', '2022/23', 'E0 2022-23'],
    ['2023', '2023', 'E0 2022-23'], // the year it ends in
    ['2223', '', 'E0 2022-23'],
    ['Regular', 'Play-off', 'E0 2022-23'],
  ])('understands a column of seasons with %s and "%s" in it by the dates', (first, second, group) => {
    const lines = [`${first},${row('13/08/2022', 'A', 'B')}`, `${first},${row('14/08/2022', 'C', 'D')}`];
    const { league, season, matches } = parse(`Season,${HEADER}`, ...lines, `${second},${row('13/05/2023', 'B', 'A')}`);
    expect([`${league} ${season}`, matches.length]).toEqual([group, 3]);
  });

  it('sees one row of a code that nobody knows as a slip of the pen', () => {
    const rows = Array.from({ length: 25 }, (_, day) => row(`${day + 1}/09/12`, `A${day}`, `B${day}`));
    const slip = row('12/09/12', 'C', 'D').replace('E0', 'EO');
    expect(rulesOf(parse(HEADER, ...rows, slip))).toEqual(['27 competition-invalid row-rejected']);
  });

  it('counts the rows of a data frame once, not cell by cell', () => {
    const lines = [row('11/08/12', 'A', 'B'), row('18/08/12', 'C', 'D')].map((line, index) => `${index},${line}`);
    for (const name of ['', 'Unnamed: 0']) {
      const file = parse(`${name},${HEADER}`, ...lines);
      expect(rulesOf(file)).toEqual(['1 row-numbers cell-ignored']);
      expect(file.matches).toHaveLength(2);
    }
    expect(rulesOf(parse(`,${HEADER}`, `x${lines[0]!.slice(1)}`, lines[1]!))).toContain(
      '2 value-under-unnamed-column cell-ignored',
    );
  });

  it('reads prices with a decimal comma where no comma separates, and says so once', () => {
    for (const delimiter of [';', '\t']) {
      const lines = [HEADER, row('11/08/12', 'A', 'B'), row('18/08/12', 'C', 'D')];
      const plain = parse(...lines);
      const file = parse(...lines.map((line) => line.replaceAll(',', delimiter).replaceAll('.', ',')));
      expect(file.matches).toEqual(plain.matches);
      expect(rulesOf(file)).toEqual(['0 decimal-comma flagged']);
    }
  });

  it('imports goals that are no number as not played, never as 0-0', () => {
    const file = parse(HEADER, row('11/08/12', 'A', 'B', 'x,1,H,1,0,H'));
    expect(rulesOf(file)).toEqual(['2 goals-invalid cell-ignored', '2 not-played flagged']);
    expect(file.matches[0]).toMatchObject({ status: 'scheduled', homeGoals: null, awayGoals: null });
    expect(file.issues[0]).toMatchObject({ column: 'FTHG', text: 'x', severity: 'error' });
  });

  it.each([
    ['PST', '0,0,D', 'postponed', null, 'score-not-used'],
    ['Match Cancelled', '0,0,D', 'cancelled', null, 'score-not-used'],
    ['Technical Loss', '0,3,A', 'awarded', null, 'score-not-used'],
    ['AET', '3,2,H', 'finished', 3, 'score-after-extra-time'],
    ['Full Time', '3,2,H', 'finished', 3, undefined],
    ['sunny', '3,2,H', 'finished', 3, undefined],
    ['', 'A,A,', 'abandoned', null, undefined],
    ['', '0,0,P', 'postponed', null, 'score-not-used'],
    ['', '0,3,Awd', 'finished', 0, 'match-abandoned'],
    ['', '2,1,H*', 'finished', 2, 'result-invalid'],
    ['', 'Postp.,Postp.,', 'postponed', null, undefined],
  ])('a column Status that says %j beside %s: %s', (word, score, status, homeGoals, rule) => {
    const header = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,Status';
    const file = parse(header, `E0,11/08/12,A,B,${score},${word}`, 'E0,12/08/12,C,D,1,1,D,');
    expect(file.matches[0]).toMatchObject({ status, homeGoals });
    expect(file.issues[0]?.rule).toBe(rule);
  });

  it('rejects a row whose status says that the match is being played', () => {
    const header = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,Match Status';
    const file = parse(header, 'E0,11/08/12,A,B,1,0,H,2H', 'E0,12/08/12,C,D,1,1,D,FT');
    expect(rulesOf(file)).toEqual(['2 match-under-way row-rejected']);
  });

  it('keeps the statistics of a match, and none that were never counted', () => {
    const header = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HS,AS,HST,AST,HC,AC,HR,AR';
    const rows = Array.from({ length: 12 }, (_, day) => `E0,${day + 10}/08/12,A,B${day},2,1,H,1,0,11,8,4,3,0,0,0,1`);
    const file = parse(header, ...rows);
    expect(rulesOf(file)).toEqual(['0 statistic-all-zero cell-ignored']);
    expect(file.matches[3]?.statistics).toEqual({
      homeShots: 11,
      awayShots: 8,
      homeShotsOnTarget: 4,
      awayShotsOnTarget: 3,
      homeCorners: null,
      awayCorners: null,
      homeHalfTimeGoals: 1,
      awayHalfTimeGoals: 0,
      homeRedCards: 0,
      awayRedCards: 1,
    });
  });

  it('counts real results where half-time is missing from part of a season', () => {
    const missing = ['3,0,H,,,', '0,0,D,,,', '0,3,A,,,', '1,2,A,,,'].map((score, day) =>
      row(`${day + 12}/08/12`, 'C', `D${day}`, score),
    );
    expect(rulesOf(parse(HEADER, row('11/08/12', 'A', 'B'), ...missing))).toEqual([]);
    const file = parse(HEADER, row('11/08/12', 'A', 'B'), ...missing.filter((_, index) => index !== 3));
    expect(rulesOf(file)).toEqual(['2', '4'].map((line) => `${Number(line) + 1} walkover-suspected flagged`));
  });

  it('keeps the original text of a repaired date', () => {
    const file = parse(HEADER, row('11/08/12', 'A', 'B'), row('2026-1-13', 'B', 'A'));
    expect(file.matches[1]?.date).toBe('2013-01-26');
    expect(file.issues).toMatchObject([{ line: 3, column: 'Date', text: '2026-1-13', severity: 'warning' }]);
  });

  it('uses neither the best price nor the exchange, and tells traps from bookmakers', () => {
    const header = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,MaxH,MaxD,MaxA,BFEH,BFED,BFEA,VCCH,VCCD,VCCA,SJH,SJD,SJA';
    const file = parse(header, 'E0,11/08/12,A,B,1,1,2,3.5,3.75,2,3.5,3.75,2,3.5,3.75,2.2,3.3,3.4');
    expect(file.matches[0]).toMatchObject({ oddsSource: 'SJ', oddsKind: 'pre-closing', odds: { home: 2.2 } });
    const none = parse(header.slice(0, header.indexOf(',SJH')), 'E0,11/08/12,A,B,1,1,2,3.5,3.75,2,3.5,3.75,2,3.5,3.75');
    expect(none).toMatchObject({ issues: [], matches: [{ odds: null, oddsSource: null, oddsKind: null }] });
  });

  it('ignores columns of one name and reports them once', () => {
    const file = parse(
      'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,LB,LB,LB,BWH,BWH,BWD,BWA',
      'E0,11/08/12,A,B,1,1,2,3,4,2,2,3,4',
    );
    expect(rulesOf(file)).toEqual([
      '1 column-repeated cell-ignored',
      '1 column-repeated cell-ignored',
      '1 price-columns-incomplete cell-ignored',
    ]);
    expect(file.issues[0]).toMatchObject({ column: 'LB', text: 'LB,LB,LB' });
    expect(file.matches[0]?.odds).toBeNull();
  });

  it('reports values under a column without a name, up to a limit', () => {
    const header = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,,';
    expect(rulesOf(parse(header, 'E0,11/08/12,A,B,1,1,,7'))).toEqual(['2 value-under-unnamed-column cell-ignored']);
    const shifted = parse(header, `E0,11/08/12,A,B,1,1${',9'.repeat(600)}`);
    expect(shifted.issues).toHaveLength(502);
    expect(shifted.issues[0]).toMatchObject({ line: 0, rule: 'more-stray-values', text: '100' });
  });
});

describe('what is refused', () => {
  const good = row('11/08/12', 'A', 'B');
  it.each([
    ['', /empty \(0 bytes\)/],
    ['\ufeff \r\n\r\n', /empty/],
    ['\n<!DOCTYPE html><title>300</title>', /line 1.*web page.*not published yet/],
    ['Div;Date;HomeTeam;AwayTeam', /no row names a league/],
    [good, /line 1.*no header/],
    ['a,b,c\n1,2,3', /line 1.*no column Div, Date, HomeTeam, AwayTeam, FTHG, FTAG/],
    ['Country,League,Season,Date,Time,Home,Away,HG,AG,Res\n', /no match in 0 rows/],
    [`Div,Date,HomeTeam,AwayTeam,Referee\nE0,11/08/12,A,B`, /one season of one league: football-data.co.uk fixtures/],
    ['Div,Date,HomeTeam,HomeTeam,AwayTeam,FTHG,FTAG\n', /line 1.*HomeTeam more than once/],
    [`${HEADER},${'x,'.repeat(2000)}\n${good}`, /line 1.*2020 columns/],
    [`${HEADER}\n${good}${','.repeat(5000)}x`, /line 2.*cells/],
    [`${HEADER}\n${good}\n\ufeff${HEADER}\n${good}`, /line 3.*second header/],
    [`${HEADER}\n${good}\n${good.replace('E0', 'E1')}`, /one season of one league: .*E0 2012-13, E1 2012-13/],
    [`${HEADER}\n${good}\n${row('2012-9-12', 'C', 'D').replace('E0', 'E1')}`, /E0 2012-13, E1 2012-13/],
    [`${HEADER}\n${good.slice(2)}`, /no row names a league/],
    [`${HEADER}\n`, /no match/],
    [`${HEADER}\n${row('11/08/12', 'A', 'A')}`, /no match in 1 rows.*line 2: A cannot play itself/],
    [`${HEADER}\n${row('soon', 'A', 'B')}`, /no row names a league/],
    [`${HEADER}\n${row('31/02/12', 'A', 'B')}`, /no date can be read.*the first is "31\/02\/12", line 2/],
    [`${HEADER}\n${row('13/08/12', 'A', 'B')}\n${row('08/14/12', 'C', 'D')}`, /two kinds.*line 2: 13.*line 3: 08/],
    [`${HEADER}\n${row('13/08/12', 'A', 'B')}\n${row('2012-08-14', 'C', 'D')}`, /two kinds.*line 2: 13.*line 3: 2012/],
    [`${HEADER}\n${good}\n\0`, /line 3.*NUL/],
    ['PK\u0003\u0004rest', /zip archive or a spreadsheet/],
    ['\u0001\u0002\u0003\u0004\u0005', /binary/],
  ])('%j', (text, message) => {
    const { code, text: said } = refusal(encode(text));
    expect(code).toBe('bad-file');
    expect(said).toMatch(message);
    expect(said).toContain('x.csv');
  });
});

describe('laws', () => {
  const team = fc.constantFrom('Arsenal', 'Everton', 'Leeds ', "M'Gladbach", 'Wolves', 'QPR');
  const goals = fc.constantFrom('', '0', '1', '2.0', '3', 'x');
  const price = fc.constantFrom('', '2', '3.4', '3.6', '0', '1.01', '#');
  const matchRow = fc
    .tuple(fc.integer({ min: 1, max: 28 }), team, team, goals, goals, fc.array(price, { minLength: 6, maxLength: 6 }))
    .map(([day, home, away, x, y, prices]) => [
      'E0',
      `${String(day).padStart(2, '0')}/09/19`,
      home,
      away,
      x,
      y,
      '',
      '',
      '',
      '',
      ...prices,
      '',
      '',
      '',
    ]);
  const table = fc.uniqueArray(matchRow, {
    minLength: 1,
    maxLength: 12,
    selector: (cells) => cells.slice(1, 4).join(),
  });
  const first = ['E0', '01/08/19', 'Leeds', 'Derby', '1', '1', 'D', '1', '1', 'D', ...PRICES.split(',')];
  const columns = HEADER.split(',');
  const content = (file: ParsedSeasonFile) => file.matches.map((match) => JSON.stringify({ ...match, line: 0 }));
  const parseTable = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    parse(...[header, ...rows].map((cells) => cells.join(',')));

  it('no bytes crash it other than by a UserError', () => {
    const survives = (bytes: Uint8Array): void => {
      try {
        parseSeasonFile(bytes, 'x.csv');
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), survives));
    const glyph = fc.constantFrom(...'E01/9,,,,"\r\n #x2H\ufeff\u00a0'.split(''), ...columns, 'E0,11/08/12,A,B,1,0');
    const body = fc.string({ unit: glyph, maxLength: 200 });
    fc.assert(
      fc.property(body, (text) => survives(encode(`${HEADER}\n${text}`))),
      { numRuns: 500 },
    );
  });

  it('every row is a match or a rejected row, and every rejected row has one such issue', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const file = parseTable(columns, [first, ...rows]);
        const rejected = file.issues.filter((issue) => issue.action === 'row-rejected');
        expect(file.matches.length + rejected.length).toBe(file.rows);
        expect(new Set(rejected.map((issue) => issue.line)).size).toBe(rejected.length);
      }),
    );
  });

  it('the order of rows changes nothing but the order of matches', () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([first, ...rows], { minLength: rows.length + 1 })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(content(parseTable(columns, other)).sort()).toEqual(
          content(parseTable(columns, [first, ...rows])).sort(),
        );
      }),
    );
  });

  it('the order of columns changes nothing', () => {
    const order = fc.shuffledSubarray(
      columns.map((_, index) => index),
      { minLength: columns.length },
    );
    fc.assert(
      fc.property(table, order, (rows, indices) => {
        const move = (cells: readonly string[]): string[] => indices.map((index) => cells[index] ?? '');
        const moved = parseTable(move(columns), [first, ...rows].map(move));
        const plain = parseTable(columns, [first, ...rows]);
        expect(moved.matches).toEqual(plain.matches);
        expect(rulesOf(moved)).toEqual(rulesOf(plain));
      }),
    );
  });
});
