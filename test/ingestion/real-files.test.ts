import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSeasonFile } from '../../src/main/ingestion/football-data/football-data-csv';
import { findSources } from '../../src/main/ingestion/files/find-files';

const directory = process.env['FOOTBALL_DATA_DIR'];
if (!directory) console.warn('FOOTBALL_DATA_DIR is not set: the tests on real season files are SKIPPED');
const at = (...parts: string[]): string => join(directory ?? '', ...parts);
const parseAt = (...parts: string[]) => parseSeasonFile(readFileSync(at(...parts)), parts.at(-1) ?? '');

interface Expected {
  readonly file: string;
  readonly season: string;
  readonly matches: number;
  readonly rejected?: number;
  readonly encoding?: string;
  /** How often each rule fired. */
  readonly rules?: Readonly<Record<string, number>>;
  /** How many matches took their odds from each source; `-` for none. */
  readonly sources: Readonly<Record<string, number>>;
}
/** Counted by hand or by an independent script from the files; line numbers and counts are in the data's own notes. */
const RAW: readonly Expected[] = [
  {
    file: 'D1_2000-01_dates-damaged-by-spreadsheet',
    season: '2000-01',
    matches: 306,
    rules: { 'date-repaired': 144 },
    sources: { WH: 306 },
  },
  {
    file: 'D1_2001-02_latin1_quoted-referees_attendance',
    season: '2001-02',
    matches: 306,
    encoding: 'windows-1252',
    sources: { WH: 293, IW: 13 },
  },
  {
    file: 'D2_2004-05_duplicate-header',
    season: '2004-05',
    matches: 306,
    rules: { 'column-repeated': 1 },
    sources: { B365: 302, BW: 4 },
  },
  {
    file: 'D2_2008-09_trailing-spaces_two-spellings',
    season: '2008-09',
    matches: 306,
    rules: { 'team-name-repaired': 1, 'spelling-suspected': 1 },
    sources: { BbAv: 306 },
  },
  { file: 'D2_2024-25_bom-utf8_exchange-odds', season: '2024-25', matches: 306, sources: { PSC: 306 } },
  { file: 'E0_1994-95_double-cr_unnamed-columns_blank-rows', season: '1994-95', matches: 462, sources: { '-': 462 } },
  { file: 'E0_2003-04_rows-longer-than-header', season: '2003-04', matches: 380, sources: { B365: 380 } },
  {
    file: 'EC_2020-21_cp1252-apostrophe_part-season',
    season: '2020-21',
    matches: 223,
    encoding: 'windows-1252',
    rules: { 'team-name-repaired': 1 },
    sources: { PSC: 221, AvgC: 2 },
  },
  {
    file: 'F2_2025-26_half-time-without-full-time_pinnacle-stops',
    season: '2025-26',
    matches: 306,
    rules: { 'not-played': 1 },
    sources: { PSC: 99, AvgC: 207 },
  },
  {
    file: 'G1_2000-01_HT-AT-headers_odds-missing',
    season: '2000-01',
    matches: 240,
    rules: { 'odds-missing': 163 },
    sources: { '-': 163, IW: 58, GB: 19 },
  },
  {
    file: 'G1_2014-15_walkovers_unplayed-match',
    season: '2014-15',
    matches: 306,
    rules: { 'walkover-suspected': 22, 'not-played': 1, 'odds-missing': 24 },
    sources: { PSC: 258, BbAv: 24, '-': 24 },
  },
  { file: 'G1_2019-20_play-off-group_season-past-june', season: '2019-20', matches: 240, sources: { PSC: 240 } },
  {
    file: 'I2_2003-04_short-rows_values-beyond-header',
    season: '2003-04',
    matches: 552,
    rules: { 'value-beyond-header': 16, 'row-longer-than-header': 4, 'walkover-suspected': 1, 'odds-missing': 35 },
    sources: { B365: 449, WH: 14, GB: 42, LB: 8, '-': 39 },
  },
  { file: 'SC1_2019-20_repeated-pairs_zero-odds_curtailed', season: '2019-20', matches: 137, sources: { PSC: 137 } },
  {
    file: 'T1_2006-07_abandoned-note-beyond-header',
    season: '2006-07',
    matches: 306,
    rules: { 'value-beyond-header': 5, 'row-longer-than-header': 1, 'walkover-suspected': 1, 'match-abandoned': 1 },
    sources: { BbAv: 305, '-': 1 },
  },
  {
    file: 'T1_2013-14_spreadsheet-error-row',
    season: '2013-14',
    matches: 306,
    rejected: 1,
    rules: { 'row-without-match': 1, 'walkover-suspected': 2 },
    sources: { PSC: 304, PS: 2 },
  },
];

