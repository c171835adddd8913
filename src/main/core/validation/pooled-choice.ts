import { isSamePoint, type GridPoint } from '../settings/settings';
import type { GridWalk } from './select-settings';

/** Match days with forecasts that must lie behind a choice; before, the defaults hold. */
export const MIN_SELECTION_DAYS = 100;
/**
 * Standard errors by which a candidate must have forecast better than the defaults to take their place: one of eight that
 * are no better does so by luck once in twenty times at most.
 */
export const TELLING_ERRORS = 2.7;

/** A candidate's record before a day, over all leagues trained together. */
export interface ProfilePoint extends GridPoint {
  readonly n: number;
  /** Mean log loss in nats. */
  readonly logLoss: number;
  /** Mean log loss less that of the defaults on the matches both forecast; null where there is none. */
  readonly difference: number | null;
  /** Of that difference, matches paired and clustered by match day; null on a single day. */
  readonly standardError: number | null;
}

export interface Choice {
  /** Index into the points. */
  readonly index: number;
  /** Empty where the defaults hold for want of a past. */
  readonly profile: readonly ProfilePoint[];
}

/** One match day over all leagues, for one candidate: forecasts, their loss, and of those the defaults made too the excess. */
interface DayColumns {
  readonly made: Int32Array;
  readonly loss: Float64Array;
  readonly shared: Int32Array;
  readonly excess: Float64Array;
}

/**
 * Chooses among candidates by the forecasts of all leagues that are trained together, never by one that it will serve.
 *
 * Chosen league by league, decay, prior and the weight of counts gain nothing: what a league's past prefers is mostly luck.
 * So the past of all leagues is pooled, and the defaults hold until a candidate has forecast better than luck explains;
 * of several such candidates it is the one with the least mean log loss, ties to the earlier one. A candidate that could
 * not forecast what the others could is out.
 */
export class PooledChoice {
  private readonly days: Int32Array;
  private readonly columns: readonly DayColumns[];

  /** @param grids of the leagues, in the order of their codes, which is that of the sums */
  constructor(
    private readonly points: readonly GridPoint[],
    private readonly fallback: GridPoint,
    grids: readonly GridWalk[],
  ) {
    this.days = Int32Array.from(new Set(grids.flatMap(({ sample }) => [...sample.day]))).sort();
    const place = new Map([...this.days].map((day, index) => [day, index]));
    this.columns = points.map((_, point) => this.columnsOf(grids, point, place));
  }

  /** The candidate for matches from `day` on. */
  at(day: number): Choice {
    const defaults = this.points.findIndex((point) => isSamePoint(point, this.fallback));
    const to = this.days.findIndex((each) => each >= day);
    const end = to === -1 ? this.days.length : to;
    if (this.daysWithForecasts(defaults, end) < MIN_SELECTION_DAYS) return { index: defaults, profile: [] };
    const profile = this.points.map((_, point) => this.recordOf(point, end));
    const most = Math.max(...profile.map(({ n }) => n));
    let index = defaults;
    profile.forEach((record, candidate) => {
      if (record.n < most || !isTelling(record)) return;
      if (index === defaults || record.logLoss < profile[index]!.logLoss) index = candidate;
    });
    return { index, profile };
  }

  private daysWithForecasts(point: number, end: number): number {
    return this.columns[point]!.made.subarray(0, end).filter((made) => made > 0).length;
  }

  private recordOf(point: number, end: number): ProfilePoint {
    const { made, loss, shared, excess } = this.columns[point]!;
    let [n, total, pairs, difference, clusters] = [0, 0, 0, 0, 0];
    for (let day = 0; day < end; day += 1) {
      n += made[day]!;
      total += loss[day]!;
      pairs += shared[day]!;
      difference += excess[day]!;
      if (shared[day]! > 0) clusters += 1;
    }
    const known = { ...this.points[point]!, n, logLoss: n > 0 ? total / n : 0 };
    if (pairs === 0) return { ...known, difference: null, standardError: null };
    const mean = difference / pairs;
    let squares = 0;
    for (let day = 0; day < end; day += 1) {
      const deviation = excess[day]! - shared[day]! * mean;
      squares += deviation * deviation;
    }
    const standardError = clusters > 1 ? Math.sqrt((clusters / (clusters - 1)) * squares) / pairs : null;
    return { ...known, difference: mean, standardError };
  }

  private columnsOf(grids: readonly GridWalk[], point: number, place: ReadonlyMap<number, number>): DayColumns {
    const days = this.days.length;
    const made = new Int32Array(days);
    const loss = new Float64Array(days);
    const shared = new Int32Array(days);
    const excess = new Float64Array(days);
    const defaults = this.points.findIndex((each) => isSamePoint(each, this.fallback));
    for (const { sample, losses } of grids) {
      sample.day.forEach((day, match) => {
        const own = losses[point]![match]!;
        if (Number.isNaN(own)) return;
        const at = place.get(day)!;
        made[at]! += 1;
        loss[at]! += own;
        const other = losses[defaults]![match]!;
        if (Number.isNaN(other)) return;
        shared[at]! += 1;
        excess[at]! += own === other ? 0 : own - other;
      });
    }
    return { made, loss, shared, excess };
  }
}

const isTelling = ({ difference, standardError }: ProfilePoint): boolean =>
  difference !== null && standardError !== null && difference < -TELLING_ERRORS * standardError;
