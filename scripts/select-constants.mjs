// Prints what past seasons say of every constant of the fitted preset:
//   npm run -s select-constants -- [league ...]     default: every league with eight seasons or more to choose on
// Season files lie where FOOTBALL_DATA_DIR says, as football-data/<league>/<season>.csv; none later than the seasons that
// constants may be chosen on is opened. Three leagues take about a minute.
import './node-version.mjs';
import { runEvidence } from './run-evidence.mjs';

await runEvidence('select-constants');
