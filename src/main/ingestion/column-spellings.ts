/**
 * Names under which tables of matches keep what we read, likeliest first; compared by letters and digits only, so that
 * `home_team`, `HomeTeam` and `Home Team` are one.
 */
export const COLUMN_SPELLINGS = {
  date: ['date', 'matchdate', 'gamedate', 'dateutc', 'utcdate', 'datetime', 'kickoff', 'kickoffdate', 'day'].concat([
    'datum',
    'spieltag',
    'fecha',
    'data',
    'dato',
  ]),
  home: ['hometeam', 'home', 'homename', 'hometeamname', 'homeclub', 'homesquad', 'team1', 'teamhome', 'host']
    .concat(['heim', 'heimteam', 'heimmannschaft', 'local', 'equipolocal', 'mandante', 'casa', 'squadracasa'])
    .concat(['domicile', 'equipedomicile', 'thuis', 'thuisploeg', 'thuisteam']),
  away: ['awayteam', 'away', 'awayname', 'awayteamname', 'awayclub', 'awaysquad', 'team2', 'teamaway', 'visitor']
    .concat(['visitors', 'guest', 'gast', 'gastteam', 'gastmannschaft', 'visitante', 'equipovisitante', 'trasferta'])
    .concat(['squadraospite', 'ospite', 'exterieur', 'extérieur', 'uit', 'uitploeg', 'uitteam']),
  homeGoals: [
    'fthg',
    'hg',
    'homegoals',
    'goalshome',
    'homescore',
    'scorehome',
    'hometeamgoals',
    'hometeamscore',
  ].concat(['homegoal', 'hgoals', 'hscore', 'goals1', 'score1', 'fthomegoals', 'fulltimehomegoals', 'heimtore']),
  awayGoals: [
    'ftag',
    'ag',
    'awaygoals',
    'goalsaway',
    'awayscore',
    'scoreaway',
    'awayteamgoals',
    'awayteamscore',
  ].concat(['awaygoal', 'agoals', 'ascore', 'goals2', 'score2', 'ftawaygoals', 'fulltimeawaygoals', 'gasttore']),
  score: ['score', 'ftscore', 'ft', 'finalscore', 'fulltimescore', 'result', 'ergebnis', 'resultado', 'risultato'],
  league: ['league', 'div', 'division', 'leaguecode', 'leaguename', 'competition', 'tournament', 'liga'],
  country: ['country', 'nation', 'land', 'pais', 'país', 'paese', 'pays'],
  season: ['season', 'saison', 'temporada', 'stagione', 'seizoen'],
  neutral: ['neutral', 'neutralground', 'neutralvenue', 'neutralsite', 'isneutral'],
  status: ['status', 'matchstatus', 'statusshort', 'state'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Home, draw and away prices of tables that name no bookmaker. */
export const PRICE_SPELLINGS: readonly (readonly [home: string, draw: string, away: string])[] = [
  ['oddshome', 'oddsdraw', 'oddsaway'],
  ['homeodds', 'drawodds', 'awayodds'],
  ['odds1', 'oddsx', 'odds2'],
  ['oddsh', 'oddsd', 'oddsa'],
  ['odd1', 'oddx', 'odd2'],
  ['homeodd', 'drawodd', 'awayodd'],
  ['homeprice', 'drawprice', 'awayprice'],
  ['pricehome', 'pricedraw', 'priceaway'],
  ['1', 'x', '2'],
];
