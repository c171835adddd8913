import { OUTCOMES, type Outcome } from '../../../../../contract/words';
import type { Curve, SetId, Triple } from '../../../contract-types';

/** A curve at p: straight lines between its knots, constant beyond them. */
export function curveAt({ points }: Curve, p: number): number {
  const after = points.findIndex(({ forecast }) => forecast >= p);
  if (after === -1) return points.at(-1)!.calibrated;
  const [left, right] = [points[Math.max(0, after - 1)]!, points[after]!];
  if (right.forecast === left.forecast || p <= left.forecast) return after === 0 ? right.calibrated : left.calibrated;
  const share = (p - left.forecast) / (right.forecast - left.forecast);
  return left.calibrated + share * (right.calibrated - left.calibrated);
}

/** Three shares divided by their sum; null where that cannot be. */
export function toForecast(shares: Readonly<Record<Outcome, number>>): Triple | null {
  const total = shares.home + shares.draw + shares.away;
  if (!(total > 0 && Number.isFinite(total)) || OUTCOMES.some((outcome) => shares[outcome] < 0)) return null;
  return { home: shares.home / total, draw: shares.draw / total, away: shares.away / total };
}

export interface CalibratedRow {
  readonly set: SetId;
  readonly before: Triple;
  /** Null where all three curves would give 0. */
  readonly after: Triple | null;
}

/** What each set's curves make of a forecast, its three outcomes renormalised. */
export function calibrateForecast(curves: readonly Curve[], before: Triple): CalibratedRow[] {
  return [...new Set(curves.map(({ set }) => set))].map((set) => {
    const of = (outcome: Outcome): number =>
      curveAt(
        curves.find((curve) => curve.set === set && curve.outcome === outcome)!,
        before[outcome],
      );
    return { set, before, after: toForecast({ home: of('home'), draw: of('draw'), away: of('away') }) };
  });
}
