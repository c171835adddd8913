// Ends processes in the middle of what they do, fills disks, takes folders away, flips bits, and looks at what is left.
//   npm run -s torture -- [--short] [--seed N]        about 260 trials; with --short about 45
// Nothing that was acknowledged may be lost, nothing be there in part; done again, everything is as if undisturbed.
// System calls are counted and failed by strace, the whole application runs in Electron: what is missing is said.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { findDisplay, findElectron } from './find-electron.mjs';
import { applicationTrials } from '../torture/application.mjs';
import { flip } from '../torture/flips.mjs';
import { OPERATIONS } from '../torture/operations.mjs';
import { trial, undisturbed } from '../torture/trial.mjs';
import { vanish } from '../torture/vanish.mjs';
import { makeWorkplace } from '../torture/workplace.mjs';

const isShort = process.argv.includes('--short');
const seedAt = process.argv.indexOf('--seed');
/** Mulberry32: the same trials for the same seed. */
let state = seedAt > 0 ? Number(process.argv[seedAt + 1]) : 1;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const COUNT = isShort
  ? { random: 1, calls: 3, full: 1, flips: 8, vanish: 1, application: 2 }
  : { random: 10, calls: 18, full: 5, flips: 60, vanish: 4, application: 16 };

// Without a display one is made, around this very script.
const display = findDisplay();
if (display?.length > 0) {
  const [command, ...args] = [...display, ...process.argv];
  process.exit(spawnSync(command, args, { stdio: 'inherit' }).status ?? 1);
}
const electron = display === null ? null : findElectron();
await ensureBuilt(electron === null ? 'main' : 'all');
const hasStrace = spawnSync('strace', ['--version']).status === 0;
if (!hasStrace) console.log('*** strace is not here: ends at a chosen system call and full disks are SKIPPED ***');
const began = performance.now();
const workplace = makeWorkplace();
const faults = [];
let trials = 0;
try {
  for (const operation of OPERATIONS) await torture(operation);
  await tortureFlips();
  for (let at = 0; at < COUNT.vanish; at += 1)
    note('vanished folder', await vanish(workplace, (at + 0.5) / COUNT.vanish));
  const whole = await applicationTrials(electron, workplace, COUNT.application, random);
  trials += whole.trials;
  faults.push(...whole.faults);
  console.log(whole.says);
} finally {
  workplace.remove();
}
console.log(`${trials} trials in ${Math.round((performance.now() - began) / 1000)} s, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
console.log(`  ${trials - faults.length} passed`);
if (faults.length > 0) console.log(`  ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function torture(operation) {
  const expected = await undisturbed(workplace, operation, hasStrace);
  const spread = (count) => Array.from({ length: count }, (_, at) => (at + random()) / count);
  const ways = [
    ...spread(COUNT.random).map((share) => ({ afterMs: share * expected.tookMs })),
    ...(hasStrace ? spread(COUNT.calls).map((share) => ({ atCall: 1 + Math.floor(share * expected.calls) })) : []),
    ...(hasStrace
      ? spread(COUNT.full).map((share) => ({ fullAtCall: 1 + Math.floor(share * share * expected.calls) }))
      : []),
  ];
  const sum = { killed: 0, done: 0, refused: 0 };
  for (const how of ways) {
    const { end, isDone, faults: found } = await trial(workplace, operation, expected, how);
    if (end.wasKilled) sum.killed += 1;
    else if (end.code !== 0) sum.refused += 1;
    if (isDone) sum.done += 1;
    note(`${operation.name} ${JSON.stringify(how)}`, found);
  }
  console.log(
    `${operation.name}: ${ways.length} trials, ${sum.killed} killed, ${sum.refused} refused for want of space, ${sum.done} done before; undisturbed ${Math.round(expected.tookMs)} ms, ${expected.calls} calls`,
  );
}

async function tortureFlips() {
  const sum = { sealed: 0, other: 0, nothing: 0, unreadable: 0, noticed: 0 };
  for (let at = 0; at < COUNT.flips; at += 1) {
    const { state: found, isNoticed, faults: wrong } = flip(workplace, random);
    sum[found] += 1;
    if (isNoticed) sum.noticed += 1;
    note(`flip ${at}`, wrong);
  }
  console.log(
    `flips: ${COUNT.flips} trials; ${sum.noticed} noticed; they changed what is sealed ${sum.sealed} times, something else ${sum.other}, nothing that is read ${sum.nothing}, and made ${sum.unreadable} unreadable`,
  );
}

function note(what, found) {
  trials += 1;
  faults.push(...found.map((fault) => `${what}: ${fault}`));
}
