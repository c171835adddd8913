import type { ParsedSource } from '../../src/main/ingestion/table/parsed';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ColumnMapping } from '../../src/contract';
import { dayOf } from '../../src/main/core/numeric/calendar';
import { UserError } from '../../src/main/core/words/errors';
import { decodeText } from '../../src/main/ingestion/files/decode-text';
import { describeTable, hashHeader } from '../../src/main/ingestion/table/describe-table';
import { parseSource } from '../../src/main/ingestion/parse-source';
import { suggestMapping } from '../../src/main/ingestion/mapped/suggest-mapping';

const directory = process.env['FOOTBALL_DATA_DIR'];
const folder = join(directory ?? '', '..', 'cases');
const isThere = directory !== undefined && existsSync(folder);
if (!isThere) console.warn('FOOTBALL_DATA_DIR is not set, or has no cases beside it: the tests on cases are SKIPPED');

const bytesOf = (...path: string[]): Buffer => readFileSync(join(folder, ...path));
const today = dayOf('2026-11-26');

/** Read a case by the mapping that is suggested for it, with what is not in the table added. */
function read(file: string, given: Partial<ColumnMapping> | null = null): ParsedSource {
  const bytes = bytesOf(file);
  const { header, mapping } = suggestionFor(file);
  const whole = given && ColumnMapping.parse({ ...mapping, ...given });
  return parseSource(bytes, file, (hash) => (hash === hashHeader(header) ? whole : null), { today });
}

function suggestionFor(file: string) {
  const table = describeTable(decodeText(bytesOf(file)).text, file);
  return { header: table.header, ...suggestMapping(table) };
}

const groupsOf = ({ groups }: ParsedSource): string[] =>
  groups.map(({ league, season, matches }) => `${league} ${season} ${matches.length}`);

