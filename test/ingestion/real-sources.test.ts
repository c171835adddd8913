import type { ParsedSource } from '../../src/main/ingestion/table/parsed';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from '../../src/main/ingestion/files/find-files';
import { parseSource } from '../../src/main/ingestion/parse-source';
import { count, refusalOf } from './sources';

const directory = process.env['FOOTBALL_DATA_DIR'];
if (!directory) console.warn('FOOTBALL_DATA_DIR is not set: the tests on real files of the other kinds are SKIPPED');
const at = (...parts: string[]): string => join(directory ?? '', ...parts);
const parseAt = (folder: string, name: string): ParsedSource => parseSource(readFileSync(at(folder, name)), name);

/** Matches of each group, by league and season. */
const groupsOf = ({ groups }: ParsedSource): Record<string, number> =>
  Object.fromEntries(groups.map(({ league, season, matches }) => [`${league} ${season}`, matches.length]));
const statusesOf = ({ groups }: ParsedSource): Record<string, number> =>
  count(groups.flatMap(({ matches }) => matches.map(({ status }) => status)));
const oddsOf = ({ groups }: ParsedSource): Record<string, number> =>
  count(groups.flatMap(({ matches }) => matches.map((match) => `${match.oddsSource ?? '-'} ${match.oddsKind ?? ''}`)));
const rulesOf = ({ issues }: ParsedSource): string[] => issues.map(({ line, rule }) => `${line} ${rule}`);
const matchAt = ({ groups }: ParsedSource, line: number) =>
  groups.flatMap(({ matches }) => matches).find((match) => match.line === line);

/** Group sizes counted by an independent script from the columns League and Season. */
const BRAZIL = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`BRA ${2012 + index}`, 380]));
const COPA = 'ARG-copa-de-la-liga-profesional';

describe.skipIf(!directory)('new leagues', () => {
  it('covers every file there is', () => {
    expect(readdirSync(at('new-leagues'))).toEqual([
      'ARG_2012-2026_two-competitions.csv',
      'BRA_2012-2018_old-header.csv',
      'BRA_2012-2026_new-header.csv',
    ]);
  });

  it('ARG_2012-2026_two-competitions', () => {
    const source = parseAt('new-leagues', 'ARG_2012-2026_two-competitions.csv');
    expect([source.source, source.rows]).toEqual(['football-data.co.uk new leagues', 6310]);
    expect(groupsOf(source)).toEqual({
      'ARG 2012-13': 381,
      'ARG 2013-14': 383,
      'ARG 2014': 190,
      'ARG 2015': 468,
      'ARG 2016': 242,
      'ARG 2016-17': 450,
      'ARG 2017-18': 378,
      'ARG 2018-19': 324,
      'ARG 2019-20': 276,
      'ARG 2021': 325,
      'ARG 2022': 378,
      'ARG 2023': 378,
      'ARG 2024': 378,
      'ARG 2025': 510,
      'ARG 2026': 329,
      [`${COPA} 2020`]: 134,
      [`${COPA} 2021`]: 176,
      [`${COPA} 2022`]: 203,
      [`${COPA} 2023`]: 204,
      [`${COPA} 2024`]: 203,
    });
    const total = (league: string): number =>
      source.groups.filter((group) => group.league === league).reduce((sum, { matches }) => sum + matches.length, 0);
    expect([total('ARG'), total(COPA)]).toEqual([5390, 920]);
    expect(statusesOf(source)).toEqual({ finished: 6310 });
    expect(oddsOf(source)).toEqual({ 'PSC closing': 5928, 'AvgC closing': 381, 'B365C closing': 1 });
    expect(rulesOf(source)).toEqual(['765 date-outside-season', '3978 spelling-variant', '6246 overround-implausible']);
  });

  it('BRA_2012-2018_old-header', () => {
    const source = parseAt('new-leagues', 'BRA_2012-2018_old-header.csv');
    expect([source.source, source.rows]).toEqual(['football-data.co.uk new leagues', 2660]);
    expect(groupsOf(source)).toEqual(BRAZIL);
    expect(statusesOf(source)).toEqual({ finished: 2659, scheduled: 1 });
    expect(oddsOf(source)).toEqual({ 'P closing': 2659, 'Avg closing': 1 });
    expect(rulesOf(source)).toEqual(['1893 not-played']);
  });

  it('BRA_2012-2026_new-header', () => {
    const source = parseAt('new-leagues', 'BRA_2012-2026_new-header.csv');
    expect([source.source, source.rows]).toEqual(['football-data.co.uk new leagues', 5545]);
    const later = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`BRA ${2019 + index}`, 380]));
    expect(groupsOf(source)).toEqual({ ...BRAZIL, ...later, 'BRA 2026': 225 });
    expect(statusesOf(source)).toEqual({ finished: 5544, scheduled: 1 });
    expect(oddsOf(source)).toEqual({ 'PSC closing': 5275, 'AvgC closing': 270 });
    expect(rulesOf(source)).toEqual(['1893 not-played']);
    expect(matchAt(source, 1893)).toMatchObject({ date: '2016-12-11', status: 'scheduled', homeGoals: null });
    expect(matchAt(source, 2936)).toMatchObject({ date: '2019-10-27', oddsSource: 'PSC', odds: { away: 6.4 } });
  });

  it('tell the same results and prices under both headers of Brazil, but for names that changed', () => {
    const read = (name: string): Map<string, string> =>
      new Map(
        parseAt('new-leagues', name).groups.flatMap(({ season, matches }) =>
          matches.map(({ date, home, away, homeGoals, awayGoals, odds, oddsKind }) => [
            `${season} ${date} ${home} ${away}`.replaceAll('Athletico-PR', 'Atletico-PR'),
            JSON.stringify([homeGoals, awayGoals, odds, oddsKind]),
          ]),
        ),
      );
    const later = read('BRA_2012-2026_new-header.csv');
    const shared = [...read('BRA_2012-2018_old-header.csv')].filter(([key]) => later.has(key));
    expect(shared.length).toBeGreaterThan(2600);
    expect(shared.filter(([key, value]) => later.get(key) !== value)).toEqual([]);
  });
});

