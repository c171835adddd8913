import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { parseIsoDate } from '../../core/numeric/calendar';
import { UserError } from '../../core/words/errors';
import type { Actions, CommandContext } from '../command/context';
import { addDeskCommands } from './desk-commands';
import { addExplainCommand } from './explain-command';
import { ListProblems } from './list/list-problems';
import { todayIso } from './today';
import { showPrediction, type Prediction } from './show';
import { showUnderstood } from './list/show-fixtures';

export function addJackpotCommands(program: Command, actions: Actions): void {
  addDeskCommands(program, actions);
  const { onStore, storeless } = actions;
  addExplainCommand(program, actions);
  program
    .command('predict <fixtures.csv>')
    .description('the seven probability sets of a fixture list, kept as a jackpot')
    .option('--name <text>', 'name of the jackpot; default: the name of the file')
    .option('--finalise', 'close the jackpot, so that it can be reported')
    .option('--date <day>', 'day of every fixture for which the list states none', toDay)
    .option('--as-of <day>', 'day from which days without a year are counted; default: today', toDay)
    .action((file: string, options: PredictOptions) =>
      onStore(async (context) => context.print(await predict(context, file, options), showPrediction)),
    );
  program
    .command('fixtures <file>')
    .description('what a fixture list is understood as: its fixtures, unreadable lines and open questions')
    .option('--as-of <day>', 'day from which days without a year are counted; default: today', toDay)
    .action((file: string, { asOf = todayIso() }: { asOf?: string }) =>
      storeless(async ({ print }) => print((await import('./list/understand')).understand(file, asOf), showUnderstood)),
    );
}

interface PredictOptions {
  readonly name?: string;
  readonly finalise?: boolean;
  readonly date?: string;
  readonly asOf?: string;
}

/**
 * Make a jackpot of a fixture list. A list with a problem makes none, and the store stays as it was.
 * @throws {ListProblems} all that stands in the way: lines nobody can read, what could be two things, names, models
 */
export async function predict(
  { call }: Pick<CommandContext, 'call'>,
  file: string,
  { name = basename(file, extname(file)), finalise = false, date, asOf }: PredictOptions,
): Promise<Prediction> {
  const options = {
    againstModels: true,
    ...(date === undefined ? {} : { date }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const { checkList } = await import('./list/check-list');
  const list = await checkList({ call }, file, options);
  if (list.problems.length > 0) throw new ListProblems(file, list.problems);
  const made = await call('jackpots.create', { name, fixtures: list.fixtures, finalise });
  const { jackpot, predictions, contentHash } = made;
  const { id, version, release } = jackpot;
  return { jackpotId: id, version, release: release!, contentHash, fixtures: predictions };
}

function toDay(text: string): string {
  if (parseIsoDate(text) === null) throw new UserError('bad-request', `"${text}" is no day; write YYYY-MM-DD`);
  return text;
}
