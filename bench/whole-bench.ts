import { cpus } from 'node:os';
import { withBigStore } from './big-store';
import { exportRows } from './exports';
import { fitRows } from './fit';
import { growthRows } from './growth';
import { importRows, SCALE_ROWS, scaleTable } from './import';
import { readBenchLeague } from './leagues';
import { mainThreadTable } from './main-thread';
import { toTable } from './measure';
import { packedTable } from './packed';
import { pageChangesTable } from './page-changes';
import { pagesTable } from './pages';
import { reliabilityRows } from './reliability';
import { reportRows } from './reports';
import { startTable } from './start';
import peers from './peers.json';

/** The window on a large store: how long it takes to start, and what holds its thread. */
const windowTables = (): Promise<string> =>
  withBigStore(async (bigStore) => {
    const electron = process.env.JACKPOT_ELECTRON;
    const start = await startTable(bigStore, electron);
    const pages = await pagesTable(bigStore, electron);
    return [start, pages, await mainThreadTable(bigStore)].join('\n\n');
  });

/**
 * Everything that is measured, or with `--main-thread` the window alone, with `--pages` every change of page, with `--reports` reports,
 * with `--packed` what lies in `dist/`.
 */
export async function wholeBench(flag: string | undefined): Promise<void> {
  if (flag === '--main-thread') {
    console.log(await windowTables());
    return;
  }
  if (flag === '--pages') {
    console.log(await pageChangesTable(process.env.JACKPOT_ELECTRON));
    return;
  }
  if (flag === '--packed') {
    console.log(await packedTable());
    return;
  }
  if (flag === '--reports') {
    console.log(toTable(reportRows()));
    return;
  }
  const league = readBenchLeague();
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; Node ${process.versions.node}; ${league.name}`,
  );
  console.log(
    toTable([
      ...importRows(),
      ...exportRows(),
      ...reportRows(),
      ...fitRows(league),
      ...reliabilityRows(league),
      ...growthRows(league),
    ]),
  );
  if (league.real) console.log(`Peers: ${peers.source}`);
  console.log(`\n${await windowTables()}`);
  if (flag === '--scale') console.log(`\nImport of ${SCALE_ROWS} rows, by tenths:\n${scaleTable(SCALE_ROWS)}`);
}
