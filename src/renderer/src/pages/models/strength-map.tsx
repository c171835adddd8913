import type { ModelDetail } from '../../contract-types';
import { formatStrength } from '../../components/format';
import classes from './models.module.css';

type Team = ModelDetail['teams'][number];

const WIDTH = 560;
const HEIGHT = 400;
const MARGIN = { left: 58, right: 14, top: 12, bottom: 38 };

/** Round steps that give about five lines over a span. */
export function ticksOf(low: number, high: number): readonly number[] {
  const rough = Math.max(high - low, 0.01) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((unit) => unit * power).find((unit) => unit >= rough) ?? power;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
}

const extent = (values: readonly number[]): readonly [number, number] => {
  const low = Math.min(...values, 0);
  const high = Math.max(...values, 0);
  const pad = (high - low || 1) * 0.08;
  return [low - pad, high + pad];
};

/** Attack across, defence up, of the teams of the newest season; the table beside it has all of them. */
export function StrengthMap({ teams }: { readonly teams: readonly Team[] }) {
  if (teams.length === 0) return <p>No team strengths stored.</p>;
  const newest = teams.reduce((last, team) => (team.lastSeason > last ? team.lastSeason : last), '');
  const current = teams.filter((team) => team.lastSeason === newest);
  const [x0, x1] = extent(current.map((team) => team.attack));
  const [y0, y1] = extent(current.map((team) => team.defence));
  const x = (value: number): number => MARGIN.left + ((value - x0) / (x1 - x0)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value: number): number =>
    HEIGHT - MARGIN.bottom - ((value - y0) / (y1 - y0)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const labels = placeLabels(current.map((team) => ({ name: team.name, x: x(team.attack), y: y(team.defence) })));
  const best = [...current].sort((a, b) => b.attack + b.defence - a.attack - a.defence);
  const alt = `Attack against defence of ${current.length} teams of ${newest}. Strongest: ${best
    .slice(0, 3)
    .map((team) => `${team.name} ${formatStrength(team.attack)} / ${formatStrength(team.defence)}`)
    .join(', ')}. All numbers are in the table of team strengths.`;
  return (
    <svg className={classes.scatter} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={alt}>
      {ticksOf(x0, x1).map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={MARGIN.top}
            y2={HEIGHT - MARGIN.bottom}
            stroke="var(--line)"
            strokeWidth={Math.abs(tick) < 1e-9 ? 2 : 1}
          />
          <text className={classes.axis} x={x(tick)} y={HEIGHT - MARGIN.bottom + 14} textAnchor="middle">
            {formatStrength(tick)}
          </text>
        </g>
      ))}
      {ticksOf(y0, y1).map((tick) => (
        <g key={tick}>
          <line
            x1={MARGIN.left}
            x2={WIDTH - MARGIN.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke="var(--line)"
            strokeWidth={Math.abs(tick) < 1e-9 ? 2 : 1}
          />
          <text className={classes.axis} x={MARGIN.left - 5} y={y(tick) + 4} textAnchor="end">
            {formatStrength(tick)}
          </text>
        </g>
      ))}
      <text className={classes.axis} x={(MARGIN.left + WIDTH) / 2} y={HEIGHT - 6} textAnchor="middle">
        Attack, log goals
      </text>
      <text
        className={classes.axis}
        transform={`translate(12 ${(HEIGHT - MARGIN.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        Defence, log goals
      </text>
      {current.map((team) => (
        <g key={team.name}>
          <circle cx={x(team.attack)} cy={y(team.defence)} r={4} fill="var(--accent)">
            <title>{`${team.name}: attack ${formatStrength(team.attack)}, defence ${formatStrength(team.defence)}`}</title>
          </circle>
        </g>
      ))}
      {labels.map(({ name, x, y, anchor }) => (
        <text key={name} x={x} y={y} textAnchor={anchor}>
          {name}
        </text>
      ))}
    </svg>
  );
}

interface Mark {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}
interface Placed extends Mark {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** About what a letter of a label takes; measuring would need the document. */
const LETTER = 5.6;
const LINE = 11;
const MARK = 5;

/** Where each name stands: on the first side of its mark where it meets no name, no mark and no edge. */
export function placeLabels(marks: readonly Mark[]): readonly Placed[] {
  const taken = marks.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }));
  return marks.map(({ name, x, y }, index) => {
    const width = name.length * LETTER;
    const sides = [
      { x: x + 7, y: y + 3.5, anchor: 'start' },
      { x: x - 7, y: y + 3.5, anchor: 'end' },
      { x, y: y - 8, anchor: 'middle' },
      { x, y: y + 15, anchor: 'middle' },
      { x: x + 4, y: y - 6, anchor: 'start' },
      { x: x + 4, y: y + 12, anchor: 'start' },
      { x: x - 4, y: y - 6, anchor: 'end' },
      { x: x - 4, y: y + 12, anchor: 'end' },
    ] as const;
    const boxes = sides.map((side) => {
      const left = side.x - width * { start: 0, middle: 0.5, end: 1 }[side.anchor];
      return { left, right: left + width, top: side.y - LINE + 2, bottom: side.y + 2 };
    });
    const free = boxes.findIndex(
      (box) =>
        box.left >= MARGIN.left &&
        box.right <= WIDTH &&
        taken.every(
          (other, mark) =>
            mark === index ||
            box.right < other.left ||
            box.left > other.right ||
            box.bottom < other.top ||
            box.top > other.bottom,
        ),
    );
    const at = free === -1 ? (x > WIDTH - 110 ? 1 : 0) : free;
    taken.push(boxes[at]!);
    return { name, ...sides[at]! };
  });
}
