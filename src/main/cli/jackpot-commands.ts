import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import type { JackpotDetail } from '../../preload/contract';
import { parseFixtureList } from '../api/fixture-list';
import { toErrorCode } from '../api/jackpots';
import { UserError } from '../core/errors';
import type { Actions, CommandContext } from './command-line';
import { EXIT } from './command-line';
import { showPrediction, showReport, showVerification } from './show';

/** What `predict` prints. */
export interface Prediction {
  readonly jackpotId: string;
  readonly version: number;
  readonly release: string;
  readonly contentHash: string | null;
  readonly fixtures: JackpotDetail['predictions'];
}

export function addJackpotCommands(program: Command, { onStore, storeless }: Actions): void {
  program
    .command('predict <fixtures.csv>')
    .description('the seven probability sets of a fixture list, kept as a jackpot')
    .option('--name <text>', 'name of the jackpot; default: the name of the file')
    .option('--finalise', 'close the jackpot, so that it can be reported')
    .action((file: string, options: { name?: string; finalise?: boolean }) =>
      onStore(async (context) => context.print(await predict(context, file, options), showPrediction)),
    );
  program
    .command('report <jackpot-id>')
    .description('export the report of a finalised jackpot')
    .requiredOption('--out <folder>', 'folder to write')
    .action((jackpotId: string, options: { out: string }) =>
      onStore(async ({ call, print }) =>
        print(await call('reports.export', { jackpotId, directory: options.out }), showReport),
      ),
    );
  program
    .command('verify <folder>')
    .description('check an exported report with nothing but the report')
    .action((directory: string) =>
      storeless(async ({ call, print, exitWith }) => {
        const result = await call('reports.verify', { directory });
        print(result, showVerification);
        if (!result.ok) exitWith(EXIT.verification);
      }),
    );
}

/** Make a jackpot of a fixture list. A list with a problem makes none, and the store stays as it was. */
export async function predict(
  { call }: Pick<CommandContext, 'call'>,
  file: string,
  { name = basename(file, extname(file)), finalise = false }: { name?: string; finalise?: boolean },
): Promise<Prediction> {
  const list = parseFixtureList(read(file));
  refuse(file, list.problems);
  refuse(file, (await call('jackpots.check', { fixtures: list.fixtures })).problems);
  const draft = await call('jackpots.create', { name, fixtures: list.fixtures });
  if (draft.problems.length > 0) {
    await call('jackpots.delete', { id: draft.jackpot.id });
    refuse(file, draft.problems);
  }
  const { jackpot, predictions, contentHash } = finalise
    ? await call('jackpots.finalise', { id: draft.jackpot.id })
    : draft;
  const { id, version, release } = jackpot;
  return { jackpotId: id, version, release: release!, contentHash, fixtures: predictions };
}

function refuse(file: string, problems: JackpotDetail['problems']): void {
  const [first, ...others] = problems;
  if (!first) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  throw new UserError(toErrorCode(first.code), `${file}: ${first.message}${more}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError('not-found', `${file} cannot be read (${code})`, undefined, { cause: error });
  }
}
