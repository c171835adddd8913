import type { Command } from 'commander';

/** A command and all above it, as they are typed: `models show`; empty for the program itself. */
export function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null ? '' : `${pathOf(parent)} ${command.name()}`.trim();
}

/** Commands that do something, below a command, in the order of its help. */
export const leavesOf = (command: Command): readonly Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);

/** The command that words ask for, as far as they can be followed. Words that options take are none of commands. */
export function commandIn(program: Command, words: readonly string[]): Command {
  let command = program;
  let isValue = false;
  for (const word of words) {
    if (isValue) isValue = false;
    else if (word.startsWith('-')) {
      const option = [...command.options, ...program.options].find(
        ({ long, short }) => word === long || word === short,
      );
      isValue = option?.required ?? false;
    } else command = command.commands.find((each) => each.name() === word) ?? command;
  }
  return command;
}
