import type { Correction, ImportResult, MatchChange, SpellingDecision } from '../../src/renderer/src/contract-types';
import { hashOf } from './fake-data';
import { E0_TWINS, countsOf, doubtsOf, SP1_TWINS } from './fake-doubts';
import { REVIEW } from './fake-teams';

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
const OF_A_SECOND_SOURCE: readonly MatchChange[] = [
  change({
    league: 'D1',
    season: '2019-20',
    date: '2019-09-14',
    home: 'Mainz',
    away: 'Hertha',
    field: 'team',
    before: 'Hertha – Mainz 1-2',
    after: 'Mainz – Hertha 2-1',
    beforeFile: 'bundesliga-1920.json',
    beforeLine: 33,
    afterFile: 'D1_2019-20.csv',
    afterLine: 35,
  }),
  change({
    field: 'statistics',
    before: 'shots on target 11 / 4',
    after: 'shots on target 7 / 4',
  }),
];
export const CORRECTIONS: readonly Correction[] = [...CHANGES, ...OF_A_SECOND_SOURCE].map((each, index) => ({
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
  isKnown: false,
});

/**
 * What a dry run of that import says; with `mapped`, once the columns of the refused table are named; with `decisions`,
 * without the questions that they answer.
 */
export function importResult(
  dryRun: boolean,
  mapped = false,
  decisions: readonly SpellingDecision[] = [],
): ImportResult {
  const isOpen = ({ league, spelling }: { readonly league: string; readonly spelling: string }): boolean =>
    !decisions.some((decision) => decision.league === league && decision.spelling === spelling);
  const all = wholeResult(dryRun, mapped);
  const twins = all.twins.filter(({ league, pairs }) => pairs.some(({ spelling }) => isOpen({ league, spelling })));
  const files = all.files.map((each) =>
    each.league === 'E0' && twins.length === 0 ? { ...each, inserted: 2, unchanged: 378 } : each,
  );
  const doubts = countsOf(doubtsOf([...twins, SP1_TWINS], REVIEW, () => false).doubts);
  return { ...all, files, twins, spellings: all.spellings.filter(isOpen), doubts };
}

const wholeResult = (dryRun: boolean, mapped: boolean): ImportResult => ({
  dryRun,
  files: [
    { ...file('/data/premier-league-2223.json', 'E0', '2022-23', 380, [350, 0, 30, 5]), source: 'api-football' },
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
  matches: mapped ? 1618 : 1312,
  issues: 29,
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
      rule: 'mirrored-suspected',
      severity: 'warning',
      action: 'flagged',
      count: 1,
      examples: [
        {
          file: 'premier-league-2223.json',
          line: 212,
          column: null,
          text: '2022-12-26,Everton,Wolves',
          message:
            'the same clubs and score stand on this day with the sides exchanged: which is right is not known: kept out of fits',
        },
      ],
    },
    {
      rule: 'club-twice-a-day',
      severity: 'warning',
      action: 'flagged',
      count: 2,
      examples: [212, 213].map((line, index) => ({
        file: 'premier-league-2223.json',
        line,
        column: null,
        text: ['Everton', 'Wolves'][index]!,
        message: `${['Everton', 'Wolves'][index]!} is told to have played 2 times on 2022-12-26: 2022-12-26,Everton,Wolves; 2022-12-26,Wolves,Everton`,
      })),
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
      rule: 'spelling-known',
      severity: 'info',
      action: 'repaired',
      count: 2,
      examples: [2, 9].map((line, index) => ({
        file: 'premier-league-2223.json',
        line,
        column: 'teams.home.name',
        text: ['West Ham United', 'Leicester City'][index]!,
        message: `“${['West Ham United', 'Leicester City'][index]!}” is ${['West Ham', 'Leicester'][index]!} by the list of known spellings`,
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
  twins: [E0_TWINS],
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
