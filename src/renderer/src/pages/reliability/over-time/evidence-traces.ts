import { OUTCOMES } from '../../../../../contract/words';
import type { DriftRun, Outcome } from '../../../contract-types';
import { formatCount, formatFixed } from '../../../text/format';
import { axis, baseLayout, type ChartSpec } from '../../../ui/chart/chart-spec';
import { OUTCOME_PLURAL } from '../verdict/verdict-words';

/** What the evidence must reach, over three outcomes: an alarm in 5 of 100 series by luck, and 20 of 100. */
export const ALARM = 60;
export const WATCH = 15;

/**
 * Height at which a value is drawn: as it is near 0, where the thresholds lie, and its logarithm far below, where evidence
 * sinks while nothing is wrong.
 */
export const heightOf = (log: number): number => Math.asinh(log);
const TICKS = [-1000, -300, -100, -30, -10, -3, 0, 3, 10, 30, 100, 300];

const DASH: Record<Outcome, string> = { home: 'solid', draw: 'dash', away: 'dot' };
const SYMBOL: Record<Outcome, string> = { home: 'circle', draw: 'square', away: 'diamond' };

const inOrder = (runs: readonly DriftRun[]): readonly DriftRun[] =>
  OUTCOMES.flatMap((outcome) => runs.filter((run) => run.outcome === outcome));

/** ln of the running evidence of each outcome by day, with both thresholds and the day one was first reached. */
export function evidenceTraces(runs: readonly DriftRun[]): ChartSpec {
  const shown = inOrder(runs);
  const logs = shown.flatMap(({ points }) => points.map(({ log }) => log));
  const lowest = Math.min(-3, ...logs);
  const highest = Math.max(Math.log(ALARM), ...logs);
  const fired = shown.filter(({ crossedOn }) => crossedOn !== null);
  return {
    traces: [
      ...shown.map(({ outcome, points }) => ({
        type: 'scatter' as const,
        mode: 'lines',
        x: points.map(({ date }) => date),
        y: points.map(({ log }) => heightOf(log)),
        line: { color: `--${outcome}`, width: 2, dash: DASH[outcome] },
        hovertext: points.map(
          ({ date, match, log }) =>
            `${OUTCOME_PLURAL[outcome]}, ${date}<br>after ${formatCount(match + 1)} matches: ${formatFixed(log, 2)}`,
        ),
        hoverinfo: 'text',
      })),
      {
        type: 'scatter',
        mode: 'markers',
        x: fired.map(({ crossedOn }) => crossedOn),
        y: fired.map(() => heightOf(Math.log(ALARM))),
        marker: {
          size: 10,
          symbol: fired.map(({ outcome }) => SYMBOL[outcome]),
          color: fired.map(({ outcome }) => `--${outcome}`),
        },
        hovertext: fired.map(({ outcome, crossedOn }) => `${OUTCOME_PLURAL[outcome]}: first reached on ${crossedOn}`),
        hoverinfo: 'text',
      },
    ],
    layout: baseLayout({
      margin: { l: 56, r: 96, t: 12, b: 46 },
      xaxis: axis('Day', { type: 'date', hoverformat: '%Y-%m-%d', tickformat: '%Y' }),
      yaxis: axis('ln of the evidence, drawn closer far from 0', {
        zeroline: true,
        range: [heightOf(lowest) - 0.3, heightOf(highest) + 0.6],
        tickvals: TICKS.map(heightOf),
        ticktext: TICKS.map((value) => formatFixed(value, 0)),
      }),
      shapes: [ALARM, WATCH].map((threshold) => ({
        type: 'line',
        xref: 'paper',
        x0: 0,
        x1: 1,
        y0: heightOf(Math.log(threshold)),
        y1: heightOf(Math.log(threshold)),
        line: { color: threshold === ALARM ? '--bad-ink' : '--warn-ink', width: 1, dash: 'dash' },
      })),
      annotations: [
        ...[ALARM, WATCH].map((threshold) => ({
          text: threshold === ALARM ? `alarm, ln ${ALARM}` : `watch, ln ${WATCH}`,
          xref: 'paper',
          x: 0.005,
          y: heightOf(Math.log(threshold)),
          xanchor: 'left',
          yanchor: threshold === ALARM ? 'bottom' : 'top',
          showarrow: false,
          bgcolor: '--surface',
          font: { size: 11, color: threshold === ALARM ? '--bad-ink' : '--warn-ink' },
        })),
        ...namesAtTheEnd(shown),
      ],
    }),
  };
}

/** Names beside the ends of the lines, from the top down, none over another. */
function namesAtTheEnd(runs: readonly DriftRun[]): readonly Record<string, unknown>[] {
  const ends = runs
    .flatMap(({ outcome, points }) => {
      const last = points.at(-1);
      return last ? [{ outcome, log: last.log }] : [];
    })
    .sort((a, b) => b.log - a.log);
  return ends.map(({ outcome, log }, index) => ({
    text: OUTCOME_PLURAL[outcome],
    xref: 'paper',
    x: 1.005,
    y: heightOf(log),
    yshift: (ends.length - 1) * 7 - index * 14,
    xanchor: 'left',
    yanchor: 'middle',
    showarrow: false,
    font: { size: 12, color: `--${outcome}` },
  }));
}

/** The lines for those who do not see them: the largest evidence, and whether it ever reached a threshold. */
export const evidenceAlt = (runs: readonly DriftRun[]): string =>
  inOrder(runs)
    .map(
      ({ outcome, largestLog, crossedOn }) =>
        `${OUTCOME_PLURAL[outcome]}: at most ${formatFixed(largestLog, 2)}, ${crossedOn === null ? (largestLog >= Math.log(WATCH) ? 'above watch, never at the alarm' : 'never near a threshold') : `alarm first reached on ${crossedOn}`}`,
    )
    .join('; ');
