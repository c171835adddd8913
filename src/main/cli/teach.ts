import type { Command } from 'commander';
import { leavesOf, pathOf } from './find-command';
import type { Lesson } from './lesson';
import { DATA_LESSONS } from './lessons-of-data';
import { RECORD_LESSONS } from './lessons-of-records';
import { WORK_LESSONS } from './lessons-of-work';

const LESSONS: Readonly<Record<string, Lesson>> = { ...DATA_LESSONS, ...WORK_LESSONS, ...RECORD_LESSONS };

/** The lesson of a command, or of the command above it, whose parts are used alike. */
export const lessonOf = (path: string): Lesson | undefined =>
  LESSONS[path] ?? LESSONS[path.slice(0, Math.max(0, path.lastIndexOf(' ')))];

const told = ([example, next]: Lesson): string => `\nExample:\n  jackpot ${example}\nNext: ${next}`;

/** Give every command an example and the next step in its help. */
export function teach(program: Command): void {
  for (const command of [...leavesOf(program), ...program.commands]) {
    const lesson = lessonOf(pathOf(command));
    if (lesson && (command.commands.length === 0 || LESSONS[pathOf(command)]))
      command.addHelpText('after', told(lesson));
  }
  program.addHelpText(
    'after',
    `
Begin with:
  jackpot demo                  everything once, on two fictional divisions
  jackpot tour                  the way from your season files to a verified report
  jackpot COMMAND --help        one example of each, and what comes next
Ends with 0 done, 1 you can act on it, 2 a bug, 3 a report failed verification or the store is not what was written.`,
  );
}
