import { toLeagueSample } from '../core/models/league-sample';
import type { TrainingSettings } from '../core/settings/settings';
import type { PricedMatch } from '../core/models/league-sample';
import { walkPoint, type WalkPoint } from '../core/validation/select-settings';
import type { WalkForward, WalkPhase } from '../core/validation/walk-forward';
import type { NeighbourStrength } from '../core/models/neighbours';
import type { FinishTask } from './finishers';
import { onEveryCore, type Planned } from './threads';

/** What a thread beside a training is given. */
export type ThreadTask =
  { readonly kind: 'walk'; readonly task: WalkTask } | { readonly kind: 'finish'; readonly task: FinishTask };

/** Some candidates of one league: plain data, so that it can travel. */
export interface WalkTask {
  readonly league: string;
  readonly matches: readonly PricedMatch[];
  readonly points: readonly WalkPoint[];
  readonly settings: TrainingSettings;
  readonly neighbours: readonly NeighbourStrength[];
  /** First phases of each candidate's walk that are known already. */
  readonly known: readonly (readonly WalkPhase[])[];
}

/** A task of one league. */
export interface PlannedTask extends Planned<WalkTask> {
  readonly league: string;
}

export interface WalkEvents {
  /** So many match days more of a league have been walked; may throw to cancel. */
  readonly days: (days: number, league: string) => void;
  /** Task number `index` is done: its walks, in the order of its points. Tasks end in any order. */
  readonly done: (walks: WalkForward[], index: number) => void;
}

/** Computes the walks of many tasks. */
export type Walker = (tasks: readonly PlannedTask[], events: WalkEvents) => Promise<void>;

/** One task, here and now. */
export function walkTask({ matches, points, settings, neighbours, known }: WalkTask, tick: () => void): WalkForward[] {
  const sample = toLeagueSample(matches);
  return points.map((point, index) => walkPoint(sample, point, settings, neighbours, { tick, known: known[index] }));
}

/** One task after another in this thread. */
export const walkHere: Walker = (tasks, { days, done }) => {
  tasks.forEach(({ league, load }, index) =>
    done(
      walkTask(load(), () => days(1, league)),
      index,
    ),
  );
  return Promise.resolve();
};

/** Tasks shared out over one thread a core. */
export const walkOnEveryCore =
  (workerFile: string, cancelFlag: SharedArrayBuffer): Walker =>
  (tasks, { days, done }) =>
    onEveryCore<ThreadTask, WalkForward[]>(
      workerFile,
      cancelFlag,
      tasks.map(({ load }) => ({ load: () => ({ kind: 'walk', task: load() }) })),
      { tick: (count, index) => days(count, tasks[index]!.league), done },
    );
