/**
 * Names under which tables of matches keep what we read, likeliest first; compared by letters and digits only, so that
 * `home_team`, `HomeTeam`, `Home Team` and `home.team` are one. Goals after 90 minutes come before goals of no stated
 * time, since these may have been scored after it.
 */
export const COLUMN_SPELLINGS = {
  date: ['date', 'matchdate', 'gamedate', 'dateutc', 'utcdate', 'dategmt', 'fixturedate', 'datetime', 'kickoff']
    .concat(['kickoffdate', 'kickofftime', 'kickoffutc', 'matchdatetime', 'startdate', 'starttime', 'datestart', 'day'])
    .concat(['datum', 'spieltag', 'fecha', 'data', 'dato', 'jour', 'giorno']),
  home: ['hometeam', 'home', 'homename', 'hometeamname', 'teamshomename', 'teamhomename', 'homeclub', 'homesquad']
    .concat(['homeclubname', 'team1', 'team1name', 'teamhome', 'competitorhome', 'homecompetitor', 'homeparticipant'])
    .concat(['htitle', 'host', 'heim', 'heimteam', 'heimmannschaft', 'local', 'equipolocal', 'mandante', 'casa'])
    .concat(['squadracasa', 'domicile', 'equipedomicile', 'thuis', 'thuisploeg', 'thuisteam'])
    .concat(['hometeamapiid', 'hometeamid', 'homeid']),
  away: ['awayteam', 'away', 'awayname', 'awayteamname', 'teamsawayname', 'teamawayname', 'awayclub', 'awaysquad']
    .concat(['awayclubname', 'team2', 'team2name', 'teamaway', 'competitoraway', 'awaycompetitor', 'awayparticipant'])
    .concat(['atitle', 'visitor', 'visitors', 'visitingteam', 'guest', 'gast', 'gastteam', 'gastmannschaft'])
    .concat(['visitante', 'equipovisitante', 'trasferta', 'squadraospite', 'ospite', 'exterieur', 'extérieur'])
    .concat(['uit', 'uitploeg', 'uitteam', 'awayteamapiid', 'awayteamid', 'awayid']),
  homeGoals: ['fthg', 'scorefulltimehome', 'fulltimehome', 'fthome', 'homeft', 'homefulltime', 'fthomegoals']
    .concat(['fulltimehomegoals', 'fulltimehometeamgoals', 'homefulltimegoals', 'fthomescore', 'homescoreft'])
    .concat(['homescorefulltime', 'scorefthome', 'hg', 'homegoals', 'goalshome', 'homescore', 'scorehome'])
    .concat(['homescorecurrent', 'hometeamgoals', 'hometeamscore', 'hometeamgoal', 'hometeamgoalcount', 'homegoal'])
    .concat(['homegoalcount', 'homeclubgoals', 'hgoal', 'hgoals', 'hscore', 'goalsh', 'goals1', 'score1', 'heimtore']),
  awayGoals: ['ftag', 'scorefulltimeaway', 'fulltimeaway', 'ftaway', 'awayft', 'awayfulltime', 'ftawaygoals']
    .concat(['fulltimeawaygoals', 'fulltimeawayteamgoals', 'awayfulltimegoals', 'ftawayscore', 'awayscoreft'])
    .concat(['awayscorefulltime', 'scoreftaway', 'ag', 'awaygoals', 'goalsaway', 'awayscore', 'scoreaway'])
    .concat(['awayscorecurrent', 'awayteamgoals', 'awayteamscore', 'awayteamgoal', 'awayteamgoalcount', 'awaygoal'])
    .concat(['awaygoalcount', 'awayclubgoals', 'agoal', 'agoals', 'vgoal', 'vgoals', 'visitorgoals', 'visitorgoal'])
    .concat(['ascore', 'vscore', 'goalsa', 'goals2', 'score2', 'gasttore']),
  score: ['ftscore', 'fulltimescore', 'scorefulltime', 'scoreft', 'ft', 'score', 'finalscore', 'endergebnis'].concat([
    'result',
    'ergebnis',
    'resultado',
    'risultato',
  ]),
  league: [
    'league',
    'div',
    'division',
    'leaguecode',
    'leaguename',
    'competition',
    'competitioncode',
    'competitionname',
  ].concat(['tournament', 'tournamentname', 'liga', 'competitionid', 'leagueid']),
  country: ['country', 'leaguecountry', 'countryname', 'areaname', 'nation', 'land', 'pais', 'país', 'paese', 'pays'],
  season: ['season', 'leagueseason', 'seasonname', 'seasonyear', 'saison', 'temporada', 'stagione', 'seizoen'].concat([
    'seasonendyear',
    'seasonstartyear',
  ]),
  neutral: ['neutral', 'neutralground', 'neutralvenue', 'neutralsite', 'isneutral'],
  status: ['status', 'matchstatus', 'statusshort', 'fixturestatusshort', 'fixturestatus', 'statuslong'].concat([
    'fixturestatuslong',
    'state',
  ]),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Home, draw and away prices of tables that name no bookmaker. */
export const PRICE_SPELLINGS: readonly (readonly [home: string, draw: string, away: string])[] = [
  ['oddshome', 'oddsdraw', 'oddsaway'],
  ['oddhome', 'odddraw', 'oddaway'],
  ['homeodds', 'drawodds', 'awayodds'],
  ['odds1', 'oddsx', 'odds2'],
  ['oddsh', 'oddsd', 'oddsa'],
  ['odd1', 'oddx', 'odd2'],
  ['oddh', 'oddd', 'odda'],
  ['homeodd', 'drawodd', 'awayodd'],
  ['homeprice', 'drawprice', 'awayprice'],
  ['pricehome', 'pricedraw', 'priceaway'],
  ['oddshomewin', 'oddsdraw', 'oddsawaywin'],
  ['oddsfthometeamwin', 'oddsftdraw', 'oddsftawayteamwin'],
  ['avghome', 'avgdraw', 'avgaway'],
  ['1', 'x', '2'],
];
