import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Writing } from '../capabilities/capability';
import { logToStderr } from '../capabilities/log';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { EXIT, type Actions, type Output } from '../capabilities/command/context';
import { analystOr } from '../capabilities/analyst';
import { defaultStore } from '../capabilities/default-store';
import { showHidden } from '../core/words/hidden';
import { addCommands } from './commands';
import { report, toFailure } from './failure';
import { commandIn } from './find-command';

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
  const demo = async (folder: string): Promise<void> => {
    const { json = false, analyst } = program.opts<Options>();
    const { runDemo } = await import('./demo-command');
    if (!(await runDemo(folder, { json, analyst, workerFile: WORKER_FILE }))) code = EXIT.verification;
  };
  addCommands(program, { ...actions, demo });

  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    const failure = toFailure(error, commandIn(program, argv.slice(2)));
    if (failure === null) return EXIT.done;
    // An option that is wrong may keep the others from being read.
    if (program.opts<Options>().json || argv.includes('--json')) out(JSON.stringify({ error: failure }));
    report(error, failure);
    code = failure.code === 'internal' ? EXIT.bug : EXIT.user;
  }
  return code;
}

const out = (line: string): void => void process.stdout.write(`${line}\n`);
