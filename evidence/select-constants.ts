import { CONSTANTS } from './candidates';
import { CandidateLosses } from './compare-candidates';
import { constantTable, summaryOf, verdictOf } from './constants-table';
import { leaguesIn, readLeague, seasonFolder, seasonsOf } from './season-files';
import { CHOSEN_ON } from './windows';

/** A league with fewer seasons to choose on is left out unless it is asked for. */
const LEAST_SEASONS = 8;

const folder = seasonFolder();
const named = process.argv.slice(2);
const isLong = (league: string): boolean => seasonsOf(folder, league, CHOSEN_ON.until).length >= LEAST_SEASONS;
const leagues = named.length > 0 ? [...named].sort() : leaguesIn(folder).filter(isLong);

console.log(`Constants of the fitted preset on ${leagues.join(', ')}, seasons ${CHOSEN_ON.from} to ${CHOSEN_ON.until}`);
console.log('Log loss of set A before calibration, in nats a match; of the market memory alone where it says so.');
console.log(
  'One constant is varied at a time; differences are from the value in use, errors clustered by match day.\n',
);

const losses = new CandidateLosses(
  leagues.map((league) => readLeague(folder, league, CHOSEN_ON.until)),
  CHOSEN_ON,
);
const verdicts = CONSTANTS.map((constant) => {
  const compared = losses.compare(constant);
  console.log(constantTable(constant.name, compared));
  return verdictOf(constant.name, compared);
});
console.log(summaryOf(verdicts));
