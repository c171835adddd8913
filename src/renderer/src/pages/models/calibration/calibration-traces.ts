import { OUTCOMES, type Outcome } from '../../../../../contract/words';
import { axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';
import { formatProbability } from '../../../text/format';
import type { Curve } from '../../../contract-types';

/** Colour says the outcome, and so do the mark and the dash. */
const LOOK: Record<Outcome, { readonly dash: string; readonly symbol: string; readonly mark: string }> = {
  home: { dash: 'solid', symbol: 'circle', mark: '●' },
  draw: { dash: 'dash', symbol: 'square', mark: '■' },
  away: { dash: 'dot', symbol: 'diamond', mark: '◆' },
};

const inOrder = (curves: readonly Curve[]): readonly Curve[] =>
  OUTCOMES.flatMap((outcome) => curves.filter((curve) => curve.outcome === outcome));

/** Forecast across, calibrated up: a line an outcome with its knots, and the diagonal on which nothing changes. */
export function calibrationTraces(curves: readonly Curve[]): ChartSpec {
  const side = { range: [-0.02, 1.02], tickformat: '.0%', dtick: 0.25, tick0: 0, zeroline: false };
  return {
    traces: [
      {
        type: 'scatter',
        mode: 'lines',
        x: [0, 1],
        y: [0, 1],
        line: { color: '--line-strong', width: 1, dash: 'dash' },
        hoverinfo: 'skip',
      },
      ...inOrder(curves).map(curveTrace),
    ],
    layout: baseLayout({
      margin: { l: 56, r: 12, t: 12, b: 46 },
      xaxis: axis('Forecast', { ...side, constrain: 'domain' }),
      yaxis: axis('Calibrated', { ...side, scaleanchor: 'x', scaleratio: 1, constrain: 'domain' }),
      annotations: inOrder(curves).map(({ outcome, weight }, index) => ({
        text: `${LOOK[outcome].mark} ${outcome}${weight === 0 ? ', unchanged' : ''}`,
        x: 0.02,
        y: 0.98 - index * 0.075,
        xanchor: 'left',
        yanchor: 'top',
        showarrow: false,
        font: { size: 12, color: `--${outcome}` },
      })),
    }),
  };
}

const curveTrace = ({ outcome, points }: Curve): Trace => ({
  type: 'scatter',
  mode: 'lines+markers',
  x: points.map(({ forecast }) => forecast),
  y: points.map(({ calibrated }) => calibrated),
  line: { color: `--${outcome}`, width: 2, dash: LOOK[outcome].dash },
  marker: { color: `--${outcome}`, size: 6, symbol: LOOK[outcome].symbol },
  hovertext: points.map(
    ({ forecast, calibrated }) => `${outcome}: ${formatProbability(forecast)} becomes ${formatProbability(calibrated)}`,
  ),
  hoverinfo: 'text',
});

/** The largest change a curve makes at a knot: how far, and where. */
export function largestChange({ points }: Curve): { readonly at: number; readonly change: number } {
  return points.reduce(
    (largest, { forecast, calibrated }) =>
      Math.abs(calibrated - forecast) > Math.abs(largest.change)
        ? { at: forecast, change: calibrated - forecast }
        : largest,
    { at: 0, change: 0 },
  );
}

/** What the curves say, for those who do not see them. */
export const calibrationAlt = (curves: readonly Curve[]): string =>
  inOrder(curves)
    .map((curve) => {
      const { at, change } = largestChange(curve);
      return change === 0
        ? `${curve.outcome}: unchanged`
        : `${curve.outcome}: largest change at ${formatProbability(at)}, to ${formatProbability(at + change)}`;
    })
    .join('; ');
