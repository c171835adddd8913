// Breaks one rule after another in a copy of the sources and looks whether the tests that should notice do.
//   npm run -s mutants -- [--only <area or text>]     default: all of mutants/
// An area is a file or folder of mutants/. Exit code 1 when fewer than nine in ten are noticed, or one that is not has no
// stated reason. The bundled worker and the demo are made of the unchanged sources; real season files play no part.
import './node-version.mjs';
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const AT_ONCE = 2;
/** A mutant that runs longer than this goes round in circles: its test would never end well. */
const TIMEOUT_MS = 60_000;
const LEAST_SHARE = 0.9;

/** Every mutant of mutants/ with its area, in order. @returns {Promise<(import('../mutants/list.mjs').Mutant & { area: string })[]>} */
async function readLists() {
  const lists = readdirSync(join(root, 'mutants'), { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.mjs') && !['list.mjs', 'vitest.config.mjs'].includes(name))
    .sort();
  const read = lists.map(async (name) => {
    const { default: mutants } = await import(pathToFileURL(join(root, 'mutants', name)).href);
    return mutants.map((mutant) => ({ ...mutant, area: name.split('/')[0].replace(/\.mjs$/, '') }));
  });
  return (await Promise.all(read)).flat();
}

/** The file with the mutant in it. @throws {Error} where its text is not there once, or what comes of it is no program */
function mutate({ file, find, replace, rule }) {
  const text = readFileSync(join(root, file), 'utf8');
  const count = text.split(find).length - 1;
  if (count !== 1) throw new Error(`${file} has ${count} times, and must have once: ${find}\n  (${rule})`);
  const mutated = text.replace(find, () => replace);
  if (mutated === text) throw new Error(`${file}: nothing is changed (${rule})`);
  if (!/\.tsx?$/.test(file)) return mutated;
  const [fault] = ts.transpileModule(mutated, { reportDiagnostics: true }).diagnostics;
  if (fault) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')} (${rule})`);
  return mutated;
}

/** Copies of the working tree, each built, and the demo. */
function prepare(scratch, count) {
  const [first, ...others] = Array.from({ length: count }, (_, index) => join(scratch, `copy-${index}`));
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const name of list.toString('utf8').split('\0').filter(Boolean)) {
    if (!lstatSync(join(root, name), { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(first, name)), { recursive: true });
    copyFileSync(join(root, name), join(first, name));
  }
  symlinkSync(join(root, 'node_modules'), join(first, 'node_modules'), 'junction');
  const build = `import('./scripts/build.mjs').then(({ ensureBuilt }) => ensureBuilt('main'))`;
  const run = (...words) => execFileSync(process.execPath, words, { cwd: first, stdio: ['ignore', 'pipe', 'inherit'] });
  run('--input-type=module', '--eval', build);
  const demo = join(scratch, 'demo');
  run('out/main/cli.js', '--analyst', 'tester', 'demo', '--out', demo);
  for (const other of others) cpSync(first, other, { recursive: true, verbatimSymlinks: true });
  return { copies: [first, ...others], demo };
}

/** Run tests in a copy. @returns {Promise<{ verdict: 'passed' | 'failed' | 'timeout', output: string }>} */
function runTests(copy, demo, tests, timeoutMs) {
  const { FOOTBALL_DATA_DIR: _, ...env } = process.env;
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const words = [vitest, 'run', '--config', 'mutants/vitest.config.mjs', '--bail=1', '--reporter=dot', ...tests];
  return new Promise((resolve) => {
    // A group of its own, so that no worker is left behind.
    const child = spawn(process.execPath, words, {
      cwd: copy,
      env: { ...env, MUTANTS_DEMO: demo, NO_COLOR: '1' },
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      process.kill(-child.pid, 'SIGKILL');
    }, timeoutMs);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ verdict: isLate ? 'timeout' : code === 0 ? 'passed' : 'failed', output });
    });
  });
}

/** Try mutants in one copy, taking the next from those that are left. */
async function tryAll(copy, demo, left, tell) {
  for (let mutant = left.shift(); mutant; mutant = left.shift()) {
    const path = join(copy, mutant.file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, mutant.mutated);
    const { verdict } = await runTests(copy, demo, mutant.tests, TIMEOUT_MS);
    writeFileSync(path, before);
    tell({ ...mutant, isKilled: verdict !== 'passed' });
  }
}

function report(results, tookMs) {
  const areas = [...new Set(results.map(({ area }) => area))].sort();
  const killed = (list) => list.filter(({ isKilled }) => isKilled).length;
  const row = (name, list) =>
    `${name.padEnd(14)}${String(killed(list)).padStart(5)} of${String(list.length).padStart(4)}`;
  console.log();
  for (const area of areas)
    console.log(
      row(
        area,
        results.filter((each) => each.area === area),
      ),
    );
  console.log(row('all', results));
  const survivors = results.filter(({ isKilled }) => !isKilled);
  for (const { file, rule, find, replace, survives } of survivors) {
    console.log(`\n${survives ? 'survives' : 'SURVIVES'}: ${rule}\n  ${file}\n  - ${find}\n  + ${replace}`);
    console.log(`  ${survives ?? 'without a stated reason'}`);
  }
  const stale = results.filter(({ isKilled, survives }) => isKilled && survives);
  for (const { file, rule } of stale) console.log(`\nis noticed after all: ${rule} (${file})`);
  const share = killed(results) / results.length;
  console.log(`\n${(100 * share).toFixed(1)} % noticed, in ${Math.round(tookMs / 1000)} s`);
  return share >= LEAST_SHARE && stale.length === 0 && survivors.every(({ survives }) => survives);
}

const started = Date.now();
const at = process.argv.indexOf('--only');
const only = at < 0 ? null : process.argv[at + 1];
const all = await readLists();
const isArea = all.some(({ area }) => area === only);
const isMeant = ({ area, file, rule, find }) =>
  only === null || (isArea ? area === only : [file, rule, find].some((text) => text.includes(only)));
const faults = [];
const mutants = all.filter(isMeant).flatMap((mutant) => {
  try {
    return [{ ...mutant, mutated: mutate(mutant) }];
  } catch (error) {
    faults.push(error.message);
    return [];
  }
});
if (faults.length > 0) throw new Error(`mutants that are none:\n${faults.join('\n')}`);
if (mutants.length === 0) throw new Error(`no mutant is of the area ${only} or speaks of it`);
const scratch = mkdtempSync(join(tmpdir(), 'jackpot-mutants-'));
try {
  const { copies, demo } = prepare(scratch, AT_ONCE);
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
  const unchanged = await runTests(copies[0], demo, tests, 10 * TIMEOUT_MS);
  if (unchanged.verdict !== 'passed') throw new Error(`the tests fail as they are:\n${unchanged.output}`);
  console.log(`${mutants.length} mutants, ${tests.length} files of tests`);
  const results = [];
  const tell = (result) => {
    results.push(result);
    const { area, rule, file, isKilled } = result;
    console.log(`${isKilled ? 'noticed ' : 'SURVIVES'} ${area}: ${rule} (${file.split('/').at(-1)})`);
  };
  const left = [...mutants];
  await Promise.all(copies.map((copy) => tryAll(copy, demo, left, tell)));
  process.exitCode = report(results, Date.now() - started) ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
