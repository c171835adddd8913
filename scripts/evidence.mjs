// Makes docs/evidence.md, how well past seasons were forecast, from the season files of every league in the folder:
//   npm run -s evidence -- [--write]     default: print it
// Season files lie where FOOTBALL_DATA_DIR says, as football-data/<league>/<season>.csv. Three leagues take half a minute.
import './node-version.mjs';
import { runEvidence } from './run-evidence.mjs';

await runEvidence('evidence');