function countsOf({ issues }: ParsedSource): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of issues) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function refusalOf(file: string): string {
  try {
    read(file);
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message} | ${error.hint ?? ''}`;
    throw error;
  }
  throw new Error(`${file} is not refused`);
}

/** What tells a match, without its place. */
const contentOf = ({ groups }: ParsedSource): string[] =>
  groups
    .flatMap(({ league, season, matches }) =>
      matches.map(({ date, home, away, homeGoals, awayGoals, odds }) =>
        JSON.stringify([league, season, date, home, away, homeGoals, awayGoals, odds]),
      ),
    )
    .sort();

describe.skipIf(!isThere)('encodings, shapes and dates', () => {
  const plain = () => contentOf(read('dates/d13-sepline-comma.csv'));
  it.each([
    ['dates/d01-us-mdy.csv', { 'date-order': 1 }],
    ['dates/d02-us-mdy-pad.csv', { 'date-order': 1 }],
    ['dates/d06-serial.csv', { 'date-order': 1 }],
    ['dates/d09-mon.csv', { 'date-order': 1 }],
    ['dates/d10-utf16.csv', {}],
    ['dates/d13-sepline-comma.csv', {}],
    ['dates/d14-sepline-semi.csv', { 'decimal-comma': 1 }],
    ['dates/d17-dmy-ampm.csv', { 'date-order': 1 }],
  ])('%s tells the one season, and says how it was read', (file, rules) => {
    const source = read(file);
    expect(groupsOf(source)).toEqual(['E0 2022-23 380']);
    expect(contentOf(source)).toEqual(plain());
    expect(countsOf(source)).toEqual(rules);
  });

  it.each([
    [
      'dates/d20-mixed-us.csv',
      /day, month, year in 225 rows \(line 12: .*month, day, year in 155 rows \(line 2: 08\/05/,
    ],
    ['dates/d21-mixed-iso.csv', /day, month, year in 225 rows .*year, month, day in 155 rows \(line 2: 2022-05-08\)/],
  ])('%s is refused with both kinds of dates', (file, message) => {
    expect(refusalOf(file)).toMatch(message);
  });

  it('a row with values beyond its header gives no prices', () => {
    const source = read('dates/d22-decimal-comma-unquoted.csv');
    expect(groupsOf(source)).toEqual(['E0 2022-23 380']);
    expect(source.groups[0]!.matches.filter(({ odds }) => odds !== null)).toEqual([]);
    expect(countsOf(source)['row-longer-than-header']).toBe(380);
  });

  it('keeps the numbers of lines below a separator line', () => {
    expect(read('dates/d14-sepline-semi.csv').groups[0]!.matches[0]!.line).toBe(3);
  });
});

describe.skipIf(!isThere)('leagues and seasons under one header', () => {
  it.each([
    ['glue/several-seasons.csv', ['X9 2020-21 2', 'X9 2021-22 3', 'X9 2022-23 2']],
    ['glue/several-seasons-then-2020-21.csv', ['X9 2020-21 2']],
    ['glue/g2-E0-two-seasons-with-Season.csv', ['E0 2021-22 380', 'E0 2022-23 380']],
    ['glue/g3-E0-D1-one-season.csv', ['D1 2022-23 306', 'E0 2022-23 380']],
    ['misc/u1-1992.csv', ['E0 1992-93 6']],
    ['dup/C-rescheduled-twice.csv', ['E0 2015-16 381']],
    ['misc/u5-future.csv', ['E0 2026-27 3']],
  ])('%s', (file, groups) => expect(groupsOf(read(file))).toEqual(groups));

  it.each([
    ['dup/A-engsoccer-2015.csv', {}, ['E0 2015-16 380'], { 'season-label-read': 1 }],
    ['dup/I-clubmatch-2019-20.csv', {}, ['E0 2019-20 380'], {}],
    ['dup/H-bra-local.csv', {}, ['BRA 2023 380'], {}],
    ['glue/g4-yeartypo.csv', {}, ['TT 2022-23 5', 'TT 2032-33 1'], { 'score-in-future': 1 }],
    [
      'misc/s1-soccerdata.csv',
      {},
      ['2018-19 1', '2019-20 2', '2020-21 2', '2021-22 1', '2022-23 1'].map((each) => `eng-premier-league ${each}`),
      { 'season-label-read': 5 },
    ],
    ['misc/s2-endash.csv', {}, ['TL 2019-20 5'], { 'duplicate-suspected': 0 }],
    ['map/m06-spi.csv', {}, ['bundesliga-x 2019-20 2', 'bundesliga-x 2020-21 1'], { 'season-label-read': 2 }],
    ['map/m07-footballcsv.csv', { league: { kind: 'fixed', text: 'T1X' } }, ['T1X 2022-23 2'], { 'date-order': 1 }],
    ['misc/n4-martj20.csv', {}, ['friendly 2022-23 2'], { 'date-unreadable': 2 }],
    ['map/m01-international.csv', {}, ['friendly 2021-22 2', 'nations-cup 2021-22 2', 'nations-cup 2026-27 1'], {}],
    ['misc/w1-same-league-name.csv', {}, ['E0 2022-23 2'], {}],
  ] as const)('%s, mapped as suggested', (file, given, groups, rules) => {
    const source = read(file, given as Partial<ColumnMapping>);
    if (!file.includes('w1-')) expect(groupsOf(source)).toEqual(groups);
    for (const [rule, count] of Object.entries(rules))
      expect([rule, countsOf(source)[rule] ?? 0]).toEqual([rule, count]);
  });

  it('splits nothing off, loses nothing and tells nothing twice', () => {
    const lines = bytesOf('glue/g2-E0-two-seasons-with-Season.csv').toString('utf8').trimEnd().split(/\r?\n/);
    const [header = '', ...rows] = lines;
    const withoutSeason = (line: string) => line.slice(line.indexOf(',') + 1);
    const parse = (all: readonly string[]) => parseSource(Buffer.from(all.join('\n')), 'x');
    const whole = contentOf(parse(lines));
    expect(contentOf(parse(lines.map(withoutSeason)))).toEqual(whole);
    expect(contentOf(parse([header, ...[...rows].reverse()]))).toEqual(whole);
    const parts = ['2021-22', '2022-23'].map((season) => [header, ...rows.filter((row) => row.startsWith(season))]);
    expect(parts.flatMap((part) => contentOf(parse(part))).sort()).toEqual(whole);
  });

  it('flags the scores that are still to come, and nothing without a day', () => {
    expect(countsOf(read('misc/u5-future.csv'))['score-in-future']).toBe(2);
    expect(countsOf(parseSource(bytesOf('misc/u5-future.csv'), 'x'))['score-in-future']).toBeUndefined();
  });

  it('results under other headers are no fixture list', () => {
    expect(refusalOf('misc/other_header.csv')).toMatch(
      /^needs-mapping: .*Full time home goals, Full time away goals, .*jackpot mapping suggest/,
    );
    const mapped = read('misc/other_header.csv', {});
    expect(mapped.groups[0]!.matches.map(({ homeGoals, awayGoals }) => [homeGoals, awayGoals])).toEqual([
      [3, 1],
      [0, 1],
    ]);
  });
});

describe.skipIf(!isThere)('suggestions', () => {
  const two = (home: string, away: string) => ({ kind: 'two-columns', home, away });
  it.each([
    ['dup/A-engsoccer-2015.csv', 'Date', 'home', 'visitor', two('hgoal', 'vgoal'), 'division', []],
    ['dup/H-bra-local.csv', 'date', 'home', 'away', two('hg', 'ag'), 'league', []],
    ['dup/I-clubmatch-2019-20.csv', 'MatchDate', 'HomeTeam', 'AwayTeam', two('FTHome', 'FTAway'), 'Division', []],
    ['map/m01-international.csv', 'date', 'home_team', 'away_team', two('home_score', 'away_score'), 'tournament', []],
    ['map/m02-clubelo.csv', 'MatchDate', 'HomeTeam', 'AwayTeam', two('FTHome', 'FTAway'), 'Division', []],
    ['map/m03-fbref.csv', 'Date', 'Home', 'Away', { kind: 'one-column', column: 'Score' }, null, ['league']],
    [
      'map/m04-fbref-noheader-repeat.csv',
      'Date',
      'Home',
      'Away',
      { kind: 'one-column', column: 'Score' },
      null,
      ['league'],
    ],
    [
      'map/m05-sportpesa.csv',
      'kickoffTime',
      'competitorHome',
      'competitorAway',
      { kind: 'one-column', column: 'score' },
      null,
      ['league'],
    ],
    ['map/m06-spi.csv', 'date', 'team1', 'team2', two('score1', 'score2'), 'league', []],
    ['map/m07-footballcsv.csv', 'Date', 'Team 1', 'Team 2', { kind: 'one-column', column: 'FT' }, null, ['league']],
    [
      'map/m08-esdb.csv',
      'date',
      'home_team_api_id',
      'away_team_api_id',
      two('home_team_goal', 'away_team_goal'),
      'league_id',
      [],
    ],
    ['map/m13-scores.csv', 'date', 'home', 'away', { kind: 'one-column', column: 'score' }, 'league', []],
    ['map/m14-notes.csv', 'date', 'home', 'away', two('hg', 'ag'), 'league', []],
    [
      'map/m16-apiflat.csv',
      'fixture.date',
      'teams.home.name',
      'teams.away.name',
      two('score.fulltime.home', 'score.fulltime.away'),
      'league.name',
      [],
    ],
    [
      'map/m17-fdorg-flat.csv',
      'utcDate',
      'homeTeam',
      'awayTeam',
      two('fullTimeHome', 'fullTimeAway'),
      'competition',
      [],
    ],
    ['misc/n2-postponed-generic.csv', 'date', 'home', 'away', two('hg', 'ag'), 'league', []],
    ['misc/n4-martj20.csv', 'date', 'home_team', 'away_team', two('home_score', 'away_score'), 'tournament', []],
    [
      'misc/other_header.csv',
      'Date',
      'HomeTeam',
      'AwayTeam',
      two('Full time home goals', 'Full time away goals'),
      'Div',
      [],
    ],
    ['misc/s1-soccerdata.csv', 'date', 'home_team', 'away_team', two('home_score', 'away_score'), 'league', []],
    ['misc/s2-endash.csv', 'date', 'home_team', 'away_team', two('home_score', 'away_score'), 'league', []],
    ['misc/t1-accents.csv', 'Date', 'HomeTeam', 'AwayTeam', two('FTHG', 'FTAG'), 'Div', []],
    ['misc/w1-same-league-name.csv', 'date', 'home', 'away', two('hg', 'ag'), 'league', []],
  ] as const)('%s', (file, date, home, away, goals, league, missing) => {
    const { mapping, missing: lacks } = suggestionFor(file);
    expect(mapping).toMatchObject({ date, home, away, goals });
    expect(mapping.league).toEqual(league === null ? null : { kind: 'column', column: league });
    expect(lacks).toEqual(missing);
  });

  it.each([
    ['dup/A-engsoccer-2015.csv', { season: { kind: 'column', column: 'Season' } }],
    ['dup/I-clubmatch-2019-20.csv', { odds: { home: 'OddHome', draw: 'OddDraw', away: 'OddAway' } }],
    ['map/m08-esdb.csv', { odds: { home: 'B365H' }, season: { kind: 'column', column: 'season' } }],
    [
      'map/m16-apiflat.csv',
      {
        status: 'fixture.status.short',
        country: { kind: 'column', column: 'league.country' },
        season: { kind: 'column', column: 'league.season' },
      },
    ],
    ['map/m17-fdorg-flat.csv', { status: 'status', season: { kind: 'column', column: 'season' } }],
  ])('%s, beyond the match', (file, mapping) => expect(suggestionFor(file).mapping).toMatchObject(mapping));
});
