import type { Finished, Finisher } from './finishers';
import { onEveryCore } from './threads';
import type { ThreadTask } from './walkers';

/** Leagues shared out over one thread a core. */
export const finishOnEveryCore =
  (workerFile: string, cancelFlag: SharedArrayBuffer): Finisher =>
  (tasks, done) =>
    onEveryCore<ThreadTask, Finished>(
      workerFile,
      cancelFlag,
      tasks.map(({ load }) => ({ load: () => ({ kind: 'finish', task: load() }) })),
      { tick: () => undefined, done },
    );
