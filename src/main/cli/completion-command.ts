import { Argument, type Command } from 'commander';
import type { Actions } from '../capabilities/command/context';
import { completionFor, SHELLS, type Shell } from './completion';

/** `jackpot completion bash`: a script for the shell to read. */
export function addCompletionCommand(program: Command, { storeless }: Pick<Actions, 'storeless'>): void {
  program
    .command('completion')
    .description('a script with which a shell completes commands, options and their choices')
    .addArgument(new Argument('<shell>', 'whose script').choices(SHELLS))
    .action((shell: Shell) =>
      storeless(({ print }) => Promise.resolve(print(completionFor(shell, program), (text) => text.trimEnd()))),
    );
}
