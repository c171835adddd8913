import { availableParallelism } from 'node:os';
import { toLeagueSample, type LeagueSample } from '../core/models/league-sample';
import type { TrainingSettings } from '../core/settings/settings';
import { tickCount, toLeagueWalks, type LeagueWalk } from '../core/training/walk-league';
import type { PricedMatch } from '../core/models/league-sample';
import { walkPoints } from '../core/validation/select-settings';
import { emptyForecasts } from '../core/validation/season-walk';
import type { WalkForward, WalkPhase } from '../core/validation/walk-forward';
import { stopIfCancelled, type JobContext } from './job-context';
import type { LeagueData } from './league-data';
import { decodePhase, encodePhase, phaseKeys } from './walk-phases';
import type { PlannedTask } from './walkers';

/** Match days between two reports of progress. */
const EVERY = 200;
/** Shares of a league's candidates a core, so that cores end together. */
const SHARES_A_CORE = 2;

/** A league before its walks. */
interface Plan {
  readonly data: LeagueData;
  readonly sample: LeagueSample<PricedMatch>;
  /** Keys of the seasons of each candidate's walk. */
  readonly keys: readonly (readonly string[])[];
  /** Seasons of each candidate's walk that were known when its task was made. */
  readonly known: number[];
  /** Walks by share, while some are still missing. */
  readonly done: Map<number, readonly WalkForward[]>;
}

/** A walked league, with how many of its seasons' walks were taken from earlier ones. */
export interface WalkedLeague {
  readonly walk: LeagueWalk;
  readonly seasonsWalked: number;
  readonly seasonsReused: number;
}

/**
 * Walk leagues through time under every candidate, with progress. Seasons that have been walked before under the same
 * settings and on the same matches are taken from there: the same bits, at once.
 * @throws {UserError} cancelled
 */
export async function walkLeagues(
  context: JobContext,
  data: readonly LeagueData[],
  settings: TrainingSettings,
): Promise<WalkedLeague[]> {
  const points = walkPoints(settings);
  const size = Math.ceil(points.length / (SHARES_A_CORE * availableParallelism()));
  const shares = Math.ceil(points.length / size);
  const plans = data.map((each): Plan => {
    const sample = toLeagueSample(each.matches);
    const keys = points.map((point) => phaseKeys(sample, point, settings, each.neighbours));
    return { data: each, sample, keys, known: [], done: new Map() };
  });
  const tasks = plans.flatMap((plan) =>
    Array.from({ length: shares }, (_, share): PlannedTask => {
      const [from, to] = [share * size, Math.min((share + 1) * size, points.length)];
      const { league, matches, neighbours } = plan.data;
      const load = () => ({
        ...{ league: league.code, matches, settings, neighbours },
        points: points.slice(from, to),
        known: knownPhases(context, plan, from, to),
      });
      return { league: league.code, load };
    }),
  );
  const walked: (readonly WalkForward[])[] = [];
  await context.walk(tasks, {
    days: progressTicker(context, data, settings),
    done: (walks, task) => {
      const league = Math.floor(task / shares);
      const plan = plans[league]!;
      plan.done.set(task % shares, walks);
      if (plan.done.size < shares) return;
      const all = Array.from({ length: shares }, (_, share) => plan.done.get(share)!).flat();
      plan.done.clear();
      keep(context, plan, all);
      walked[league] = all.map(withoutCopies);
    },
  });
  const walks = toLeagueWalks(
    plans.map(({ data: { league, neighbours, asOf }, sample }, index) => {
      return { league: league.code, sample, walks: walked[index]!, neighbours, asOf };
    }),
    settings,
  );
  return plans.map(({ known }, index) => {
    const all = walked[index]!.reduce((total, { phases }) => total + phases.length, 0);
    const reused = known.reduce((total, phases) => total + phases, 0);
    return { walk: walks[index]!, seasonsWalked: all - reused, seasonsReused: reused };
  });
}

/** What the cache has of the walks of candidates [from, to): of each the first seasons, up to the first it lacks. */
function knownPhases({ cache }: JobContext, { keys, known }: Plan, from: number, to: number): WalkPhase[][] {
  return keys.slice(from, to).map((own, index) => {
    const phases: WalkPhase[] = [];
    for (const key of own) {
      const bytes = cache.get(key);
      if (!bytes) break;
      phases.push(decodePhase(bytes));
    }
    known[from + index] = phases.length;
    return phases;
  });
}

/** A walk with the forecasts of its seasons once: many walks wait until all leagues can choose among theirs. */
const withoutCopies = (walk: WalkForward): WalkForward => ({
  ...walk,
  phases: walk.phases.map((phase) => ({ ...phase, forecasts: emptyForecasts(0) })),
});

function keep({ cache }: JobContext, { keys, known }: Plan, walks: readonly WalkForward[]): void {
  cache.put(
    walks.flatMap(({ phases }, candidate) =>
      phases
        .map((phase, index) => ({ key: keys[candidate]![index]!, phase, isKnown: index < known[candidate]! }))
        .filter(({ isKnown }) => !isKnown)
        .map(({ key, phase }) => ({ key, bytes: encodePhase(phase) })),
    ),
  );
}

/** Counts match days, reports progress league by league and stops when asked to. */
function progressTicker(
  context: JobContext,
  data: readonly LeagueData[],
  settings: TrainingSettings,
): (days: number, league: string) => void {
  const parts = data.map(({ league, matches }) => {
    return { name: league.code, phase: 'forecasting past seasons', done: 0, total: tickCount(matches, settings) };
  });
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  let done = 0;
  let reported = 0;
  return (days, league) => {
    done += days;
    parts.find(({ name }) => name === league)!.done += days;
    if (done - reported < EVERY) return;
    reported = done;
    stopIfCancelled(context);
    const shown = parts.map((part) => ({ ...part, phase: part.done < part.total ? part.phase : 'walked' }));
    context.progress({ phase: 'forecasting past seasons', done, total, rowsPerSecond: null, parts: shown });
  };
}
