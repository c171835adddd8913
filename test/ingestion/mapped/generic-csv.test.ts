import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnMapping } from '../../../src/contract';
import { readGenericTable } from '../../../src/main/ingestion/mapped/generic-csv';
import { shuffled } from '../../support/leagues';
import { groupsOf, refusalOf, rulesOf } from '../sources';

const BASE: ColumnMapping = {
  delimiter: ';',
  decimal: 'comma',
  dateFormat: 'day-first',
  date: 'Datum',
  home: 'Heim',
  away: 'Gast',
  goals: { kind: 'two-columns', home: 'Tore H', away: 'Tore G' },
  odds: { home: 'Q1', draw: 'QX', away: 'Q2', kind: 'closing', source: 'Tipico' },
  league: { kind: 'fixed', text: 'Regionalliga Nord' },
  leagueName: null,
  country: { kind: 'fixed', text: 'Germany' },
  season: { kind: 'from-dates', firstMonth: 'july' },
  neutral: 'Neutral',
  status: 'Status',
};
const HEADER = 'Datum;Heim;Gast;Tore H;Tore G;Q1;QX;Q2;Neutral;Status;Notes';
const PRICES = '2,10;3,40;3,60';
const row = (date: string, home: string, away: string, score = '2;1', rest = ';;'): string =>
  `${date};${home};${away};${score};${PRICES};${rest}`;
const FIRST = row('11.08.2012', 'A', 'B');
const read = (mapping: Partial<ColumnMapping>, ...lines: readonly string[]) =>
  readGenericTable(lines.join('\n'), 'x.csv', ColumnMapping.parse({ ...BASE, ...mapping }));
const onlyMatch = (mapping: Partial<ColumnMapping>, ...lines: readonly string[]) =>
  read(mapping, ...lines).groups[0]?.matches[0];

