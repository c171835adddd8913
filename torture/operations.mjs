import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cli, environment } from './workplace.mjs';

const Database = createRequire(import.meta.url)('better-sqlite3');

/**
 * What is cut off: from which store it starts, its command, and what must hold beside the store afterwards.
 * `grows`: it commits more than once, each time something whole: a file, the model of a league, a migration.
 */
export const OPERATIONS = [
  { name: 'import', from: 'empty', grows: true, args: ({ seasons }) => ['import', seasons] },
  { name: 'train', from: 'imported', grows: true, args: () => ['train', '--all'] },
  {
    name: 'finalise',
    from: 'trained',
    args: ({ fixtures }) => ['predict', fixtures, '--finalise', '--name', 'Torture'],
  },
  {
    name: 'report',
    from: 'finalised',
    args: ({ jackpotId }, folder) => ['report', jackpotId, '--out', join(folder, 'report'), '--no-pdf'],
    beside: (folder) => reportFaults(join(folder, 'report')),
  },
  { name: 'backup', from: 'finalised', args: () => ['store', 'backup'], beside: (folder) => backupFaults(folder) },
  {
    name: 'migration',
    from: 'earlier',
    grows: true,
    args: () => ['status'],
    beside: (folder) => backupFaults(folder),
  },
];

/** A report that has its seal verifies; what has none is told to be none. */
function reportFaults(report) {
  if (!existsSync(report)) return [];
  const { status, stdout } = spawnSync(process.execPath, [cli, '--json', 'verify', report], {
    encoding: 'utf8',
    env: environment(),
  });
  if (status === 0) return [];
  return existsSync(join(report, 'seal.json')) ? [`a sealed report does not verify: ${stdout.slice(0, 300)}`] : [];
}

/** Whatever bears the name of a backup is one. */
function backupFaults(folder) {
  const places = [folder, join(folder, 'store.sqlite.backups')];
  return places
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((path) => /\.backup(\.\d+)?$|\.(daily|asked)\.sqlite$/.test(path))
    .filter((path) => !isSound(path))
    .map((path) => `${path} has the name of a backup and is none`);
}

function isSound(path) {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    const [line] = db.pragma('integrity_check');
    db.close();
    return line.integrity_check === 'ok';
  } catch {
    return false;
  }
}
