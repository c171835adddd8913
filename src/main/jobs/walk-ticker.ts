import type { TrainingSettings } from '../core/settings';
import { tickCount } from '../core/training/walk-league';
import { stopIfCancelled, type JobContext } from './job-context';
import type { LeagueData } from './league-data';

/** Match days between two reports of progress. */
const EVERY = 200;

/** A tick for the walk-forwards of these leagues: counts match days, reports progress and stops when asked to. */
export function walkTicker(context: JobContext, data: readonly LeagueData[], settings: TrainingSettings): () => void {
  const total = data.reduce((sum, { matches }) => sum + tickCount(matches, settings), 0);
  let done = 0;
  return () => {
    done += 1;
    if (done % EVERY !== 0) return;
    stopIfCancelled(context);
    context.progress({ phase: 'walk forward', done, total, rowsPerSecond: null });
  };
}
