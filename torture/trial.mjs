import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, faultsOf, hashAt, headOf, rowsOf } from './content.mjs';
import { cli, copyStore, environment } from './workplace.mjs';

/** Calls by which files change: the process ends at the n-th of them. */
export const CALLS = 'pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink,link,mkdir';

/** A folder of its own with a copy of the store an operation starts from. */
function prepare(workplace, operation) {
  const folder = mkdtempSync(join(workplace.folder, 'trial-'));
  const store = join(folder, 'store.sqlite');
  copyStore(workplace.stores[operation.from], store);
  return { folder, store };
}

/** Run an operation undisturbed: what comes of it, how long it takes, and how many such calls its busiest thread makes. */
export async function undisturbed(workplace, operation, hasStrace) {
  const { folder, store } = prepare(workplace, operation);
  const before = contentOf(store);
  const rows = rowsOf(store);
  const began = performance.now();
  await ended(start(null, store, operation, workplace, folder));
  const tookMs = performance.now() - began;
  const after = contentOf(store);
  for (const row of rowsOf(store)) rows.add(row);
  rmSync(folder, { recursive: true, force: true });
  return { before, after, rows, tookMs, calls: hasStrace ? await callsOf(workplace, operation) : 0 };
}

/** How many calls the busiest thread makes. */
async function callsOf(workplace, operation) {
  const { folder, store } = prepare(workplace, operation);
  const traces = join(folder, 'traces');
  mkdirSync(traces);
  await ended(start(['-ff', '-o', join(traces, 't'), '-e', `trace=${CALLS}`], store, operation, workplace, folder));
  const texts = readdirSync(traces).map((name) => readFileSync(join(traces, name), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return Math.max(...texts.map((text) => text.split('\n').length));
}

/**
 * One trial: begin, disturb, look, and do it again.
 * @param how `{ afterMs }`, `{ atCall }`, or `{ fullAtCall }`
 * @returns how it ended and what must not be
 */
export async function trial(workplace, operation, expected, how) {
  const { folder, store } = prepare(workplace, operation);
  const head = headOf(store);
  const faults = [];
  const end = await disturbed(workplace, operation, store, folder, how);
  faults.push(...faultsOf(store), ...(operation.beside?.(folder) ?? []));
  const left = contentOf(store);
  const isWhole = left === expected.before || left === expected.after;
  if (!isWhole && !operation.grows) faults.push('something is there in part');
  const strange = [...rowsOf(store)].find((row) => !expected.rows.has(row));
  if (strange) faults.push(`there is what never should be: ${strange.slice(0, 200)}`);
  if (end.code === 0 && left !== expected.after) faults.push('it said it was done, and it is not there');
  if (end.code === 2) faults.push(`it ended as a bug: ${end.stderr.slice(0, 300)}`);
  if (head && hashAt(store, head[0]) !== head[1]) faults.push('the log lost entries it had');
  if (left !== expected.after) {
    const again = await ended(start(null, store, operation, workplace, folder));
    if (again.code !== 0) faults.push(`it cannot be done again: ${again.stderr.slice(0, 300)}`);
  }
  if (contentOf(store) !== expected.after) faults.push('done again, it is not what it would have been');
  faults.push(...faultsOf(store), ...(operation.beside?.(folder) ?? []));
  rmSync(folder, { recursive: true, force: true });
  return { end, isDone: left === expected.after, faults };
}

function disturbed(workplace, operation, store, folder, { afterMs, atCall, fullAtCall }) {
  const inject = (what) => ['-f', '-o', '/dev/null', '-e', `trace=${CALLS}`, '-e', `inject=${what}`];
  if (atCall !== undefined)
    return ended(start(inject(`${CALLS}:signal=KILL:when=${atCall}`), store, operation, workplace, folder));
  if (fullAtCall !== undefined)
    return ended(start(inject(`pwrite64:error=ENOSPC:when=${fullAtCall}+`), store, operation, workplace, folder));
  const child = start(null, store, operation, workplace, folder);
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  return ended(child).finally(() => clearTimeout(timer));
}

function start(strace, store, operation, workplace, folder) {
  const command = [process.execPath, cli, '--store', store, ...operation.args(workplace, folder)];
  // A filter in the kernel would be faster; it lets signals pass that are to be given.
  const [program, ...args] = strace ? ['strace', ...strace, ...command] : command;
  return spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
}

function ended(child) {
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdout.resume();
  return new Promise((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code, signal, stderr, wasKilled: signal === 'SIGKILL' || code === 137 }),
    );
  });
}
