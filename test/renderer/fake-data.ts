import type {
  Coverage,
  CoverageCell,
  LeagueValidation,
  MatchRow,
  ModelSummary,
  Scores,
  SourceFile,
  Status,
} from '../../src/renderer/src/contract-types';

/** Plausible data for looking at pages and for tests; nothing in it is measured. */

/** The same numbers in every run: a small linear congruential sequence. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
export const hashOf = (text: string): string => {
  const next = sequence([...text].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  return Array.from({ length: 64 }, () => Math.floor(next() * 16).toString(16)).join('');
};

export const LEAGUES = [
  { code: 'E0', name: 'Premier League', country: 'England' },
  { code: 'D1', name: 'Bundesliga', country: 'Germany' },
  { code: 'SP1', name: 'La Liga', country: 'Spain' },
  { code: 'D2', name: '2. Bundesliga', country: 'Germany' },
  { code: 'EC', name: 'National League', country: 'England' },
  { code: 'G1', name: 'Super League', country: 'Greece' },
  { code: 'SC0', name: 'Premiership', country: 'Scotland' },
] as const;
export const TEAMS: Record<string, readonly string[]> = {
  E0: [
    'Arsenal',
    'Aston Villa',
    'Bournemouth',
    'Brentford',
    'Brighton',
    'Burnley',
    'Chelsea',
    'Crystal Palace',
    'Everton',
    'Fulham',
    'Liverpool',
    'Luton',
    'Man City',
    'Man United',
    'Newcastle',
    "Nott'm Forest",
    'Sheffield United',
    'Tottenham',
    'West Ham',
    'Wolves',
  ],
  D1: [
    'Augsburg',
    'Bayern Munich',
    'Bochum',
    'Darmstadt',
    'Dortmund',
    'Ein Frankfurt',
    'FC Koln',
    'Freiburg',
    'Heidenheim',
    'Hoffenheim',
    'Leverkusen',
    "M'gladbach",
    'Mainz',
    'RB Leipzig',
    'Stuttgart',
    'Union Berlin',
    'Werder Bremen',
    'Wolfsburg',
  ],
  SP1: [
    'Alaves',
    'Almeria',
    'Ath Bilbao',
    'Ath Madrid',
    'Barcelona',
    'Betis',
    'Cadiz',
    'Celta',
    'Getafe',
    'Girona',
    'Granada',
    'Las Palmas',
    'Mallorca',
    'Osasuna',
    'Real Madrid',
    'Sevilla',
    'Sociedad',
    'Valencia',
    'Vallecano',
    'Villarreal',
  ],
  D2: [
    'Braunschweig',
    'Elversberg',
    'FC Homburg',
    'Fortuna Dusseldorf',
    'Greuther Furth',
    'Hamburg',
    'Hannover',
    'Hansa Rostock',
    'Hertha',
    'Holstein Kiel',
    'Kaiserslautern',
    'Karlsruhe',
    'Magdeburg',
    'Nurnberg',
    'Osnabruck',
    'Paderborn',
    'Schalke 04',
    'St Pauli',
  ],
  EC: [
    'Aldershot',
    'Altrincham',
    'Barnet',
    'Boreham Wood',
    'Bromley',
    'Chesterfield',
    'Dag and Red',
    'Dover Athletic',
    'Eastleigh',
    'Halifax',
    "King's Lynn",
    'Maidenhead',
    'Solihull',
    'Sutton',
    'Torquay',
    'Wealdstone',
    'Weymouth',
    'Woking',
    'Wrexham',
    'Yeovil',
  ],
  G1: [
    'AEK',
    'Aris',
    'Asteras Tripolis',
    'Atromitos',
    'Giannina',
    'Kifisias',
    'Lamia',
    'OFI Crete',
    'Olympiakos',
    'Panathinaikos',
    'Panetolikos',
    'PAOK',
    'Panserraikos',
    'Volos NFC',
  ],
  SC0: [
    'Aberdeen',
    'Celtic',
    'Dundee',
    'Hearts',
    'Hibernian',
    'Inverness C',
    'Kilmarnock',
    'Livingston',
    'Motherwell',
    'Rangers',
    'Ross County',
    'St Johnstone',
    'St Mirren',
  ],
};
export const SEASONS = Array.from(
  { length: 21 },
  (_, index) => `${2003 + index}-${String(4 + index).padStart(2, '0')}`,
);

const cells: CoverageCell[] = LEAGUES.flatMap(({ code }) =>
  SEASONS.flatMap((season, index) => {
    if (code === 'SP1' && index < 2) return [];
    if (code === 'D2' && (index === 8 || index < 4)) return [];
    if (code === 'EC' && (index < 10 || index > 18)) return [];
    const teams = TEAMS[code]!.length;
    const expected = teams * (teams - 1);
    const matches = code === 'D1' && index === 20 ? 214 : code === 'SP1' && index === 5 ? 361 : expected;
    return [
      {
        league: code,
        season,
        matches,
        finished: matches - (index === 20 ? (code === 'D1' ? 6 : code === 'G1' ? 2 : 0) : 0),
        teams,
        closing: index >= 16 ? matches : 0,
        preClosing: index >= 3 && index < 16 ? matches : 0,
        excluded: code === 'EC' && index === 17 ? 21 : code === 'G1' && index % 6 === 4 ? 5 : 0,
        overdue: index === 20 ? (code === 'D1' ? 6 : code === 'G1' ? 2 : 0) : 0,
        expected,
        firstDate: `${2003 + index}-08-16`,
        lastDate: `${2004 + index}-05-19`,
      },
    ];
  }),
);
export const COVERAGE: Coverage = { leagues: [...LEAGUES], seasons: SEASONS, cells };

export const FILES: SourceFile[] = cells.map((cell, index) => ({
  id: index + 1,
  name: `${cell.league}_${cell.season}.csv`,
  sha256: hashOf(`${cell.league}${cell.season}`),
  bytes: 90_000 + index * 1_731,
  source: 'football-data.co.uk',
  encoding: index % 7 === 0 ? 'windows-1252' : 'utf-8',
  league: cell.league,
  season: cell.season,
  rows: cell.matches,
  inserted: cell.matches,
  updated: 0,
  unchanged: 0,
  issues: index % 5 === 0 ? 1 + (index % 4) : 0,
  importedAt: `2024-05-20T08:${String(index % 60).padStart(2, '0')}:11Z`,
}));
export function matchesOf(league: string, season: string): MatchRow[] {
  const cell = cells.find((known) => known.league === league && known.season === season);
  const next = sequence(cell ? cell.firstDate.charCodeAt(3) * 7919 + league.length : 1);
  const teams = TEAMS[league] ?? [];
  const rows: MatchRow[] = teams.flatMap((home) =>
    teams
      .filter((away) => away !== home)
      .map((away) => ({
        date: `${season.slice(0, 4)}-${String(8 + Math.floor(next() * 5)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
        home,
        away,
        status: 'finished' as const,
        neutral: false,
        exclusion: null,
        decision: null,
        decisionReason: null,
        homeGoals: Math.floor(next() * 4),
        awayGoals: Math.floor(next() * 3),
        odds:
          cell && cell.closing + cell.preClosing > 0
            ? { home: Math.round(150 + next() * 200) / 100, draw: 3.4, away: Math.round(200 + next() * 400) / 100 }
            : null,
        oddsSource: cell && cell.closing + cell.preClosing > 0 ? 'Bet365' : null,
        oddsKind: cell && cell.closing > 0 ? 'closing' : cell && cell.preClosing > 0 ? 'pre-closing' : null,
        file: `${league}_${season}.csv`,
        line: 0,
        counts: {
          shots: [8 + (home.length % 9), 6 + (away.length % 8)],
          shotsOnTarget: [2 + (home.length % 5), 1 + (away.length % 4)],
          corners: [3 + (away.length % 6), 2 + (home.length % 5)],
          halfTime: [0, 0],
          redCards: home.length === 9 ? [1, 0] : null,
          file: `${league}_${season}.csv`,
          line: 2,
        },
      })),
  );
  const sorted = rows.sort((a, b) => a.date.localeCompare(b.date)).map((row, index) => ({ ...row, line: index + 2 }));
  return sorted.map((row, index) => specialOf(row, index, cell));
}

/** A few matches that are not played, not counted or decided by a person, where the cell says there are any. */
function specialOf(row: MatchRow, index: number, cell: CoverageCell | undefined): MatchRow {
  const unplayed = { homeGoals: null, awayGoals: null };
  if (index % 9 === 3 && index / 9 < (cell?.overdue ?? 0)) return { ...row, ...unplayed, status: 'scheduled' };
  if (index % 9 === 4 && index / 9 < (cell?.excluded ?? 0) - 2)
    return { ...row, status: 'awarded', homeGoals: 3, awayGoals: 0, exclusion: 'awarded' };
  if (index === 7 && cell?.excluded)
    return { ...row, decision: 'exclude', decisionReason: 'played behind closed doors after a points deduction' };
  if (index === 12 && cell?.excluded) return { ...row, ...unplayed, status: 'abandoned', exclusion: 'abandoned' };
  return row;
}

