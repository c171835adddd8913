import { readOptions, runLaws } from './harness';
import { ingestionLaws } from './ingestion-laws';

runLaws('ingestion', ingestionLaws(), readOptions(process.argv.slice(2)));
