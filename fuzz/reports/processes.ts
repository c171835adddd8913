import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withOneCellChanged, type Cli, type MadeReport } from './made-report';
import { hostileReports, type Hostile } from './hostile';
import { runNode, type Ended } from './in-process';
import { Tally, type Outcome } from './outcome';
import { PATIENCE_MS } from './tampering';

/** No verifier may have more memory than this, whatever it is handed. */
const BUDGET_MB = 512;
const FAILED = 3;

/** Verifiers as a person runs them, each a process of its own. */
export type Processes = Readonly<Record<string, (target: string) => Promise<Ended>>>;

/** The application's command, and the travelling verifier on every Node there is. @param nodes by their names */
export function processesOf(
  cli: Cli,
  script: string,
  nodes: Readonly<Record<string, string>>,
  folder: string,
): Processes {
  const scripts = Object.entries(nodes).map(
    ([name, node]) =>
      [`script on ${name}`, (target: string) => runNode(node, [script, target, '--json'], { folder })] as const,
  );
  return { application: (target) => cli('verify', target), ...Object.fromEntries(scripts) };
}

/** The report as it was exported, folder and archive, verified by all. */
export async function honestTrials(processes: Processes, report: string): Promise<Outcome> {
  const tally = new Tally('as exported');
  for (const target of [report, join(report, 'report.zip')]) {
    tally.trial();
    for (const [name, run] of Object.entries(processes)) {
      const { code, out, ms, peakMb } = await run(target);
      tally.took(ms, peakMb);
      tally.answer(name, code === 0, `${target} ended with ${code}: ${out.slice(0, 300)}`);
    }
  }
  return tally.outcome();
}

/** What is made to be read by no one. @param every the share of them that is tried: each, every second, … */
export async function hostileTrials(
  processes: Processes,
  { report, other }: Pick<MadeReport, 'report' | 'other'>,
  folder: string,
  every = 1,
): Promise<Outcome> {
  const tally = new Tally('made to harm');
  for (const hostile of hostileReports(report, other).filter((_, index) => index % every === 0))
    await hostileTrial(tally, processes, hostile, folder);
  return tally.outcome();
}

async function hostileTrial(
  tally: Tally,
  processes: Processes,
  { name, make }: Hostile,
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const target = make(folder);
  tally.trial();
  for (const [verifier, run] of Object.entries(processes)) {
    const { code, out, ms, peakMb } = await run(target);
    tally.took(ms, peakMb);
    const isBounded = ms < PATIENCE_MS && (peakMb ?? 0) < BUDGET_MB;
    const said = `${name}: ended with ${code} after ${ms.toFixed(0)} ms with ${peakMb?.toFixed(0)} MB: ${out.slice(0, 200)}`;
    // Failed, or refused in words: the application says 1 then, the script 2.
    tally.answer(verifier, isBounded && [FAILED, verifier === 'application' ? 1 : 2].includes(code), said);
  }
  rmSync(folder, { recursive: true, force: true });
}

interface Reproduced {
  readonly same: boolean;
  readonly contentHash: string;
  readonly again: string | null;
  readonly differences: readonly { readonly what: string; readonly subject: string; readonly message: string }[];
}

/** Everything from the raw files again: the same report; and with one cell changed, file, match and model are named. */
export async function reproduceTrials({ cli, data, report }: MadeReport, folder: string): Promise<Outcome> {
  const tally = new Tally('again from the raw files');
  const ask = async (from: string): Promise<Reproduced> => {
    tally.trial();
    const { out, ms, peakMb } = await cli('reproduce', report, '--data', from);
    tally.took(ms, peakMb);
    return JSON.parse(out.slice(out.indexOf('{'), out.lastIndexOf('}') + 1)) as Reproduced;
  };
  const told = (JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')) as { contentHash: string }).contentHash;
  const whole = await ask(data);
  tally.answer('reproduce', whole.same && whole.again === told, JSON.stringify(whole).slice(0, 500));
  const changed = withOneCellChanged(data, folder);
  const { same, differences } = await ask(changed.data);
  const words = differences.map(({ subject, message }) => `${subject} ${message}`).join('\n');
  const kinds = new Set(differences.map(({ what }) => what));
  const isNamed =
    ['file', 'match', 'model'].every((kind) => kinds.has(kind)) && changed.names.every((name) => words.includes(name));
  tally.answer('reproduce', !same && isNamed, `one cell changed: ${words.slice(0, 800)}`);
  return tally.outcome();
}