describe('readGenericTable', () => {
  it('reads a table as a spreadsheet of half of Europe writes it', () => {
    const source = read({}, HEADER, FIRST, row('18.05.13', 'B', 'A', '0;0', 'ja;FT;'));
    expect(source).toMatchObject({ source: 'generic csv', rows: 2, issues: [] });
    expect(groupsOf({ ...source, encoding: 'utf-8', odds: [] })).toEqual(['germany-regionalliga-nord 2012-13 2/2']);
    expect(source.groups[0]).toMatchObject({ leagueName: 'Regionalliga Nord', country: 'Germany' });
    expect(source.groups[0]?.matches).toEqual([
      {
        line: 2,
        status: 'finished',
        date: '2012-08-11',
        home: 'A',
        away: 'B',
        homeGoals: 2,
        awayGoals: 1,
        odds: { home: 2.1, draw: 3.4, away: 3.6 },
        oddsSource: 'Tipico',
        oddsKind: 'closing',
        neutral: false,
        providerId: null,
        statistics: null,
      },
      expect.objectContaining({ line: 3, date: '2013-05-18', homeGoals: 0, awayGoals: 0, neutral: true }),
    ]);
  });

  it('reads the plainest table: five columns, commas, dates as in ISO 8601', () => {
    const plain: ColumnMapping = {
      ...BASE,
      delimiter: 'auto',
      decimal: 'point',
      dateFormat: 'iso',
      date: 'date',
      home: 'home',
      away: 'away',
      goals: { kind: 'one-column', column: 'score' },
      odds: null,
      league: { kind: 'column', column: 'league' },
      country: null,
      season: { kind: 'fixed', season: '2012' },
      neutral: null,
      status: null,
    };
    const source = read(plain, 'date,home,away,score,league', '2012-04-01,A,B,2-1,MLS', '2012-04-02,C,D,0 – 3,E0');
    expect(
      source.groups.map(({ league, leagueName, country, season }) => [league, leagueName, country, season]),
    ).toEqual([
      ['E0', 'Premier League', 'England', '2011-12'], // its seasons run from summer to summer
      ['MLS', 'MLS', 'Unknown', '2012'],
    ]);
    expect(source.groups[0]?.matches[0]).toMatchObject({ homeGoals: 0, awayGoals: 3, odds: null });
    expect(rulesOf(source)).toEqual(['3 season-label-read flagged']);
  });

  it.each([
    ['a day that is not in the calendar', row('31.09.2012', 'C', 'D'), 'date-unreadable row-rejected', 'Datum'],
    ['month first where every date allows it', row('08.25.2012', 'C', 'D'), 'date-order flagged', 'Datum'],
    ['no date', row('', 'C', 'D'), 'date-missing row-rejected', 'Datum'],
    ['no club', row('12.08.2012', '', 'D'), 'team-missing row-rejected', 'Heim'],
    ['a club against itself', row('12.08.2012', 'c', 'C'), 'plays-itself row-rejected', 'Gast'],
    ['a row without a match', ';;;;;;;;;;x', 'row-without-match row-rejected', null],
    ['the same match again', row('11.08.2012', 'a', 'B'), 'duplicate-row row-rejected', null],
    ['another spelling', row('12.08.2012', 'A.', 'D'), 'spelling-suspected flagged', null],
    ['no score', row('12.08.2012', 'C', 'D', ';'), 'not-played flagged', null],
    ['a false price', row('12.08.2012', 'C', 'D').replace('2,10', '1,00'), 'price-not-above-one cell-ignored', 'Q1'],
    [
      'a price with a point',
      row('12.08.2012', 'C', 'D').replace('3,40', '3.40'),
      'price-not-a-number cell-ignored',
      'QX',
    ],
    ['two prices', row('12.08.2012', 'C', 'D').replace('3,60', ''), 'odds-partial cell-ignored', 'Q1'],
    [
      'prices of nobody',
      row('12.08.2012', 'C', 'D').replace('2,10', '21,0'),
      'overround-implausible cell-ignored',
      'Q1',
    ],
    ['a doubtful ground', row('12.08.2012', 'C', 'D', '2;1', 'maybe;;'), 'neutral-unreadable cell-ignored', 'Neutral'],
    ['a match under way', row('12.08.2012', 'C', 'D', '2;1', ';HT;'), 'match-under-way row-rejected', 'Status'],
    ['an unknown status', row('12.08.2012', 'C', 'D', '2;1', ';odd;'), 'status-unknown row-rejected', 'Status'],
    ['a score at the table', row('12.08.2012', 'C', 'D', '3;0', ';AWD;'), 'score-not-used cell-ignored', 'Tore H'],
    ['a note', row('12.08.2012', 'C', 'D', '2;1', ';;Abandoned, 80 min'), 'match-abandoned flagged', 'Notes'],
    ['a cell over two lines', row('12.08.2012', '"C\nD"', 'E'), 'cell-across-lines flagged', null],
  ])('meets %s', (_, line, rule, column) => {
    const { rows, groups, issues } = read({}, HEADER, FIRST, line);
    const found = issues.filter(({ rule: code }) => !['odds-missing', 'team-name-repaired'].includes(code));
    expect(rulesOf({ issues: found })).toEqual([`3 ${rule}`]);
    expect(found[0]?.column).toBe(column);
    expect([rows, groups[0]?.matches.length]).toEqual([2, rule.endsWith('row-rejected') ? 1 : 2]);
  });

  it.each([
    ['FT', 'finished', 2],
    ['Match Finished', 'finished', 2],
    ['Nobody knows', 'status-unknown', null],
    ['finished', 'finished', 2],
    ['Not started', 'scheduled', null],
    ['Postponed', 'postponed', null],
    ['P-P', 'postponed', null],
    ['canceled', 'cancelled', null],
    ['ABD', 'abandoned', null],
    ['Walkover', 'awarded', null],
  ])('takes the status %s for %s', (word, status, homeGoals) => {
    const lines = [HEADER, row('12.08.2012', 'C', 'D', '2;1', `;${word};`), row('12.08.2012', 'E', 'F')];
    const source = read({}, ...lines);
    if (status === 'status-unknown') expect(rulesOf(source)).toEqual(['2 status-unknown row-rejected']);
    else expect(source.groups[0]?.matches[0]).toMatchObject({ status, homeGoals });
  });

  it.each([
    ['yes', true],
    ['TRUE', true],
    ['1', true],
    ['Y', true],
    ['no', false],
    ['false', false],
    ['0', false],
    ['n', false],
    ['', false],
  ])('takes "%s" in the column of neutral grounds for %s', (word, neutral) => {
    const source = read({}, HEADER, row('12.08.2012', 'C', 'D', '2;1', `${word};;`));
    expect([source.groups[0]?.matches[0]?.neutral, source.issues]).toEqual([neutral, []]);
  });

  it('reads a score it cannot split as not played, and names the cell', () => {
    const mapping = { goals: { kind: 'one-column', column: 'Tore H' } } as const;
    const source = read(mapping, HEADER, row('12.08.2012', 'C', 'D', '02.Jan;'));
    expect(rulesOf(source)).toEqual(['2 goals-invalid cell-ignored', '2 not-played flagged']);
    expect(source.issues[0]).toMatchObject({ column: 'Tore H', text: '02.Jan' });
    expect(source.groups[0]?.matches[0]).toMatchObject({ status: 'scheduled', homeGoals: null });
  });

  it('takes a table without goals for matches to come', () => {
    const source = read({ goals: { kind: 'none' } }, HEADER, FIRST, row('12.08.2012', 'C', 'D', ';', ';PST;'));
    expect(source.groups[0]?.matches.map(({ status }) => status)).toEqual(['scheduled', 'postponed']);
    expect(source.issues).toEqual([]);
  });

  it.each([
    [{ kind: 'from-dates', firstMonth: 'july' }, '30.06.2012', '2011-12'],
    [{ kind: 'from-dates', firstMonth: 'july' }, '01.07.2012', '2012-13'],
    [{ kind: 'from-dates', firstMonth: 'january' }, '30.06.2012', '2012'],
    [{ kind: 'fixed', season: '2011-12' }, '20.07.2012', '2011-12'],
    [{ kind: 'column', column: 'Notes' }, '20.07.2012', '2011-12'],
  ] as const)('by %j puts %s into %s', (season, date, label) => {
    const source = read({ season }, HEADER, row(date, 'C', 'D', '2;1', ';;2011/2012'));
    expect(source.groups.map((group) => group.season)).toEqual([label]);
  });

  it('keeps and flags a match outside a stated season, unless it is a year off', () => {
    const season = { kind: 'fixed', season: '2011-12' } as const;
    const source = read({ season }, HEADER, row('01.09.2012', 'C', 'D'), row('11.08.2014', 'E', 'F'));
    expect(rulesOf(source)).toEqual(['2 date-outside-season flagged', '3 date-outside-season row-rejected']);
    expect(source.issues[0]?.column).toBe('Datum');
  });

  it.each([
    ['no league', ';;', 'competition-missing row-rejected'],
    ['no name', ';;!!!', 'competition-invalid row-rejected'],
  ])('rejects a row with %s', (_, rest, rule) => {
    const league = { kind: 'column', column: 'Notes' } as const;
    const source = read({ league }, HEADER, row('12.08.2012', 'C', 'D', '2;1', rest), `${FIRST}Oberliga`);
    expect(rulesOf(source)).toEqual([`2 ${rule}`]);
    expect(source.groups.map((group) => group.league)).toEqual(['germany-oberliga']);
  });

  it('rejects a row whose season cannot be read', () => {
    const season = { kind: 'column', column: 'Notes' } as const;
    const source = read({ season }, HEADER, `${FIRST}2012/2013`, row('12.08.2012', 'C', 'D', '2;1', ';;next'));
    expect(rulesOf(source)).toEqual(['3 season-unreadable row-rejected']);
  });

  it('gives a fixed league its name, but one of the catalogue keeps its own', () => {
    const named = { leagueName: 'Nord', country: null } as const;
    expect(read(named, HEADER, FIRST).groups[0]).toMatchObject({ league: 'regionalliga-nord', leagueName: 'Nord' });
    const known = { ...named, league: { kind: 'fixed', text: 'd1' } } as const;
    expect(read(known, HEADER, FIRST).groups[0]).toMatchObject({
      league: 'D1',
      leagueName: 'Bundesliga',
      country: 'Germany',
    });
  });

  it('puts a competition of a known country under the code it has elsewhere', () => {
    const brazil = { league: { kind: 'fixed', text: 'Serie A' }, country: { kind: 'fixed', text: 'brazil' } } as const;
    expect(read(brazil, HEADER, FIRST).groups[0]?.league).toBe('BRA');
  });

  it.each([
    ['Premier League', 'England', 'E0'],
    ['Serie A', 'Italy', 'I1'],
    ['LaLiga', 'Spain', 'SP1'],
    ['Premier League', 'Egypt', 'egypt-premier-league'],
    ['FA Cup', 'England', 'england-fa-cup'],
  ])('puts %s of %s under %s', (league, country, code) => {
    const named = { league: { kind: 'fixed', text: league }, country: { kind: 'fixed', text: country } } as const;
    expect(read(named, HEADER, FIRST).groups[0]?.league).toBe(code);
  });

  it.each([
    ['all clubs of England', ['A', 'B', 'C', 'D'], 'England', 'E0'],
    ['half of the clubs', ['A', 'C'], 'England', 'E0'],
    ['fewer', ['A'], 'England', 'premier-league'],
    ['clubs of Russia', ['A', 'B', 'C', 'D'], 'Russia', 'RUS'],
    ['clubs of a country whose league is not known', ['A', 'B', 'C', 'D'], 'Egypt', 'premier-league'],
  ])('takes a name without a country for the league whose clubs it names: %s', (_, clubs, country, code) => {
    const mapping = ColumnMapping.parse({ ...BASE, country: null, league: { kind: 'fixed', text: 'Premier League' } });
    const text = [HEADER, FIRST, row('12.08.2012', 'C', 'D')].join('\n');
    const isClub = (of: string, name: string): boolean => of === country && clubs.includes(name);
    expect(readGenericTable(text, 'x.csv', mapping, isClub).groups[0]?.league).toBe(code);
    expect(readGenericTable(text, 'x.csv', mapping).groups[0]?.league).toBe('premier-league');
  });

  it('knows the clubs of the curated list', () => {
    const plain = { country: null, league: { kind: 'fixed', text: 'Premier League' } } as const;
    const england = [row('11.08.2012', 'Man Utd', 'Spurs'), row('12.08.2012', 'Wolves', 'Nobody United')];
    const russia = [row('11.08.2012', 'Zenit', 'CSKA Moscow'), row('12.08.2012', 'Spartak Moscow', 'Rostov')];
    expect(read(plain, HEADER, ...england).groups[0]?.league).toBe('E0');
    expect(read(plain, HEADER, ...russia).groups[0]?.league).toBe('RUS');
  });

  it('reads statistics and half-time under the names of the site', () => {
    const header = `${HEADER};HS;AS;HST;AST;HTHG;HTAG`;
    const match = onlyMatch({}, header, `${FIRST};12;7;5;2;1;1`);
    expect(match?.statistics).toMatchObject({
      homeShots: 12,
      awayShots: 7,
      homeShotsOnTarget: 5,
      homeHalfTimeGoals: 1,
    });
    expect(onlyMatch({ home: 'HS' }, header, `${FIRST};Alpha;7;5;2;1;1`)?.statistics?.homeShots).toBeNull();
  });

  it.each([
    ['a remark', ';FT;AET', null, [2, 1], 'score-after-extra-time'],
    ['a status', ';AET;', null, [2, 1], 'score-after-extra-time'],
    ['a remark with the score after 90 minutes', ';;aet (90 mins 1-1)', null, [1, 1], 'score-after-ninety'],
    ['a remark with a score that cannot be', ';;aet (90 mins 3-1)', null, [2, 1], 'score-after-extra-time'],
    ['a status and columns of 90 minutes', ';AET;;0;0', 'score.fulltime', [0, 0], 'score-after-ninety'],
    ['a status and other columns of 90 minutes', ';AET;;1;0', 'regularTime', [1, 0], 'score-after-ninety'],
    ['columns that count extra time too', ';AET;;2;1', 'score.fullTime', [2, 1], 'score-after-extra-time'],
    ['no word, and columns of 90 minutes', ';FT;;0;0', 'score.fulltime', [2, 1], undefined],
  ] as const)('knows extra time by %s', (_, rest, ninety, goals, rule) => {
    const header =
      ninety === null
        ? HEADER
        : `${HEADER};${ninety}.home;${ninety}.away`
            .replaceAll('regularTime.h', 'regularTimeH')
            .replaceAll('regularTime.a', 'regularTimeA');
    const { groups, issues } = read({}, header, row('12.08.2012', 'C', 'D', '2;1', rest));
    const [match] = groups[0]!.matches;
    expect([match?.homeGoals, match?.awayGoals, issues[0]?.rule]).toEqual([...goals, rule]);
  });

  it('takes goals that the provider counts for 90 minutes as they are', () => {
    const header = HEADER.replace('Tore H;Tore G', 'score.fulltime.home;score.fulltime.away');
    const goals = { kind: 'two-columns', home: 'score.fulltime.home', away: 'score.fulltime.away' } as const;
    const source = read({ goals }, header, row('12.08.2012', 'C', 'D', '1;1', ';PEN;'));
    expect([source.groups[0]?.matches[0]?.homeGoals, source.issues]).toEqual([1, []]);
  });

  it.each([
    ['postponed due to frost', 'postponed', null],
    ['cancelled', 'cancelled', null],
    ['postponed from Boxing Day', 'finished', null],
    ['not cancelled', 'finished', null],
    ['forfeited by the visitors', 'finished', 'match-abandoned'],
  ])('reads the remark %j: %s', (note, status, rule) => {
    const { groups, issues } = read({}, HEADER, row('12.08.2012', 'C', 'D', '0;0', `;;${note}`));
    expect(groups[0]?.matches[0]?.status).toBe(status);
    if (rule !== null) expect(issues.map((issue) => issue.rule)).toEqual([rule]);
  });

  it('believes a status that says finished, whatever a remark says of the day the match was first meant for', () => {
    const { groups } = read({}, HEADER, row('12.08.2012', 'C', 'D', '3;2', ';FT;postponed, floodlights'));
    expect(groups[0]?.matches[0]).toMatchObject({ status: 'finished', homeGoals: 3 });
  });

  it('keeps what stands in quotes together, whatever separates the cells', () => {
    expect(onlyMatch({}, HEADER, row('12.08.2012', '"C; D"', 'E'))?.home).toBe('C; D');
    const tabs = [HEADER, FIRST].map((line) => line.replaceAll(';', '\t'));
    expect(onlyMatch({ delimiter: '\t' }, ...tabs)).toEqual(onlyMatch({}, HEADER, FIRST));
  });

  it.each([
    ['a column that is not there', { home: 'Zuhause' }, [HEADER, FIRST], /line 1: no column Zuhause/],
    ['a column that is there twice', {}, [`${HEADER};Heim`, FIRST], /line 1: 2 columns are called Heim/],
    ['a second header', {}, [HEADER, FIRST, HEADER, FIRST], /line 3: a second header half-way/],
    ['a row of absurd width', {}, [HEADER, ';x'.repeat(3000)], /line 2: a row of 3001 cells/],
    [
      'no match',
      {},
      [HEADER, row('x', 'A', 'B')],
      /no match in the table: no date can be read, .*the first is "x", line 2/,
    ],
    ['nothing below the header', {}, [HEADER], /no match in the table: no row names a league/],
  ] as const)('refuses %s', (_, mapping, lines, message) => {
    expect(refusalOf(() => read(mapping as Partial<ColumnMapping>, ...lines))).toMatch(message);
  });

  it('fits the delimiter of the file, and then takes either sign for the decimals', () => {
    const expected = onlyMatch({}, HEADER, FIRST);
    expect(onlyMatch({ delimiter: ',' }, HEADER, FIRST)).toEqual(expected);
    expect(onlyMatch({ decimal: 'point' }, HEADER, FIRST)).toEqual(expected);
    const commas = [HEADER, FIRST].map((line) => line.replaceAll(',', '.').replaceAll(';', ','));
    expect(onlyMatch({}, ...commas)).toEqual(expected);
  });

  it('reads dates of another order than the one stated when all of them are, and says so', () => {
    const rows = [row('2012-08-11', 'A', 'B'), row('2012-08-12', 'C', 'D')];
    const source = read({}, HEADER, ...rows);
    expect(rulesOf(source)).toEqual(['2 date-order flagged']);
    expect(source.issues[0]?.message).toMatch(/read as year, month, day.*although the mapping says day, month, year/);
    expect(source.groups[0]?.matches[1]?.date).toBe('2012-08-12');
    expect(() => read({}, HEADER, row('13.08.2012', 'A', 'B'), rows[0]!)).toThrow(/two kinds/);
  });

  it('counts the seasons of each league by its own calendar, and those of unknown ones as the mapping says', () => {
    const mapping = {
      league: { kind: 'column', column: 'Notes' },
      country: { kind: 'column', column: 'Neutral' },
    } as const;
    const lines = ['Brazil;;Serie A', 'Germany;;Oberliga', 'Austria;;Bundesliga'].map((rest) =>
      row('11.03.2013', 'A', 'B', '2;1', rest),
    );
    for (const [firstMonth, season] of [
      ['july', '2012-13'],
      ['january', '2013'],
    ] as const) {
      const source = read({ ...mapping, neutral: null, season: { kind: 'from-dates', firstMonth } }, HEADER, ...lines);
      expect(source.groups.map((group) => `${group.league} ${group.season}`)).toEqual([
        'AUT 2012-13',
        'BRA 2013',
        `germany-oberliga ${season}`,
      ]);
    }
  });

  it('says which names occur twice even when it reads neither', () => {
    expect(rulesOf(read({}, `${HEADER};x;x`, FIRST))).toEqual(['1 column-repeated cell-ignored']);
  });
});

