import type {
  Club,
  ReviewItem,
  TeamAlias,
  TeamChange,
  TeamEvidence,
  TeamRow,
} from '../../src/renderer/src/contract-types';
import { LEAGUES, SEASONS, TEAMS } from './fake-data';

/** Teams, spellings and clubs in the state an analyst finds them after a few imports; nothing in it is measured. */

const SPELLINGS: Record<string, readonly string[]> = {
  'St Pauli': ['St. Pauli', 'FC St Pauli'],
  "King's Lynn": ['Kings Lynn', 'Kings Lynn Town'],
  "M'gladbach": ['Mgladbach', 'Borussia Monchengladbach'],
  'Inverness C': ['Inverness CT'],
  'OFI Crete': ['OFI'],
};
const TO_REVIEW: readonly string[] = ['FC Homburg', 'Kifisias'];
const LINKED: readonly string[] = ['Schalke 04'];

export const TEAM_ROWS: readonly TeamRow[] = LEAGUES.flatMap(({ code, country }) =>
  TEAMS[code]!.map((name, index) => {
    const isNew = TO_REVIEW.includes(name);
    const seasons = isNew ? 1 : SEASONS.length - (index % 7);
    return {
      league: code,
      country,
      name,
      firstSeason: SEASONS.at(-seasons)!,
      lastSeason: SEASONS.at(-1)!,
      seasons,
      matches: seasons * 2 * (TEAMS[code]!.length - 1),
      spellings: [...(SPELLINGS[name] ?? [])],
      club: LINKED.includes(name) ? name : null,
      toReview: isNew,
    };
  }),
);
export const ALIASES: readonly TeamAlias[] = TEAM_ROWS.flatMap(({ league, name, spellings }) =>
  spellings.map((spelling, index) => ({
    league,
    spelling,
    team: name,
    analyst: index === 0 ? 'm.okafor' : 's.lindqvist',
    reason: `same club, another spelling in ${league}_20${12 + index}-${13 + index}.csv`,
    createdAt: `2024-04-${String(3 + index * 9).padStart(2, '0')}T14:2${index}:00Z`,
  })),
);

const evidence = (name: string, change: Partial<TeamEvidence> = {}): TeamEvidence => ({
  name,
  seasons: SEASONS.slice(-6),
  matches: 204,
  firstDate: '2018-08-03',
  lastDate: '2024-05-19',
  opponents: TEAMS['D2']!.filter((team) => team !== name).slice(0, 12),
  ...change,
  ...(change.opponents ? { opponents: change.opponents.filter((team) => team !== name) } : {}),
});
const oneSeason = { seasons: ['2023-24'], firstDate: '2023-07-28', lastDate: '2024-05-19' };

export const REVIEW: readonly ReviewItem[] = [
  {
    league: 'D2',
    spelling: 'FC Homburg',
    kind: 'new-team',
    file: 'D2_2023-24.csv',
    line: 31,
    season: '2023-24',
    matches: 34,
    suggestions: ['Hamburg'],
    own: evidence('FC Homburg', { ...oneSeason, matches: 34, opponents: TEAMS['D2']!.slice(3, 14) }),
    candidates: [{ ...evidence('Hamburg'), reason: 'one letter apart; both played in 2023-24' }],
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
    own: evidence('St.Pauli', {
      seasons: ['2024-25'],
      matches: 2,
      firstDate: '2024-08-09',
      lastDate: '2024-08-18',
      opponents: ['Hertha', 'Paderborn'],
    }),
    candidates: [{ ...evidence('St Pauli'), reason: 'the same letters; the point is the only difference' }],
  },
  {
    league: 'SC0',
    spelling: 'Inverness',
    kind: 'unknown',
    file: 'fixtures_2024-08-09.csv',
    line: 17,
    season: '2024-25',
    matches: 1,
    suggestions: ['Inverness C', 'Livingston'],
    own: evidence('Inverness', {
      seasons: ['2024-25'],
      matches: 1,
      firstDate: '2024-08-10',
      lastDate: '2024-08-10',
      opponents: ['Celtic'],
    }),
    candidates: [
      {
        ...evidence('Inverness C', { opponents: TEAMS['SC0']!.slice(0, 5), lastDate: '2017-05-20' }),
        reason: 'the first word is the same',
      },
      {
        ...evidence('Livingston', { opponents: TEAMS['SC0']!.slice(5, 12) }),
        reason: 'the first and last letters are alike',
      },
    ],
  },
  ...[
    ['G1', 'Kifisias'],
    ['EC', 'Scarborough Athletic'],
  ].map(([league = '', spelling = '']): ReviewItem => ({
    league,
    spelling,
    kind: 'new-team',
    file: `${league}_2023-24.csv`,
    line: 9,
    season: '2023-24',
    matches: 26,
    suggestions: [],
    own: evidence(spelling, { ...oneSeason, matches: 26, opponents: TEAMS[league]!.slice(0, 6) }),
    candidates: [],
  })),
];

const inLeagues = (country: string, name: string, leagues: readonly string[]): Club => ({
  country,
  name,
  teams: leagues.map((league, index) => ({
    league,
    name,
    seasons: SEASONS.filter((_, season) => season % leagues.length === index),
  })),
});
export const CLUBS: readonly Club[] = [
  inLeagues('Germany', 'Schalke 04', ['D1', 'D2']),
  inLeagues('England', 'Luton', ['E0', 'EC']),
];
export const CLUB_SUGGESTIONS: readonly Club[] = [
  inLeagues('Germany', 'Hamburg', ['D1', 'D2']),
  inLeagues('Germany', 'St Pauli', ['D1', 'D2']),
  inLeagues('Germany', 'Hannover', ['D1', 'D2']),
  inLeagues('Scotland', 'Inverness C', ['SC0', 'SC1']),
];

export const TEAM_HISTORY: readonly TeamChange[] = [
  ...ALIASES.map(({ league, spelling, team, analyst, reason, createdAt }): TeamChange => ({
    kind: 'alias',
    league,
    subject: spelling,
    object: team,
    matches: 34,
    analyst,
    reason,
    at: createdAt,
  })),
  {
    kind: 'split',
    league: 'D2',
    subject: 'FC Homburg',
    object: 'Hamburg',
    matches: 34,
    analyst: 'm.okafor',
    reason: 'Homburg (Saar) is another town than Hamburg; both played on 2023-09-02',
    at: '2024-05-03T10:12:00Z',
  },
  {
    kind: 'confirm',
    league: 'EC',
    subject: 'Dover Athletic',
    object: null,
    matches: 15,
    analyst: 's.lindqvist',
    reason: 'promoted in 2020',
    at: '2024-04-30T09:01:00Z',
  },
  {
    kind: 'link',
    league: 'D1',
    subject: 'Schalke 04',
    object: 'Schalke 04',
    matches: 0,
    analyst: 'm.okafor',
    reason: 'relegated in 2021, promoted in 2022',
    at: '2024-04-29T16:40:00Z',
  },
];
