import { constants, setPriority } from 'node:os';

/**
 * The calling thread gives way to the others: a job on every core does not hold up the window. At half that distance a
 * page still waited for its share beside a training on every core.
 *
 * Linux alone has a priority for each thread; elsewhere it would be that of the whole process, the window's included.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, constants.priority.PRIORITY_LOW);
  } catch {
    // Where that is forbidden the job takes its share like everything else.
  }
}
