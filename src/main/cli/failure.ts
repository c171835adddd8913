import { CommanderError, type Command } from 'commander';
import type { ErrorCode, FixtureProblem } from '../../contract';
import { complain } from '../capabilities/command/context';
import { ListProblems } from '../capabilities/jackpots/list/list-problems';
import { UserError } from '../core/words/errors';
import { hintFor } from './hints';

/** What --json prints of a failure. */
interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  readonly problems: readonly FixtureProblem[];
}

/**
 * A failure as data; null where the command line was only asked for help or its version.
 * @param command that was asked for, as far as it could be made out
 */
export function toFailure(error: unknown, command: Command): Failure | null {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return null;
    const message = error.message.replace(/^error: /, '');
    return { code: 'bad-request', message, hint: hintFor('bad-request', command), problems: [] };
  }
  if (error instanceof UserError) {
    const { code, message, hint = hintFor(code, command) } = error;
    return { code, message, hint, problems: error instanceof ListProblems ? error.problems : [] };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), problems: [] };
}

/** One clear line on stderr with what to do about it, or one for each problem of a list; of a bug where it happened. */
export function report(error: unknown, { code, message, hint }: Failure): void {
  if (error instanceof ListProblems) for (const line of error.lines) complain(line.code, line.text);
  else if (code === 'internal')
    process.stderr.write(`internal: ${error instanceof Error ? (error.stack ?? message) : message}\n`);
  else complain(code, message, hint);
}
