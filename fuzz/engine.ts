import { engineLaws } from './engine-laws';
import { readOptions, runLaws } from './harness';

runLaws('engine', engineLaws(), readOptions(process.argv.slice(2)));