export const scoresOf = (logLoss: number): Scores => ({ logLoss, brier: logLoss * 0.595, rps: logLoss * 0.202 });
const validationOf = (league: string, shift: number): LeagueValidation => ({
  league,
  from: '2009-10',
  to: '2023-24',
  n: 5614 - Math.round(shift * 1000),
  withoutOdds: 12,
  notForecast: 86,
  sets: {
    A: { ...scoresOf(0.9814 + shift), uncalibrated: scoresOf(0.9816 + shift) },
    B: { ...scoresOf(0.9696 + shift), uncalibrated: scoresOf(0.9701 + shift) },
    C: { ...scoresOf(0.9645 + shift), uncalibrated: scoresOf(0.9647 + shift) },
    G: { ...scoresOf(0.9644 + shift), uncalibrated: scoresOf(0.9646 + shift) },
  },
  market: scoresOf(0.9621 + shift),
  baseRates: scoresOf(1.0604 + shift),
});
export const modelOf = (league: string, number: number, change: Partial<ModelSummary> = {}): ModelSummary => ({
  id: hashOf(`${league}-${number}`),
  version: `${league}-2024-05-19-${hashOf(`${league}-${number}`).slice(0, 6)}`,
  league,
  preset: number === 1 ? 'specification' : 'fitted',
  status: 'archived',
  asOf: '2024-05-20',
  dataFrom: '2003-08-16',
  dataTo: '2024-05-19',
  matches: 7980,
  effectiveMatches: 1043.7,
  xi: 0.0018,
  sigma: 0.3,
  rho: -0.062,
  homeAdvantage: 0.247,
  mu: 0.131,
  trainedAt: `2024-05-2${number}T09:1${number}:00Z`,
  stale: false,
  validation: validationOf(league, LEAGUES.findIndex(({ code }) => code === league) * 0.0071),
  ...change,
});
export const MODELS: ModelSummary[] = [
  modelOf('E0', 3, { status: 'active' }),
  modelOf('E0', 2),
  modelOf('E0', 1),
  modelOf('D1', 2, { status: 'active', stale: true, dataTo: '2023-12-20' }),
  modelOf('D1', 1),
  modelOf('G1', 2, { status: 'active', validation: null, matches: 2140, effectiveMatches: 401.2 }),
];
export const STATUS: Status = {
  store: '/home/analyst/engine/store.sqlite',
  sqlite: '3.50.4',
  analyst: 'm.okafor',
  matches: cells.reduce((sum, cell) => sum + cell.matches, 0),
  lastDate: '2024-05-19',
  leagues: LEAGUES.map(({ code, name, country }) => ({
    code,
    name,
    country,
    seasons: cells.filter((cell) => cell.league === code).map((cell) => cell.season),
    matches: cells.filter((cell) => cell.league === code).reduce((sum, cell) => sum + cell.matches, 0),
    withOdds: 6000,
    firstDate: '2003-08-16',
    lastDate: '2024-05-19',
    activeModel: MODELS.find((model) => model.league === code && model.status === 'active')?.version ?? null,
  })),
  audit: { count: 1243, head: hashOf('head'), ok: true },
};
