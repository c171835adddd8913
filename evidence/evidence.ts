import { writeFileSync } from 'node:fs';
import { coverageRows } from './coverage-rows';
import { evidenceDocument } from './evidence-document';
import { noOddsRows, seasonRows, setRows, yardstickRows, type Training } from './evidence-tables';
import { leaguesIn, readLeague, seasonFolder, type LeagueMatches } from './season-files';
import { BEFORE, NOW, trainTogether, withoutCounts } from './trainings';
import { CHOSEN_ON, HELD_BACK } from './windows';

const DOCUMENT = 'docs/evidence.md';

const words = process.argv.slice(2);
if (words.some((word) => word !== '--write')) throw new Error(`evidence takes --write alone, got ${words.join(' ')}`);
const folder = seasonFolder();
const leagues = leaguesIn(folder).map((league) => readLeague(folder, league, HELD_BACK.until));
const train = (these: readonly LeagueMatches[], settings: Training['settings']): Training => ({
  settings,
  leagues: trainTogether(these, settings),
});
const [now, before, bare] = [train(leagues, NOW), train(leagues, BEFORE), train(withoutCounts(leagues), NOW)];

const document = evidenceDocument({
  leagues: leagues.map(({ league }) => league),
  chosenOn: CHOSEN_ON,
  heldBack: HELD_BACK,
  sets: setRows(now, before, HELD_BACK),
  yardsticks: yardstickRows(now, HELD_BACK),
  withoutCounts: setRows(bare, before, HELD_BACK, ['A']),
  noOdds: noOddsRows(now, HELD_BACK),
  seasonsHeldBack: seasonRows(now, before, HELD_BACK),
  seasonsChosenOn: seasonRows(now, before, CHOSEN_ON),
  coverage: coverageRows(),
});
if (words.length > 0) writeFileSync(DOCUMENT, document);
else console.log(document);
