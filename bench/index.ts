import { cpus } from 'node:os';
import { fitRows } from './fit';
import { growthRows } from './growth';
import { importRows, SCALE_ROWS, scaleTable } from './import';
import { importTask, scaleTask } from './import-task';
import { readBenchLeague } from './leagues';
import { mainThreadTable } from './main-thread';
import { toTable } from './measure';
import peers from './peers.json';

const [flag, task, rows] = process.argv.slice(2);

if (flag === '--task') {
  // A child of the bench: its only output is its figures.
  console.log(JSON.stringify(task === 'scale' ? scaleTask(Number(rows)) : importTask()));
} else if (flag === '--main-thread') {
  console.log(await mainThreadTable());
} else {
  const league = readBenchLeague();
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; Node ${process.versions.node}; ${league.name}`,
  );
  console.log(toTable([...importRows(), ...fitRows(league), ...growthRows(league)]));
  if (league.real) console.log(`Peers: ${peers.source}`);
  console.log(`\n${await mainThreadTable()}`);
  if (flag === '--scale') console.log(`\nImport of ${SCALE_ROWS} rows, by tenths:\n${scaleTable(SCALE_ROWS)}`);
}