describe.skipIf(!directory)('fixture lists', () => {
  it.each([
    ['fixtures_2026-08.csv', { 'E2 2026-27': 1, 'SP1 2026-27': 2 }, { 'Avg pre-closing': 3 }],
    [
      'fixtures_2025-09.csv',
      {
        'B1 2025-26': 2,
        'EC 2025-26': 12,
        'F2 2025-26': 9,
        'N1 2025-26': 1,
        'P1 2025-26': 1,
        'SC0 2025-26': 2,
        'SC1 2025-26': 2,
        'SP1 2025-26': 9,
        'T1 2025-26': 1,
      },
      { 'PS pre-closing': 39 },
    ],
    [
      'fixtures_2019-02_old-layout.csv',
      { 'E0 2018-19': 1, 'E3 2018-19': 2, 'F1 2018-19': 1, 'I1 2018-19': 1, 'SC0 2018-19': 6, 'SC2 2018-19': 1 },
      { 'PS pre-closing': 12 },
    ],
    [
      'new_league_fixtures_2019-02.csv',
      { 'ARG 2018-19': 7, 'MEX 2018-19': 9, 'ROU 2018-19': 7, 'SWZ 2018-19': 5 },
      { 'P pre-closing': 28 },
    ],
  ])('%s', (name, groups, odds) => {
    const source = parseAt('upcoming', name);
    expect(source.source).toBe('football-data.co.uk fixtures');
    expect(groupsOf(source)).toEqual(groups);
    expect(oddsOf(source)).toEqual(odds);
    expect(statusesOf(source)).toEqual({ scheduled: source.rows });
    expect(source.issues).toEqual([]);
  });

  it('are told from a season that has just started and from a web page', () => {
    const season = parseAt('upcoming', 'E1_2026-27_season-just-started_xg-columns.csv');
    expect([season.source, groupsOf(season)]).toEqual(['football-data.co.uk', { 'E1 2026-27': 12 }]);
    expect(refusalOf(() => parseAt('upcoming', 'E0_2026-27_html-page-instead-of-csv.csv'))).toMatch(/a web page/);
    expect(readdirSync(at('upcoming'))).toHaveLength(6);
  });
});

