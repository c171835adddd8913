import parameters from '../../../resources/demo/parameters.json';
import { toLetter } from '../core/cleaning/validation';
import { toIsoDate } from '../core/numeric/calendar';
import { roundRobin } from './demo-calendar';
import { uniformOf } from './demo-draw';
import { plantFaults } from './demo-faults';
import { toPrices } from './demo-prices';
import { demoRates, type DemoMatch } from './demo-rates';
import { drawScore, outcomesOf, scoreGrid } from './demo-score';
import { halfTimeOf, statisticsOf } from './demo-statistics';

export interface DemoFile {
  readonly name: string;
  readonly text: string;
}
export interface DemoLeague {
  /** One file a division and season, in the main layout of football-data.co.uk, with the planted faults. */
  readonly files: readonly DemoFile[];
  /** The first fixtures of the season after, of both divisions, two of them without odds. */
  readonly fixtures: DemoFile;
}

const SEASON_HEADER =
  'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,HS,AS,HST,AST,HC,AC,HR,AR,AvgH,AvgD,AvgA,AvgCH,AvgCD,AvgCA';
const FIXTURE_HEADER = 'date,league,home,away,odds_home,odds_draw,odds_away';
const CODES = parameters.leagues.map(({ code }) => code);

/**
 * Two divisions of a fictional country whose true probabilities are known, as files to import: ten seasons and a
 * fixture list.
 *
 * Everything follows from `resources/demo/parameters.json`; there is no random source, only SHA-256 of the seed and
 * the match, and no function that could differ between machines. How each number is drawn is written in
 * `resources/demo/README.md`.
 */
export function generateDemoLeague(): DemoLeague {
  const clean = CODES.flatMap((league) => parameters.seasons.map((_, index) => demoSeason(league, index)));
  const files = clean.map(({ name, text }) => ({ name, text: plantFaults(name, text) }));
  return { files, fixtures: generateFixtures() };
}

/** The file of a division and season number before any fault is planted. */
export function demoSeason(league: string, seasonIndex: number): DemoFile {
  const { season } = parameters.seasons[seasonIndex]!;
  const rows = matchesOf(league, seasonIndex).map(toSeasonRow);
  return { name: `${league}_${season}.csv`, text: toText(SEASON_HEADER, rows) };
}

/** The matches of a division and season number, by date. */
function matchesOf(league: string, seasonIndex: number): DemoMatch[] {
  const { season, firstRound, clubs } = parameters.seasons[seasonIndex] ?? parameters.fixtures;
  const pairings = roundRobin(clubs[league as keyof typeof clubs], firstRound);
  return pairings.map((pairing) => ({ season, seasonIndex, league, ...pairing }));
}

function generateFixtures(): DemoFile {
  const { season, count, withoutOdds } = parameters.fixtures;
  const matches = CODES.flatMap((league) =>
    matchesOf(league, parameters.seasons.length).slice(0, count[league as keyof typeof count]),
  );
  const rows = matches.map((match, index) => {
    const truth = outcomesOf(scoreGrid(demoRates(match)));
    const prices = withoutOdds.includes(index + 1) ? ['', '', ''] : toPrices(truth, 'pre-closing', match);
    return [toIsoDate(match.dayNumber), match.league, match.home, match.away, ...prices].join(',');
  });
  return { name: `${CODES[0]}_${season}_fixtures.csv`, text: toText(FIXTURE_HEADER, rows) };
}

function toSeasonRow(match: DemoMatch): string {
  const { season, league, dayNumber, home, away } = match;
  const rates = demoRates(match);
  const grid = scoreGrid(rates);
  const score = drawScore(grid, uniformOf(parameters.seed, season, home, away));
  const half = halfTimeOf(match, score);
  const [hosts, guests] = (['home', 'away'] as const).map((side) => statisticsOf(match, score, rates, side));
  const truth = outcomesOf(grid);
  return [
    league,
    toIsoDate(dayNumber).split('-').reverse().join('/'),
    home,
    away,
    ...[score.home, score.away, toLetter(score.home, score.away)],
    ...[half.home, half.away, toLetter(half.home, half.away)],
    ...(['shots', 'onTarget', 'corners', 'redCards'] as const).flatMap((what) => [hosts![what], guests![what]]),
    ...toPrices(truth, 'pre-closing', match),
    ...toPrices(truth, 'closing', match),
  ].join(',');
}

const toText = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;
