/**
 * Where in the window something is seen: the way there in words, and the address. `:league` and `:jackpot` stand for one
 * of the store; where it has none yet, the page above is where to begin.
 */
export const SEEN_AT = {
  coverage: ['Data, Coverage', '/data/coverage'],
  imports: ['Data, Imports', '/data/imports'],
  issues: ['Data, Issues', '/data/issues'],
  doubts: ['Data, Doubts', '/data/doubts'],
  teams: ['Data, Teams', '/data/teams'],
  review: ['Data, Teams, Review queue', '/data/teams/review'],
  spellings: ['Data, Teams, Spellings', '/data/teams/spellings'],
  known: ['Data, Teams, Known spellings', '/data/teams/known'],
  clubs: ['Data, Teams, Clubs', '/data/teams/clubs'],
  corrections: ['Data, Corrections', '/data/corrections'],
  models: ['Models', '/models'],
  strengths: ['Models, a league, Strengths', '/models/:league/strengths'],
  trail: ['Models, a league, Over time', '/models/:league/over-time'],
  parameters: ['Models, a league, Parameters', '/models/:league/parameters'],
  profile: ['Models, a league, Profile', '/models/:league/profile'],
  market: ['Models, a league, Market', '/models/:league/market'],
  calibration: ['Models, a league, Calibration', '/models/:league/calibration'],
  form: ['Models, a league, Form', '/models/:league/form'],
  history: ['Models, a league, History', '/models/:league/history'],
  card: ['Models, a league, Model card', '/models/:league/card'],
  jackpots: ['Jackpots', '/jackpots'],
  fixtures: ['Jackpots, a jackpot, Fixtures', '/jackpots/:jackpot/fixtures'],
  compare: ['Jackpots, a jackpot, Compare', '/jackpots/:jackpot/compare'],
  explanation: ['Jackpots, a jackpot, an explanation', '/jackpots/:jackpot/explain/1'],
  distribution: ['Jackpots, a jackpot, Distribution', '/jackpots/:jackpot/distribution'],
  results: ['Jackpots, a jackpot, Results', '/jackpots/:jackpot/results'],
  versions: ['Jackpots, a jackpot, Versions and notes', '/jackpots/:jackpot/versions'],
  record: ['Jackpots, Record', '/jackpots/-/record'],
  diagram: ['Reliability, Diagram', '/reliability/diagram'],
  scores: ['Reliability, Scores', '/reliability/scores'],
  multiples: ['Reliability, All sets', '/reliability/sets'],
  overTime: ['Reliability, Over time', '/reliability/over-time'],
  slates: ['Reliability, Slates', '/reliability/slates'],
  validate: ['Reliability, Validate again', '/reliability/validate'],
  reports: ['Reports, Exported reports', '/reports'],
  verify: ['Reports, Verify', '/reports/verify'],
  exports: ['Reports, Data exports', '/reports/data'],
  health: ['Health, Checks', '/health'],
  audit: ['Health, Audit log', '/health/audit'],
  settings: ['Settings', '/settings'],
} as const satisfies Record<string, readonly [way: string, address: string]>;
export type SeenAt = keyof typeof SEEN_AT;

/** What a store can show: a league, a jackpot; null where there is none. */
export interface Shown {
  readonly league: string | null;
  readonly jackpot: string | null;
}

/** The address of a place in a store, or of the page above it where the store has nothing to show there. */
export function addressOf(place: SeenAt, { league, jackpot }: Shown): string {
  const address: string = SEEN_AT[place][1];
  const filled = (name: string, value: string | null): string =>
    value === null ? address.slice(0, address.indexOf(`/${name}`)) : address.replace(name, encodeURIComponent(value));
  if (address.includes(':league')) return filled(':league', league);
  return address.includes(':jackpot') ? filled(':jackpot', jackpot) : address;
}
