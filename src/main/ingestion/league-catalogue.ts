export interface LeagueName {
  readonly code: string;
  readonly name: string;
  readonly country: string;
}

/** Main leagues of football-data.co.uk by the code in their files' `Div` column, and the fictional demo league. */
const LEAGUES: readonly LeagueName[] = [
  { code: 'E0', name: 'Premier League', country: 'England' },
  { code: 'E1', name: 'Championship', country: 'England' },
  { code: 'E2', name: 'League One', country: 'England' },
  { code: 'E3', name: 'League Two', country: 'England' },
  { code: 'EC', name: 'National League', country: 'England' },
  { code: 'SC0', name: 'Scottish Premiership', country: 'Scotland' },
  { code: 'SC1', name: 'Scottish Championship', country: 'Scotland' },
  { code: 'SC2', name: 'Scottish League One', country: 'Scotland' },
  { code: 'SC3', name: 'Scottish League Two', country: 'Scotland' },
  { code: 'D1', name: 'Bundesliga', country: 'Germany' },
  { code: 'D2', name: '2. Bundesliga', country: 'Germany' },
  { code: 'I1', name: 'Serie A', country: 'Italy' },
  { code: 'I2', name: 'Serie B', country: 'Italy' },
  { code: 'SP1', name: 'La Liga', country: 'Spain' },
  { code: 'SP2', name: 'Segunda División', country: 'Spain' },
  { code: 'F1', name: 'Ligue 1', country: 'France' },
  { code: 'F2', name: 'Ligue 2', country: 'France' },
  { code: 'N1', name: 'Eredivisie', country: 'Netherlands' },
  { code: 'B1', name: 'First Division A', country: 'Belgium' },
  { code: 'P1', name: 'Primeira Liga', country: 'Portugal' },
  { code: 'T1', name: 'Süper Lig', country: 'Turkey' },
  { code: 'G1', name: 'Super League', country: 'Greece' },
  { code: 'DEMO', name: 'Demo League', country: 'Nowhere' },
];
const byCode: ReadonlyMap<string, LeagueName> = new Map(LEAGUES.map((league) => [league.code, league]));

/** Codes with a name of their own, in the order of the catalogue. */
export const knownLeagueCodes: readonly string[] = LEAGUES.map((league) => league.code);

/** Name and country of a league code; an unknown code is its own name, in the country `Unknown`. */
export function describeLeague(code: string): LeagueName {
  return byCode.get(code) ?? { code, name: code, country: 'Unknown' };
}
