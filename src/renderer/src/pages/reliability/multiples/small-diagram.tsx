import type { Outcome, SmallDiagram as Small } from '../../../contract-types';
import { formatProbability } from '../../../text/format';

const SIZE = 100;
const STEP = 0.1;

/** Where the points of diagrams that stand in one row lie, to the next 10 %: the same for all, so that they compare. */
export function rowRange(diagrams: readonly Small[]): readonly [number, number] {
  // A step of very few matches may lie anywhere: it must not push the rest together.
  const values = diagrams.flatMap(({ n, points }) =>
    points.flatMap(({ forecast, value, cases }) => (cases * 100 >= n ? [forecast, value] : [])),
  );
  if (values.length === 0) return [0, 1];
  const low = Math.floor(Math.min(...values) / STEP) * STEP;
  const high = Math.ceil(Math.max(...values) / STEP) * STEP;
  return [Number(Math.max(0, low).toFixed(1)), Number(Math.min(1, high).toFixed(1))];
}

/** Where the points of a diagram lie in a square of 100, and how large they are drawn. */
export function pointsOf({ points }: Small, [low, high]: readonly [number, number]) {
  const place = (share: number): string => (share * SIZE).toFixed(1);
  return points.map(({ forecast, value, cases }) => ({
    forecast,
    value,
    x: place((forecast - low) / (high - low)),
    y: place((high - value) / (high - low)),
    r: 1 + Math.min(2.5, Math.sqrt(cases) / 20),
  }));
}

interface SmallDiagramProps {
  readonly diagram: Small;
  readonly outcome: Outcome;
  /** Of both axes. */
  readonly range: readonly [number, number];
}

/** A reliability curve as small as a stamp: drawn once, without a chart of its own. */
export function SmallDiagram({ diagram, outcome, range }: SmallDiagramProps) {
  const points = pointsOf(diagram, range);
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <svg viewBox={`-3 -3 ${SIZE + 6} ${SIZE + 6}`} aria-hidden fill="none">
      <rect width={SIZE} height={SIZE} stroke="var(--line)" />
      <line x1={0} y1={SIZE} x2={SIZE} y2={0} stroke="var(--line-strong)" strokeDasharray="3 3" />
      <polyline points={path} stroke={`var(--${outcome})`} strokeWidth={2} strokeLinejoin="round" />
      {points.map(({ forecast, value, x, y, r }) => (
        <circle key={`${forecast} ${value}`} cx={x} cy={y} r={r} fill={`var(--${outcome})`}>
          <title>{`said ${formatProbability(forecast)}, came ${formatProbability(value)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
