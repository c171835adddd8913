import type {
  Coverage,
  CoverageCell,
  LeagueValidation,
  MatchRow,
  ModelDetail,
  ModelSummary,
  Scores,
  SourceFile,
  Status,
  IngestionIssue,
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
};
export const SEASONS = Array.from(
  { length: 21 },
  (_, index) => `${2003 + index}-${String(4 + index).padStart(2, '0')}`,
);

const cells: CoverageCell[] = LEAGUES.flatMap(({ code }) =>
  SEASONS.flatMap((season, index) => {
    if (code === 'SP1' && index < 2) return [];
    const teams = TEAMS[code]!.length;
    const expected = teams * (teams - 1);
    const matches = code === 'D1' && index === 20 ? 214 : code === 'SP1' && index === 5 ? 361 : expected;
    return [
      {
        league: code,
        season,
        matches,
        finished: matches,
        teams,
        closing: index >= 16 ? matches : 0,
        preClosing: index >= 3 && index < 16 ? matches : 0,
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
const RULES = [
  [
    'extra-cells',
    'info',
    'cell-ignored',
    null,
    '72 cells where the header has 57; the extra cells are empty and were ignored.',
  ],
  ['team-name', 'warning', 'repaired', 'HomeTeam', '“Middlesboro” is written “Middlesbrough” in this store.'],
  [
    'odds-overround',
    'warning',
    'cell-ignored',
    'B365H',
    'Overround 1.412 is outside 0.95 to 1.25; the three odds were ignored.',
  ],
  ['goals-missing', 'error', 'row-rejected', 'FTHG', 'The match is marked finished but has no goals.'],
] as const;
export const ISSUES: IngestionIssue[] = FILES.flatMap((file) =>
  Array.from({ length: file.issues * 6 }, (_, index) => {
    const [rule, severity, action, column, message] = RULES[(file.id + index) % RULES.length]!;
    return {
      file: file.name,
      fileId: file.id,
      line: 20 + index * 17,
      column,
      rule,
      severity,
      action,
      text: `E0,${14 + index}/08/03,Arsenal,Everton,2,1,H,1,0`,
      message: `${file.name}, line ${20 + index * 17}: ${message}`,
    };
  }),
);

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
      })),
  );
  return rows.sort((a, b) => a.date.localeCompare(b.date)).map((row, index) => ({ ...row, line: index + 2 }));
}

const scores = (logLoss: number): Scores => ({ logLoss, brier: logLoss * 0.595, rps: logLoss * 0.202 });
const validationOf = (league: string, shift: number): LeagueValidation => ({
  league,
  from: '2009-10',
  to: '2023-24',
  n: 5614 - Math.round(shift * 1000),
  withoutOdds: 12,
  notForecast: 86,
  sets: {
    A: { ...scores(0.9814 + shift), uncalibrated: scores(0.9816 + shift) },
    B: { ...scores(0.9696 + shift), uncalibrated: scores(0.9701 + shift) },
    C: { ...scores(0.9645 + shift), uncalibrated: scores(0.9647 + shift) },
    G: { ...scores(0.9644 + shift), uncalibrated: scores(0.9646 + shift) },
  },
  market: scores(0.9621 + shift),
  baseRates: scores(1.0604 + shift),
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
];
export function detailOf(model: ModelSummary): ModelDetail {
  const next = sequence(model.league.length * 101 + 5);
  const teams = [...(TEAMS[model.league] ?? []), 'Leeds', 'Leicester', 'Norwich'].map((name, index, all) => ({
    name,
    attack: next() * 0.9 - 0.4,
    defence: next() * 0.8 - 0.35,
    effectiveMatches: 20 + next() * 60,
    lastSeason: index < all.length - 3 ? '2023-24' : '2021-22',
  }));
  return {
    model,
    teams,
    newcomerPrior: { attack: -0.21, defence: -0.18, count: 47 },
    profile: [0.0005, 0.001, 0.0018, 0.003, 0.0065].flatMap((xi) =>
      [0.15, 0.3, 0.6].map((sigma) => ({
        xi,
        sigma,
        n: 5700,
        logLoss: 0.9816 + Math.abs(Math.log(xi / 0.0018)) * 0.0031 + Math.abs(Math.log(sigma / 0.3)) * 0.0012,
        chosen: xi === 0.0018 && sigma === 0.3,
      })),
    ),
    calibration: (['A', 'B', 'C', 'G'] as const).flatMap((set) =>
      (['home', 'draw', 'away'] as const).map((outcome, index) => ({
        set,
        outcome,
        weight: index === 1 ? 0 : 0.3,
        scope: index === 2 ? ('pooled' as const) : ('league' as const),
        samples: 5700,
        reason:
          index === 1
            ? 'No weight lowered the forward-chained log loss.'
            : 'Lowest forward-chained log loss over 11 seasons.',
        points: [
          { forecast: 0, calibrated: 0 },
          { forecast: 1, calibrated: 1 },
        ],
      })),
    ),
    ensembleWeights: { A: 0.02, B: 0.21, C: 0.77 },
    blend: { marketWeightB: 0.4, marketWeightC: 0.7, learnedUnclipped: 0.962, learned: 0.7 },
    hashes: { model: model.id, snapshot: hashOf(`${model.id}s`), settings: hashOf('settings') },
  };
}

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