function count(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe.skipIf(!directory)('season files chosen for their faults', () => {
  it.each(RAW)('$file', (expected) => {
    const file = parseAt('raw', `${expected.file}.csv`);
    expect(`${file.league}_${file.season}`).toBe(expected.file.split('_').slice(0, 2).join('_'));
    expect(file.encoding).toBe(expected.encoding ?? 'utf-8');
    expect([file.matches.length, file.rows]).toEqual([expected.matches, expected.matches + (expected.rejected ?? 0)]);
    expect(count(file.issues.map((issue) => issue.rule))).toEqual(expected.rules ?? {});
    expect(count(file.matches.map((match) => match.oddsSource ?? '-'))).toEqual(expected.sources);
  });

  it('covers every file there is', () => {
    expect(readdirSync(at('raw'))).toEqual(RAW.map(({ file }) => `${file}.csv`));
  });

  it('points at the lines where the faults are', () => {
    const linesOf = (name: string, rule: string): number[] =>
      parseAt('raw', name)
        .issues.filter((issue) => issue.rule === rule)
        .map((issue) => issue.line);
    expect(linesOf('G1_2014-15_walkovers_unplayed-match.csv', 'not-played')).toEqual([302]);
    expect(linesOf('G1_2014-15_walkovers_unplayed-match.csv', 'walkover-suspected')[0]).toBe(134);
    expect(linesOf('F2_2025-26_half-time-without-full-time_pinnacle-stops.csv', 'not-played')).toEqual([137]);
    expect(linesOf('T1_2006-07_abandoned-note-beyond-header.csv', 'walkover-suspected')).toEqual([224]);
    expect(linesOf('T1_2013-14_spreadsheet-error-row.csv', 'walkover-suspected')).toEqual([44, 217]);
    expect(linesOf('T1_2013-14_spreadsheet-error-row.csv', 'row-without-match')).toEqual([308]);
    expect(linesOf('D2_2008-09_trailing-spaces_two-spellings.csv', 'spelling-suspected')).toEqual([289]);
    expect(linesOf('D1_2000-01_dates-damaged-by-spreadsheet.csv', 'date-repaired')[0]).toBe(164);
    expect(new Set(linesOf('I2_2003-04_short-rows_values-beyond-header.csv', 'value-beyond-header'))).toEqual(
      new Set([86, 87, 88, 89]),
    );
  });

  it('reads names in every encoding', () => {
    const names = (name: string) => parseAt('raw', name).matches.flatMap((match) => [match.home, match.away]);
    expect(names('EC_2020-21_cp1252-apostrophe_part-season.csv').filter((team) => team === "King's Lynn")).toHaveLength(
      18,
    );
    expect(names('D2_2024-25_bom-utf8_exchange-odds.csv').filter((team) => team === 'Preußen Münster')).toHaveLength(
      34,
    );
    expect(
      names('D2_2008-09_trailing-spaces_two-spellings.csv').filter((team) => team === 'Kaiserslautern'),
    ).toHaveLength(34);
  });
});

describe.skipIf(!directory)('files that are no season', () => {
  it('reads a season that has just started', () => {
    const file = parseAt('upcoming', 'E1_2026-27_season-just-started_xg-columns.csv');
    expect([file.league, file.season, file.matches.length, file.issues]).toEqual(['E1', '2026-27', 12, []]);
  });
  it.each([
    [
      'upcoming',
      'E0_2026-27_html-page-instead-of-csv.csv',
      /E0_2026-27_html-page-instead-of-csv.csv, line 1: a web page/,
    ],
    ['upcoming', 'fixtures_2026-08.csv', /no file of one season of one league: football-data.co.uk fixtures/],
    ['upcoming', 'new_league_fixtures_2019-02.csv', /no file of one season of one league/],
    ['new-leagues', 'BRA_2012-2026_new-header.csv', /no file of one season of one league/],
  ])('refuses %s/%s by name', (folder, name, message) => {
    expect(() => parseAt(folder, name)).toThrow(message);
  });
});

describe.skipIf(!directory)('three leagues, 21 seasons', () => {
  it('reads 21,852 matches, each season and league as filed', () => {
    const files = findSources([at('football-data')]).map(({ path }) => path);
    expect(files).toHaveLength(63);
    let matches = 0;
    let rejected = 0;
    for (const path of files) {
      const [league, name = ''] = path.split(/[\\/]/).slice(-2);
      const file = parseSeasonFile(readFileSync(path), name);
      expect(`${file.league}/${file.season}.csv`).toBe(`${league}/${name}`);
      expect(file.matches.every((match) => match.homeGoals !== null)).toBe(true);
      matches += file.matches.length;
      rejected += file.rows - file.matches.length;
    }
    expect([matches, rejected]).toEqual([21_852, 0]);
  });
});
