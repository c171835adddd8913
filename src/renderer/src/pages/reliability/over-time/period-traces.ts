import type { Estimate, Period } from '../../../contract-types';
import { formatCount, formatFixed, formatProbability, formatScore } from '../../../text/format';
import { axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';
import { keysAbove } from '../../../ui/chart/names';

export const MEASURES = ['skill', 'logLoss', 'divergence', 'entropy', 'goals', 'homeAdvantage'] as const;
export type Measure = (typeof MEASURES)[number];
export const MEASURE_NAME: Record<Measure, string> = {
  skill: 'Skill',
  logLoss: 'Log loss',
  divergence: 'Distance to the market',
  entropy: 'Entropy',
  goals: 'Goals',
  homeAdvantage: 'Home advantage',
};

interface Line {
  readonly name: string;
  readonly color: string;
  readonly dash: string;
  readonly symbol: string;
  readonly of: (period: Period) => Estimate;
}
interface Drawn {
  readonly axis: string;
  readonly tickformat: string;
  readonly write: (value: number | null) => string;
  readonly hasZero: boolean;
  readonly lines: readonly Line[];
}

const exactly = (value: number): Estimate => ({ value, low: null, high: null });
const own = (name: string, of: Line['of']): Line => ({ name, color: '--accent', dash: 'solid', symbol: 'circle', of });

const expectedLine = (of: Line['of']): Line => ({
  ...{ name: 'expected', color: '--ink', dash: 'dot', symbol: 'square' },
  of,
});

const DRAWN: Record<Measure, Drawn> = {
  skill: {
    axis: 'Log loss saved',
    tickformat: '.0%',
    write: formatProbability,
    hasZero: true,
    lines: [
      own('of base rates', ({ skillToBaseRates }) => skillToBaseRates),
      {
        name: 'of the market',
        color: '--line-3',
        dash: 'dot',
        symbol: 'square',
        of: ({ skillToMarket }) => skillToMarket,
      },
    ],
  },
  logLoss: {
    axis: 'Log loss, nats',
    tickformat: '.2f',
    write: formatScore,
    hasZero: false,
    lines: [
      own('the set', ({ logLoss }) => logLoss),
      { name: 'the market', color: '--market', dash: 'dash', symbol: 'square', of: ({ market }) => exactly(market) },
    ],
  },
  divergence: {
    axis: 'Mean largest distance to the market',
    tickformat: '.1%',
    write: formatProbability,
    hasZero: false,
    lines: [own('the set', ({ divergence }) => exactly(divergence))],
  },
  entropy: {
    axis: 'Mean entropy, nats',
    tickformat: '.2f',
    write: formatScore,
    hasZero: false,
    lines: [own('the set', ({ entropy }) => exactly(entropy))],
  },
  goals: {
    axis: 'Mean goals of a match',
    tickformat: '.1f',
    write: (value) => formatFixed(value, 2),
    hasZero: false,
    lines: [
      own('came', ({ goals }) => goals.observed),
      expectedLine(({ goals, expectedGoals }) => exactly(goals.expected ?? expectedGoals)),
    ],
  },
  homeAdvantage: {
    axis: 'Share of home wins less away wins',
    tickformat: '.0%',
    write: formatProbability,
    hasZero: true,
    lines: [
      own('came', ({ homeAdvantage }) => homeAdvantage.observed),
      expectedLine(({ homeAdvantage }) => exactly(homeAdvantage.expected)),
    ],
  },
};

/** Periods of fewer matches say nothing a chart should show; the table has them. */
export const LEAST = 20;
export const isDrawn = ({ n }: Period): boolean => n >= LEAST;

/** One measure by season or month: a mark a period, its 95 % interval as a line; lines carry their names. */
export function periodTraces(periods: readonly Period[], measure: Measure): ChartSpec {
  const { lines, axis: title, tickformat, hasZero, write } = DRAWN[measure];
  const shown = periods.filter(isDrawn);
  const names = shown.map(({ period }) => period);
  return {
    traces: lines.map((line) => lineTrace(shown, line, write)),
    layout: baseLayout({
      margin: { l: 60, r: 20, t: 28, b: 36 },
      xaxis: axis('', {
        type: 'category',
        categoryorder: 'array',
        categoryarray: names,
        showgrid: false,
        nticks: 14,
      }),
      yaxis: axis(title, { tickformat, zeroline: hasZero, zerolinewidth: 2, nticks: 7 }),
      annotations:
        lines.length < 2
          ? []
          : keysAbove(
              lines.map(({ name, color, symbol }) => ({ text: `${symbol === 'circle' ? '●' : '■'} ${name}`, color })),
            ),
    }),
  };
}

function lineTrace(periods: readonly Period[], { name, color, dash, symbol, of }: Line, write: Drawn['write']): Trace {
  const estimates = periods.map(of);
  // Months of twenty seasons: marks and intervals give way to each other.
  const isDense = periods.length > 60;
  const hasInterval = estimates.some(({ low }) => low !== null);
  return {
    type: 'scatter',
    mode: 'lines+markers',
    x: periods.map(({ period }) => period),
    y: estimates.map(({ value }) => value),
    line: { color, width: 1.5, dash },
    marker: { color, size: isDense ? 4 : 7, symbol },
    ...(hasInterval
      ? {
          error_y: {
            type: 'data',
            symmetric: false,
            array: estimates.map(({ value, high }) => (high ?? value ?? 0) - (value ?? 0)),
            arrayminus: estimates.map(({ value, low }) => (value ?? 0) - (low ?? value ?? 0)),
            color,
            thickness: isDense ? 0.5 : 1,
            width: isDense ? 0 : 3,
          },
        }
      : {}),
    hovertext: periods.map(({ period, n }, index) => {
      const { value, low, high } = estimates[index]!;
      const interval = low === null || high === null ? '' : ` [${write(low)}, ${write(high)}]`;
      return `${period}, ${name}<br>${write(value)}${interval}; n = ${formatCount(n)}`;
    }),
    hoverinfo: 'text',
  };
}

/** The chart for those who do not see it: first, last, lowest and highest of its first line. */
export function periodAlt(periods: readonly Period[], measure: Measure): string {
  const { lines, write, axis: title } = DRAWN[measure];
  const line = lines[0]!;
  const values = periods.filter(isDrawn).flatMap((period) => {
    const { value } = line.of(period);
    return value === null ? [] : [{ name: period.period, value }];
  });
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return `${title}: not enough matches in any period`;
  const by = (better: (a: number, b: number) => boolean) =>
    values.reduce((best, each) => (better(each.value, best.value) ? each : best));
  const [lowest, highest] = [by((a, b) => a < b), by((a, b) => a > b)];
  const said = ({ name, value }: (typeof values)[number]): string => `${write(value)} in ${name}`;
  return `${title}, ${line.name}: ${said(first)}, ${said(last)}; lowest ${said(lowest)}, highest ${said(highest)}`;
}