describe.skipIf(!directory)('API-Football', () => {
  it('a day of 115 fixtures: six results, and those under way left out', () => {
    const source = parseAt('api-football', 'fixtures_by-date_2022-12-15.json');
    expect([source.source, source.rows, source.groups.length]).toEqual(['api-football', 115, 46]);
    expect(statusesOf(source)).toEqual({ finished: 6, scheduled: 84, postponed: 8, cancelled: 1 });
    expect(count(source.issues.map(({ rule, text }) => `${rule} ${text}`))).toEqual({
      'match-under-way 1H': 4,
      'match-under-way 2H': 9,
      'match-under-way HT': 3,
    });
    const first = source.groups.find(({ league }) => league === 'AF-396');
    expect(first).toMatchObject({ leagueName: 'Primera Division', country: 'Nicaragua', season: '2022', rows: 1 });
    expect(first?.matches[0]).toMatchObject({
      line: 1,
      away: 'Real Estelí',
      homeGoals: 2,
      awayGoals: 3,
      date: '2022-12-15',
    });
  });

  it('special statuses: two results after 90 minutes, no score of the abandoned and the awarded match', () => {
    const source = parseAt('api-football', 'fixtures_special-statuses.json');
    expect(source.rows).toBe(10);
    expect(statusesOf(source)).toEqual({
      scheduled: 1,
      postponed: 1,
      cancelled: 1,
      abandoned: 1,
      awarded: 1,
      finished: 2,
    });
    expect(rulesOf(source)).toEqual([
      '4 score-not-used',
      '5 score-not-used',
      '8 match-under-way',
      '9 match-under-way',
      '10 match-under-way',
    ]);
    expect(matchAt(source, 6)).toMatchObject({ homeGoals: 1, awayGoals: 1, date: '2020-08-26' });
    expect(matchAt(source, 7)).toMatchObject({ homeGoals: 1, awayGoals: 1 });
    expect(matchAt(source, 5)).toMatchObject({ status: 'awarded', homeGoals: null });
  });

  it('files that hold neither match nor price are refused with a reason', () => {
    const refusal = (name: string): string => refusalOf(() => parseAt('api-football', name));
    expect(refusal('error-envelopes.json')).toMatch(/plan: Free plans do not have access to this season/);
    expect(refusal('odds_eleven-bookmakers_double-chance.json')).toMatch(/none of 11 bookmakers has the market 1/);
  });

  it.each([
    ['odds_one-bookmaker_match-winner.json', '1226178', 'Bet365', { home: 3.1, draw: 3.4, away: 2.25 }],
    ['odds_many-markets_trimmed.json', '815162', 'Bwin', { home: 1.65, draw: 3.8, away: 4.5 }],
  ])('%s: prices of one match, by its number', (name, providerId, bookmaker, triple) => {
    const { source, rows, groups, odds, issues } = parseAt('api-football', name);
    expect([source, rows, groups, issues]).toEqual(['api-football odds', 1, [], []]);
    expect(odds).toMatchObject([{ line: 1, providerId, bookmaker, triple }]);
  });
});

describe.skipIf(!directory)('the whole folder', () => {
  it('reads every file there is, season files as one group', () => {
    const sources = findSources([
      at('football-data'),
      at('raw'),
      at('new-leagues'),
      at('upcoming'),
      at('api-football'),
    ]);
    expect(sources).toHaveLength(63 + 16 + 3 + 6 + 6);
    const kinds = sources.map(({ name, read }) => {
      const bytes = read();
      try {
        const { source, groups } = parseSource(bytes, name);
        expect(groups.length === 1 || source !== 'football-data.co.uk').toBe(true);
        return source;
      } catch {
        return 'refused';
      }
    });
    expect(count(kinds)).toEqual({
      'football-data.co.uk': 63 + 16 + 1,
      'football-data.co.uk new leagues': 3,
      'football-data.co.uk fixtures': 4,
      'api-football': 2,
      'api-football odds': 2,
      refused: 3,
    });
  });
});
