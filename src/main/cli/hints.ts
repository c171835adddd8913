import type { Command } from 'commander';
import type { ErrorCode } from '../core/words/errors';
import { pathOf } from './find-command';

/** What shows the things that an argument may name. */
const LISTS: Readonly<Record<string, string>> = {
  'jackpot-id': 'jackpot jackpots list shows those there are.',
  version: 'jackpot models list shows the versions there are.',
  'job-id': 'jackpot jobs shows those there are.',
  league: 'jackpot status shows the leagues of the store.',
};

/** What helps with a failure that says nothing of it itself. */
const BY_CODE: Partial<Readonly<Record<ErrorCode, string>>> = {
  'bad-file': 'Check that the file is the one you mean.',
  'insufficient-data': 'jackpot status shows what the store holds.',
  'too-few-matches': 'Import more seasons of this league: jackpot import FOLDER.',
  disconnected: 'Two spellings of one club look like this: jackpot doubts.',
  'no-maximum': 'A season or more of matches usually mends it: jackpot import FOLDER.',
  'not-converged': 'jackpot doubts shows what may be wrong with the data.',
  'unknown-team': 'jackpot teams shows the teams the store knows.',
  'unknown-league': 'jackpot status shows the leagues of the store.',
  'bad-odds': 'Odds are decimal, each above 1, of one bookmaker at one time.',
  'store-changed': 'Use the application that made the store, or a backup: jackpot health.',
  cancelled: 'Run it again when it suits.',
};

/** What to do about a failure of a command. */
export function hintFor(code: ErrorCode, command: Command): string {
  const path = pathOf(command);
  const help = `${['jackpot', path, '--help'].filter(Boolean).join(' ')} shows how it is used.`;
  if (code === 'not-found') {
    const listed = command.registeredArguments.map((argument) => LISTS[argument.name()]).find(Boolean);
    return listed ?? `Check the path or the name; ${help}`;
  }
  return BY_CODE[code] ?? help;
}