describe('laws', () => {
  const team = fc.constantFrom('A', 'B', 'C', ' c', 'D.', 'D', '', '#REF!');
  const cells = fc
    .tuple(
      fc.constantFrom('11.08.2012', '12.08.2012', '13.05.2013', '31.09.2012', ''),
      team,
      team,
      fc.constantFrom('0', '2', '13', 'x', ''),
      fc.constantFrom('1', '15', '2.0', ''),
      fc.constantFrom('2,10', '0', '1,01', '2.10', ''),
      fc.constantFrom('3,40', ''),
      fc.constantFrom('3,60', '#'),
      fc.constantFrom('', 'yes', 'perhaps'),
      fc.constantFrom('', 'FT', 'PST', 'HT', 'what'),
      fc.constantFrom('', '', 'walkover'),
    )
    .map((parts): readonly string[] => parts);
  const first = FIRST.split(';');
  const table = fc
    .uniqueArray(cells, {
      maxLength: 10,
      selector: (parts) => parts.slice(0, 3).join().toLowerCase().replaceAll(' ', ''),
    })
    .filter((rows) => !rows.some((parts) => parts.slice(0, 3).join() === '11.08.2012,A,B'));
  const parse = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    read({}, ...[header, ...rows].map((parts) => parts.join(';')));
  const columns = HEADER.split(';');
  const contentOf = ({ groups }: ReturnType<typeof parse>): string[] =>
    groups
      .flatMap(({ matches, league, season }) => matches.map((m) => JSON.stringify([league, season, { ...m, line: 0 }])))
      .sort();

  it('every row is a match or a rejected row, with one issue that rejects it', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const source = parse(columns, [first, ...rows]);
        const rejected = source.issues.filter(({ action }) => action === 'row-rejected');
        expect(contentOf(source).length + rejected.length).toBe(source.rows);
        expect(new Set(rejected.map(({ line }) => line)).size).toBe(rejected.length);
      }),
    );
  });

  it('the order of rows changes nothing but the order of matches', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 1000 }), (rows, key) => {
        const all = [first, ...rows];
        expect(contentOf(parse(columns, shuffled(all, key)))).toEqual(contentOf(parse(columns, all)));
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
        const move = (parts: readonly string[]): string[] => indices.map((index) => parts[index] ?? '');
        const plain = parse(columns, [first, ...rows]);
        const moved = parse(move(columns), [first, ...rows].map(move));
        expect(moved.groups).toEqual(plain.groups);
        expect(moved.issues).toEqual(plain.issues);
      }),
    );
  });
});
