import { homedir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type {
  BlendMethod,
  ErrorCode,
  FixtureProblem,
  MarketWeightRule,
  Preset,
  TrainResult,
} from '../../preload/contract';
import { createCall, createStorelessCall, type Call } from '../api/handlers';
import { openServices, type Services } from '../api/services';
import { UserError } from '../core/errors';
import { runDemo } from './demo';
import { addDataCommands } from './data-commands';
import { addJackpotCommands } from './jackpot-commands';
import { addFeatureCommands, addModelCommands } from './model-commands';
import { addMappingCommands } from './mapping-commands';
import { addTeamCommands } from './team-commands';
import { toNumber } from './arguments';
import { awaitJob } from './await-job';
import { ListProblems } from './list-problems';
import { showFit, showTraining, showValidation } from './show';

/** 0 done, 1 the user can act, 2 a bug, 3 a report failed verification. */
export const EXIT = { done: 0, user: 1, bug: 2, verification: 3 } as const;

/** How a command answers. */
export interface Output {
  /** Print one result: as JSON with --json, else as `text` says it. */
  readonly print: <T>(value: T, text: (value: T) => string) => void;
  /** The exit code where it is not 0. */
  readonly exitWith: (code: number) => void;
}
/** What a command works with: the store's services, the api, and how to print. */
export interface CommandContext extends Output {
  readonly services: Services;
  readonly call: Call;
}
export interface Actions {
  /** Run a command on the store. */
  readonly onStore: (work: (context: CommandContext) => Promise<void>) => Promise<void>;
  /** Run a command that needs no store. */
  readonly storeless: (work: (context: Output & { call: Call }) => Promise<void>) => Promise<void>;
}

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
    print: (value, text) => out(program.opts<Options>().json ? JSON.stringify(value) : text(value)),
    exitWith: (wanted) => (code = wanted),
  };
  const onStore: Actions['onStore'] = async (work) => {
    const options = program.opts<Options>();
    const services = openServices({
      storePath: options.store,
      analyst: options.analyst,
      workerFile: options.inProcess ? null : join(__dirname, 'worker.js'),
    });
    try {
      await work({ ...output, services, call: createCall(services) });
    } finally {
      await services.close();
    }
  };
  const actions: Actions = { onStore, storeless: (work) => work({ ...output, call: createStorelessCall() }) };
  addDataCommands(program, actions);
  addMappingCommands(program, actions);
  addTeamCommands(program, actions);
  addTrainingCommands(program, actions);
  addModelCommands(program, actions);
  addFeatureCommands(program, actions);
  addJackpotCommands(program, actions);
  program
    .command('demo')
    .description('generate the demo league, train it, predict, finalise, export and verify a jackpot')
    .option('--out <folder>', 'where everything is written', 'demo-output')
    .action(async (options: { out: string }) => {
      const { json = false, analyst } = program.opts<Options>();
      if (!(await runDemo(options.out, json, analyst))) code = EXIT.verification;
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

function addTrainingCommands(program: Command, { onStore }: Actions): void {
  program
    .command('fit')
    .description('fit once and show the parameters; writes nothing')
    .requiredOption('--league <code>', 'league to fit')
    .option('--from <date>', 'first day used')
    .option('--before <date>', 'day after the last one used; default: the day after the last match')
    .option('--xi <number>', 'decay per day', toNumber, 0.0018)
    .option('--sigma <number>', 'prior standard deviation of a log strength, or "none"', toSigma, 0.3)
    .action((options: { league: string; from?: string; before?: string; xi: number; sigma: number | 'none' }) =>
      onStore(async ({ call, print }) => {
        const sigma = options.sigma === 'none' ? null : options.sigma;
        print(await call('training.fit', { ...options, sigma }), showFit);
      }),
    );
  program
    .command('train')
    .description('choose settings, fit, calibrate, validate, store and activate')
    .option('--league <codes...>', 'leagues to train together')
    .option('--all', 'every league of the store')
    .addOption(presetOption())
    .addOption(blendOption())
    .addOption(marketWeightOption())
    .option('--as-of <date>', 'use only matches before this day')
    .action((options: TrainingOptions & { asOf?: string }) =>
      onStore(async (context) => {
        const { league: _league, all: _all, ...rest } = options;
        const { jobId } = await context.call('training.train', { leagues: toLeagues(options), ...rest });
        const result = await awaitJob(context, jobId, 'train');
        context.print(result, showTraining);
        complainOf(context, result.failed);
      }),
    );
  program
    .command('validate')
    .description('walk-forward scores of past seasons; writes nothing')
    .option('--league <codes...>', 'leagues to validate together')
    .option('--all', 'every league of the store')
    .option('--from-season <label>', 'first season scored, for example 2013-14')
    .option('--to-season <label>', 'last season scored')
    .addOption(presetOption())
    .addOption(blendOption())
    .addOption(marketWeightOption())
    .action((options: TrainingOptions & { fromSeason?: string; toSeason?: string }) =>
      onStore(async (context) => {
        const { league: _league, all: _all, ...rest } = options;
        const { jobId } = await context.call('validation.run', { leagues: toLeagues(options), ...rest });
        const result = await awaitJob(context, jobId, 'validate');
        context.print(result, showValidation);
        complainOf(context, result.failed);
      }),
    );
}

interface LeagueOptions {
  readonly league?: string[];
  readonly all?: boolean;
}
interface TrainingOptions extends LeagueOptions {
  readonly preset: Preset;
  readonly blend: BlendMethod;
  readonly marketWeight: MarketWeightRule;
}

const presetOption = (): Option =>
  new Option('--preset <name>', 'fitted or specification').choices(['fitted', 'specification']).default('fitted');
const blendOption = (): Option =>
  new Option('--blend <name>', 'how model and market are blended').choices(['linear', 'log-pool']).default('linear');
const marketWeightOption = (): Option =>
  new Option('--market-weight <rule>', 'of set B: the constant, or learned on earlier seasons')
    .choices(['fixed', 'learned'])
    .default('fixed');

function toLeagues({ league, all }: LeagueOptions): 'all' | string[] {
  if (all) return 'all';
  if (league && league.length > 0) return league;
  throw new UserError('bad-request', 'name the leagues with --league CODE …, or take --all');
}

const toSigma = (text: string): number | 'none' => (text === 'none' ? text : toNumber(text));

/** The same file as the window's, so that both see one store. */
function defaultStore(): string {
  const { platform, env } = process;
  const base =
    platform === 'win32'
      ? (env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (env.XDG_CONFIG_HOME ?? join(homedir(), '.config'));
  return join(base, 'football-jackpot-probability-engine', 'store.sqlite');
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

/** Leagues that could not be done, one line each. */
function complainOf({ exitWith }: Output, failed: TrainResult['failed']): void {
  for (const { league, code, message } of failed) complain(code, `${league}: ${message}`);
  if (failed.length > 0) exitWith(EXIT.user);
}

const out = (line: string): void => void process.stdout.write(`${line}\n`);
/** One clear line on stderr, with what to do about it, where that is known. */
export const complain = (code: ErrorCode | string, message: string, hint?: string): void => {
  const line = hint === undefined ? message : `${message} | ${hint}`;
  process.stderr.write(`${code}: ${line.replaceAll(/\s*\n\s*/g, ' ')}\n`);
};
