import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Writing } from '../capabilities/capability';
import { logToStderr } from '../capabilities/log';
import { join, resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { ErrorCode, FixtureProblem } from '../../contract';
import { addAboutCommands } from '../capabilities/about/commands';
import { addAuditCommands } from '../capabilities/audit/commands';
import { addTeamCommands } from '../capabilities/clubs/commands';
import { complain, EXIT, type Actions, type Output } from '../capabilities/command/context';
import { addDataCommands } from '../capabilities/data/commands';
import { analystOr } from '../capabilities/analyst';
import { defaultStore } from '../capabilities/default-store';
import { addMappingCommands } from '../capabilities/data/mapping-commands';
import { addExportCommands } from '../capabilities/exports/commands';
import { addHealthCommands } from '../capabilities/health/commands';
import { addJobCommands } from '../capabilities/jobs/commands';
import { addJackpotCommands } from '../capabilities/jackpots/commands';
import { addProfileCommands } from '../capabilities/profile/commands';
import { addKeyCommands } from '../capabilities/keys/commands';
import { ListProblems } from '../capabilities/jackpots/list/list-problems';
import { addFeatureCommands, addModelCommands } from '../capabilities/models/commands';
import { addTrainingCommands } from '../capabilities/models/training-commands';
import { addReliabilityCommands } from '../capabilities/reliability/commands';
import { addForecastCommands } from '../capabilities/reliability/forecast-commands';
import { addReportCommands } from '../capabilities/reports/commands';
import { addStoreCommands } from '../capabilities/stores/commands';
import { UserError } from '../core/words/errors';
import { showHidden } from '../core/words/hidden';
import { addGlossaryCommands } from './glossary-command';

/** The bundled worker, beside this bundle. */
const WORKER_FILE = join(__dirname, 'worker.js');

/**
 * Run the command line to its end.
 * @param argv as `process.argv`
 * @returns the exit code
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('jackpot')
    .description('Offline, deterministic, auditable football jackpot probabilities.')
    .option('--store <file>', 'the store to work on', process.env.JACKPOT_STORE ?? defaultStore())
    .option(
      '--analyst <name>',
      'whose jackpots to see; default: the operating-system user',
      process.env.JACKPOT_ANALYST,
    )
    .option('--json', 'print one JSON document and nothing else')
    .addOption(new Option('--in-process', 'run jobs in this thread instead of a worker').hideHelp())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });

  type Options = { store: string; analyst?: string; json?: boolean; inProcess?: boolean };
  const output: Output = {
    print: (value, text) => out(program.opts<Options>().json ? JSON.stringify(value) : showHidden(text(value))),
    exitWith: (wanted) => (code = wanted),
  };
  const onStoreAt = async (storePath: string, work: Parameters<Actions['onStore']>[0]): Promise<void> => {
    const { analyst, inProcess } = program.opts<Options>();
    const { openLightly } = await import('./light-services');
    const opened = await openLightly({
      storePath,
      analyst,
      workerFile: inProcess ? null : WORKER_FILE,
    });
    try {
      await work({ ...output, ...opened });
    } finally {
      await opened.close();
    }
  };
  const onStore: Actions['onStore'] = (work) => onStoreAt(program.opts<Options>().store, work);
  const onNoStore: Actions['onNoStore'] = async (work) => {
    const folder = mkdtempSync(join(tmpdir(), 'jackpot-'));
    try {
      await onStoreAt(join(folder, 'store.sqlite'), work);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const storeless: Actions['storeless'] = async (work) => {
    const { createLazyCall } = await import('../capabilities/lazy-call');
    // Only channels that need no store are asked.
    await work({ ...output, call: createLazyCall(() => ({ logBug: logToStderr }) as Writing) });
  };
  const onFile: Actions['onFile'] = (work) => {
    const { store, analyst } = program.opts<Options>();
    work({ ...output, storePath: resolve(store), analyst: analystOr(analyst) });
  };
  const actions: Actions = { onStore, onNoStore, onFile, storeless };
  addDataCommands(program, actions);
  addMappingCommands(program, actions);
  addTeamCommands(program, actions);
  addTrainingCommands(program, actions);
  addReliabilityCommands(program, actions);
  addForecastCommands(program, actions);
  addModelCommands(program, actions);
  addFeatureCommands(program, actions);
  addJackpotCommands(program, actions);
  addReportCommands(program, actions);
  addExportCommands(program, actions);
  addHealthCommands(program, actions);
  addJobCommands(program, actions);
  addAuditCommands(program, actions);
  addKeyCommands(program, actions);
  addProfileCommands(program, actions);
  addGlossaryCommands(program, actions);
  addAboutCommands(program, actions);
  addStoreCommands(program, actions);
  program
    .command('demo')
    .description('generate the demo league, train it, predict, finalise, export and verify a jackpot')
    .option('--out <folder>', 'where everything is written', 'demo-output')
    .action(async (options: { out: string }) => {
      const { json = false, analyst } = program.opts<Options>();
      const { runDemo } = await import('./demo-command');
      if (!(await runDemo(options.out, { json, analyst, workerFile: WORKER_FILE }))) code = EXIT.verification;
    });

  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    const failure = toFailure(error);
    if (failure === null) return EXIT.done;
    // An option that is wrong may keep the others from being read.
    if (program.opts<Options>().json || argv.includes('--json')) out(JSON.stringify({ error: failure.error }));
    report(error);
    code = failure.error.code === 'internal' ? EXIT.bug : EXIT.user;
  }
  return code;
}

/** What --json prints of a failure. */
interface Failure {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly hint?: string;
    readonly problems: readonly FixtureProblem[];
  };
}

/** A failure as data; null where the command line was only asked for help or its version. */
function toFailure(error: unknown): Failure | null {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return null;
    return { error: { code: 'bad-request', message: error.message.replace(/^error: /, ''), problems: [] } };
  }
  if (error instanceof UserError) {
    const { code, message, hint } = error;
    const problems = error instanceof ListProblems ? error.problems : [];
    return { error: { code, message, ...(hint === undefined ? {} : { hint }), problems } };
  }
  return { error: { code: 'internal', message: error instanceof Error ? error.message : String(error), problems: [] } };
}

/** One clear line on stderr, or one for each problem of a list. */
function report(error: unknown): void {
  if (error instanceof ListProblems) for (const { code, text } of error.lines) complain(code, text);
  else if (error instanceof CommanderError) complain('bad-request', error.message.replace(/^error: /, ''));
  else if (error instanceof UserError) complain(error.code, error.message, error.hint);
  else process.stderr.write(`internal: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

const out = (line: string): void => void process.stdout.write(`${line}\n`);
