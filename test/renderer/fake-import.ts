import type { Correction, ImportResult, MatchChange } from '../../src/renderer/src/contract-types';
import { hashOf } from './fake-data';

/** One import with everything in it a person may have to look at: Germany, Greece, England's fifth league, fixtures. */

const change = (values: Partial<MatchChange>): MatchChange => ({
  league: 'D2',
  season: '2023-24',
  date: '2024-04-27',
  home: 'St Pauli',
  away: 'Hansa Rostock',
  field: 'score',
  before: '1-0',
  after: '1-1',
  beforeFile: 'D2_2023-24.csv',
  beforeLine: 266,
  afterFile: 'D2_2023-24 (corrected).csv',
  afterLine: 266,
  ...values,
});
export const CHANGES: readonly MatchChange[] = [
  change({}),
  change({
    league: 'EC',
    season: '2020-21',
    date: '2021-03-20',
    home: "King's Lynn",
    away: 'Dover Athletic',
    field: 'status',
    before: '3-0',
    after: 'cancelled',
    beforeFile: 'EC_2020-21.csv',
    beforeLine: 241,
    afterFile: 'EC_2020-21 (expunged).csv',
    afterLine: 219,
  }),
  change({
    league: 'G1',
    date: '2024-02-18',
    home: 'PAOK',
    away: 'Panathinaikos',
    field: 'odds',
    before: 'PSC closing 2.10 / 3.20 / 3.60',
    after: 'PSC closing 2.18 / 3.25 / 3.45',
    beforeFile: 'G1_2023-24.csv',
    beforeLine: 152,
    afterFile: 'G1_2023-24 (corrected).csv',
    afterLine: 152,
  }),
  change({
    league: 'G1',
    date: '2024-03-10',
    home: 'Olympiakos',
    away: 'Volos NFC',
    field: 'date',
    before: '2024-03-10',
    after: '2024-03-13',
    beforeFile: 'G1_2023-24.csv',
    beforeLine: 171,
    afterFile: 'G1_2023-24 (corrected).csv',
    afterLine: 171,
  }),
];
export const CORRECTIONS: readonly Correction[] = CHANGES.map((each, index) => ({
  ...each,
  beforeSha256: hashOf(each.beforeFile),
  afterSha256: hashOf(each.afterFile),
  at: `2024-05-2${index}T07:4${index}:00Z`,
}));

export const EMPTY_RESULT: ImportResult = {
  dryRun: false,
  files: [],
  refused: [],
  matches: 0,
  issues: 0,
  rules: [],
  changes: { total: 0, shown: [] },
  twins: [],
  spellings: [],
  doubts: [],
  tookMs: 0,
};

const file = (path: string, league: string, season: string, rows: number, counts: readonly number[]) => ({
  path,
  sha256: hashOf(path + league),
  source: 'football-data.co.uk',
  league,
  season,
  rows,
  inserted: counts[0]!,
  updated: counts[1]!,
  unchanged: counts[2]!,
  issues: counts[3]!,
  rules: {},
  newTeams: [],
});

/** What a dry run of that import says; with `mapped`, once the columns of the refused table are named. */
export const importResult = (dryRun: boolean, mapped = false): ImportResult => ({
  dryRun,
  files: [
    { ...file('/data/D2_2023-24 (corrected).csv', 'D2', '2023-24', 306, [34, 1, 271, 14]), newTeams: ['Homburg'] },
    file('/data/G1_2023-24 (corrected).csv', 'G1', '2023-24', 240, [0, 2, 238, 3]),
    file('/data/EC_2020-21 (expunged).csv', 'EC', '2020-21', 380, [0, 1, 379, 1]),
    { ...file('/data/fixtures_2024-08-09.csv', 'SC0', '2024-25', 6, [5, 0, 0, 1]), source: 'fixture list' },
    ...(mapped
      ? [{ ...file('/data/oberliga-sheet.csv', 'OL', '2023-24', 306, [306, 0, 0, 0]), source: 'generic csv' }]
      : []),
  ],
  refused: [
    ...(mapped
      ? []
      : [
          {
            path: '/data/oberliga-sheet.csv',
            code: 'needs-mapping' as const,
            message:
              'oberliga-sheet.csv: no column is named like a date; the header is Spieltag, Heim, Gast, Ergebnis.',
          },
        ]),
    {
      path: '/data/notes.docx',
      code: 'bad-file',
      message: 'notes.docx is a zip archive of a word processor, not a table of matches.',
    },
  ],
  matches: mapped ? 1238 : 932,
  issues: 19,
  rules: [
    {
      rule: 'goals-missing',
      severity: 'error',
      action: 'row-rejected',
      count: 1,
      examples: [
        {
          file: 'D2_2023-24 (corrected).csv',
          line: 288,
          column: 'FTHG',
          text: 'D2,12/05/2024,Hertha,Homburg,,,',
          message: 'The match is marked finished but has no goals; the row was left out.',
        },
      ],
    },
    {
      rule: 'odds-overround',
      severity: 'warning',
      action: 'cell-ignored',
      count: 3,
      examples: [57, 120, 181].map((line) => ({
        file: 'G1_2023-24 (corrected).csv',
        line,
        column: 'B365H',
        text: '1.05',
        message: 'Overround 1.412 is outside 0.95 to 1.25; the three odds were ignored.',
      })),
    },
    {
      rule: 'extra-cells',
      severity: 'info',
      action: 'cell-ignored',
      count: 15,
      examples: [20, 21, 22].map((line) => ({
        file: 'D2_2023-24 (corrected).csv',
        line,
        column: null,
        text: ',,,,,,,,,,,,,,',
        message: '72 cells where the header has 57; the extra cells are empty and were ignored.',
      })),
    },
  ],
  changes: { total: CHANGES.length, shown: [...CHANGES] },
  twins: [],
  doubts: [],
  spellings: [
    {
      league: 'D2',
      spelling: 'Homburg',
      kind: 'new-team',
      file: 'D2_2023-24 (corrected).csv',
      line: 31,
      season: '2023-24',
      matches: 34,
      suggestions: ['Hamburg', 'FC Homburg'],
    },
    {
      league: 'D2',
      spelling: 'St.Pauli',
      kind: 'unknown',
      file: 'fixtures_2024-08-09.csv',
      line: 4,
      season: '2024-25',
      matches: 2,
      suggestions: ['St Pauli'],
    },
    {
      league: 'EC',
      spelling: "King`s Lynn T'n",
      kind: 'unknown',
      file: 'fixtures_2024-08-09.csv',
      line: 9,
      season: '2024-25',
      matches: 1,
      suggestions: ["King's Lynn"],
    },
    {
      league: 'SC0',
      spelling: 'Inverness',
      kind: 'unknown',
      file: 'fixtures_2024-08-09.csv',
      line: 17,
      season: '2024-25',
      matches: 1,
      suggestions: [],
    },
  ],
  tookMs: 412,
});
