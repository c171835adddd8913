import { availableParallelism } from 'node:os';
import { toLeagueSample } from '../core/models/league-sample';
import type { TrainingSettings } from '../core/settings';
import { tickCount, toLeagueWalk, type LeagueWalk } from '../core/training/walk-league';
import { gridPoints } from '../core/validation/select-settings';
import { stopIfCancelled, type JobContext } from './job-context';
import type { LeagueData } from './league-data';
import type { WalkTask } from './walkers';

/** Match days between two reports of progress. */
const EVERY = 200;
/** Shares of a league's candidates a core, so that cores end together. */
const SHARES_A_CORE = 2;

/** Walk leagues through time under every candidate, with progress. @throws {UserError} cancelled */
export async function walkLeagues(
  context: JobContext,
  data: readonly LeagueData[],
  settings: TrainingSettings,
): Promise<LeagueWalk[]> {
  const points = gridPoints(settings);
  const size = Math.ceil(points.length / (SHARES_A_CORE * availableParallelism()));
  const tasks = data.flatMap(({ matches }): WalkTask[] =>
    Array.from({ length: Math.ceil(points.length / size) }, (_, share) => ({
      matches,
      points: points.slice(share * size, (share + 1) * size),
      settings,
    })),
  );
  const walks = await context.walk(tasks, progressTicker(context, data, settings));
  const sharesOfLeague = tasks.length / Math.max(1, data.length);
  return data.map(({ league, matches }, index) => {
    const own = walks.slice(index * sharesOfLeague, (index + 1) * sharesOfLeague).flat();
    return toLeagueWalk(league.code, toLeagueSample(matches), own, settings);
  });
}

/** Counts match days, reports progress and stops when asked to. */
function progressTicker(
  context: JobContext,
  data: readonly LeagueData[],
  settings: TrainingSettings,
): (days: number) => void {
  const total = data.reduce((sum, { matches }) => sum + tickCount(matches, settings), 0);
  let done = 0;
  let reported = 0;
  return (days) => {
    done += days;
    if (done - reported < EVERY) return;
    reported = done;
    stopIfCancelled(context);
    context.progress({ phase: 'walk forward', done, total, rowsPerSecond: null });
  };
}
