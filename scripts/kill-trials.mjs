// Kills an importing process with SIGKILL at many moments and looks at what is left.
//   npm run -s kill-trials -- [trials] [folder of season files]     default: 200, the demo's seasons
// After each kill the store must be sound, every file in it whole, and a second import must lead to the same content
// as an import that nobody disturbed.
import './node-version.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'out', 'main', 'cli.js');
const Database = createRequire(import.meta.url)('better-sqlite3');

/**
 * @param {{ trials: number, seasons: string }} options
 * @returns {Promise<{ trials: number, killed: number, partial: number, faults: string[] }>} `killed` trials ended by the
 *   kill, `partial` of them with some files in the store and some not; `faults` must be empty
 */
export async function runKillTrials({ trials, seasons }) {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-kill-'));
  try {
    const undisturbed = join(folder, 'undisturbed.sqlite');
    const began = performance.now();
    importAll(undisturbed, seasons);
    let tookMs = performance.now() - began;
    const expected = contentOf(undisturbed);
    const outcome = { trials, killed: 0, partial: 0, faults: [] };
    for (let trial = 0; trial < trials; trial += 1) {
      const store = join(folder, `trial-${trial}.sqlite`);
      // Moments spread evenly over the whole run, start-up included.
      const { killed, ms } = await importAndKill(store, seasons, (tookMs * (trial + 0.5)) / trials);
      if (killed) outcome.killed += 1;
      // The machine has become faster since: later moments are those of the shorter run.
      else tookMs = Math.min(tookMs, ms);
      const left = inspect(store);
      outcome.faults.push(...left.faults.map((fault) => `trial ${trial}: ${fault}`));
      if (killed && left.files > 0 && left.files < expected.files) outcome.partial += 1;
      importAll(store, seasons);
      if (contentOf(store).hash !== expected.hash)
        outcome.faults.push(`trial ${trial}: the content differs after a second import`);
    }
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function importAll(store, seasons) {
  const { status, stderr } = spawnSync(process.execPath, [cli, '--store', store, 'import', seasons], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`import ended with ${status}: ${stderr}`);
}

function importAndKill(store, seasons, afterMs) {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [cli, '--store', store, 'import', seasons], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', ms: performance.now() - began });
    });
  });
}

/** Faults of a store as the kill left it: damage, or a file that is there in part. */
function inspect(store) {
  const db = open(store);
  if (!db) return { files: 0, faults: [] };
  try {
    const faults = db
      .pragma('integrity_check')
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
    faults.push(...db.pragma('foreign_key_check').map((row) => `dangling reference in ${row.table}`));
    const known = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'exports'`).pluck().get() === 1;
    if (!known) return { files: 0, faults };
    const logs = db.prepare('SELECT source_file_id AS id, records_inserted AS inserted FROM ingestion_logs').all();
    const count = db.prepare('SELECT count(*) FROM matches WHERE source_file_id = ?').pluck();
    for (const { id, inserted } of logs) {
      if (count.get(id) !== inserted) faults.push(`file ${id} has ${count.get(id)} of ${inserted} matches`);
    }
    const files = db.prepare('SELECT count(*) FROM source_files').pluck().get();
    const entries = db.prepare(`SELECT count(*) FROM audit_log`).pluck().get();
    if (files !== logs.length || entries !== files)
      faults.push(`${files} files, ${logs.length} logs, ${entries} audit entries`);
    return { files, faults };
  } finally {
    db.close();
  }
}

function contentOf(store) {
  const db = open(store);
  try {
    const rows = db
      .prepare(
        `SELECT l.code, m.season, m.match_date, h.name AS home, a.name AS away, m.status, m.home_goals, m.away_goals,
                m.odds_home, m.odds_draw, m.odds_away, m.odds_source, m.odds_kind, m.exclusion, f.sha256, m.source_line
           FROM matches m JOIN leagues l ON l.id = m.league_id JOIN teams h ON h.id = m.home_team_id
           JOIN teams a ON a.id = m.away_team_id JOIN source_files f ON f.id = m.source_file_id
          ORDER BY 1, 2, 3, 4, 5`,
      )
      .raw()
      .all();
    const files = db.prepare('SELECT count(*) FROM source_files').pluck().get();
    return { files, hash: createHash('sha256').update(JSON.stringify(rows)).digest('hex') };
  } finally {
    db.close();
  }
}

/** The store, if the process lived long enough to make one. */
function open(store) {
  try {
    return new Database(store, { fileMustExist: true });
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt('main');
  const trials = Number(process.argv[2] ?? 200);
  let seasons = process.argv[3];
  if (!seasons) {
    spawnSync(process.execPath, [cli, 'demo', '--out', join(root, 'demo-output')], { stdio: 'ignore' });
    seasons = join(root, 'demo-output', 'seasons');
  }
  const outcome = await runKillTrials({ trials, seasons });
  console.log(
    `${outcome.trials} trials, ${outcome.killed} killed, ${outcome.partial} of them between two files; ${outcome.faults.length} faults`,
  );
  for (const fault of outcome.faults) console.log(fault);
  process.exitCode = outcome.faults.length === 0 ? 0 : 1;
}
