import { dialog, type BrowserWindow } from 'electron';
import type { Job } from '../../contract';
import { isUnasked } from '../../text/unasked-jobs';
import type { Engine } from '../engine/engine';

/** What is at work in an engine, by what it tells. */
export interface RunningJobs {
  readonly titles: () => readonly string[];
  /** Called once nothing runs any more. */
  readonly whenDone: (then: () => void) => void;
}

export function followJobs(engine: Engine): RunningJobs {
  const running = new Map<string, Job>();
  let waiting: (() => void) | null = null;
  engine.subscribe((event) => {
    if (event.type !== 'job') return;
    const { job } = event;
    if (isUnasked(job)) return;
    if (job.state === 'queued' || job.state === 'running') running.set(job.id, job);
    else running.delete(job.id);
    if (running.size === 0) waiting?.();
  });
  return {
    titles: () => [...running.values()].map(inWords),
    whenDone: (then) => (waiting = then),
  };
}

function inWords({ title, progress }: Job): string {
  if (!progress || progress.total === 0) return title;
  return `${title}: ${progress.phase}, ${progress.done} of ${progress.total}`;
}

/** What a person wants of an application that is at work. */
export type Ending = 'stay' | 'wait' | 'stop';
const ANSWERS: readonly Ending[] = ['stay', 'wait', 'stop'];

/** Ask before what is at work is stopped. @param verb what was asked for: quit, or open another store */
export async function askEnding(window: BrowserWindow, titles: readonly string[], verb: string): Promise<Ending> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: titles.length === 1 ? 'A job is running' : `${titles.length} jobs are running`,
    detail: `${titles.join('\n')}\n\nWhat it has finished is kept; what it has not is not there in part.`,
    buttons: ['Keep working', `${verb} when it is done`, `Stop it and ${verb.toLowerCase()}`],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return ANSWERS[response] ?? 'stay';
}
