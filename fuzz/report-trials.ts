import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoReport, makeReport } from './reports/made-report';
import { tableOf } from './reports/outcome';
import { reportTrials, SHORT, WHOLE } from './reports/trials';

/** This Node, and that of the system where it is another one. */
function nodesHere(): Record<string, string> {
  const system = '/usr/bin/node';
  const major = existsSync(system) ? spawnSync(system, ['--version'], { encoding: 'utf8' }).stdout.split('.')[0]! : '';
  if (Number(major.slice(1)) < 20) console.warn('no Node 20 at /usr/bin/node: the script is asked on this Node alone');
  const own = `Node ${process.versions.node.split('.')[0]}`;
  return { ...(Number(major.slice(1)) >= 20 ? { [`Node ${major.slice(1)}`]: system } : {}), [own]: process.execPath };
}

const isShort = process.argv.includes('--short');
const seasons = process.env.FOOTBALL_DATA_DIR;
if (!seasons && !isShort) {
  console.warn('FOOTBALL_DATA_DIR is not set: the trials of reports on real seasons are SKIPPED, --short needs none');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-report-trials-'));
  const start = performance.now();
  const made = isShort ? await demoReport(folder) : await makeReport(folder, seasons!);
  if (!existsSync(join(made.report, 'report.pdf'))) console.warn('no Electron or no display: the report has NO PDF');
  const outcomes = await reportTrials(made, folder, nodesHere(), isShort ? SHORT : WHOLE);
  console.log(tableOf(outcomes));
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (outcomes.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  if (process.argv.includes('--keep')) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
}
