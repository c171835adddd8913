import { OUTCOMES, type Outcome } from '../../../../../contract/words';
import { axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';
import { spread } from '../../../ui/chart/place-labels';
import { formatFixed, formatProbability } from '../../../text/format';
import type { SeasonBaselines } from '../../../contract-types';

const DASH: Record<Outcome, string> = { home: 'solid', draw: 'dash', away: 'dot' };
const SYMBOL: Record<Outcome, string> = { home: 'circle', draw: 'square', away: 'diamond' };

interface Series {
  readonly name: string;
  readonly color: string;
  readonly dash: string;
  readonly symbol: string;
  readonly value: (season: SeasonBaselines) => number;
  readonly text: (value: number) => string;
}

const seasonLines = (
  seasons: readonly SeasonBaselines[],
  series: readonly Series[],
  y: Record<string, unknown>,
): ChartSpec => {
  const values = series.flatMap(({ value }) => seasons.map(value));
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const pad = (high - low || 1) * 0.1;
  const last = seasons.at(-1);
  const ends = last
    ? spread(
        series.map(({ value }) => value(last)),
        (high - low + 2 * pad) * 0.085,
      )
    : [];
  return {
    traces: series.map(({ name, color, dash, symbol, value, text }): Trace => ({
      type: 'scatter',
      mode: 'lines+markers',
      name,
      x: seasons.map(({ season }) => season),
      y: seasons.map(value),
      line: { color, width: 2, dash },
      marker: { color, size: 6, symbol },
      hovertext: seasons.map((season) => `${season.season}, ${name}: ${text(value(season))}`),
      hoverinfo: 'text',
    })),
    layout: baseLayout({
      margin: { l: 56, r: 84, t: 12, b: 56 },
      xaxis: axis('Season', { type: 'category', showgrid: false, nticks: 7 }),
      yaxis: { ...y, range: [low - pad, high + pad] },
      annotations: ends.map((end, index) => ({
        text: series[index]!.name,
        x: 1,
        y: end,
        xref: 'paper',
        yref: 'y',
        xanchor: 'left',
        yanchor: 'middle',
        xshift: 2,
        showarrow: false,
        font: { size: 12, color: series[index]!.color },
      })),
    }),
  };
};

/** Shares of home wins, draws and away wins, season by season. */
export const rateTraces = (seasons: readonly SeasonBaselines[]): ChartSpec =>
  seasonLines(
    seasons,
    OUTCOMES.map((outcome) => ({
      name: outcome,
      color: `--${outcome}`,
      dash: DASH[outcome],
      symbol: SYMBOL[outcome],
      value: (season) => season.rates[outcome],
      text: formatProbability,
    })),
    axis('Share of matches', { tickformat: '.0%' }),
  );

/** Goals a match of the home side and of the away side, season by season. */
export const goalTraces = (seasons: readonly SeasonBaselines[]): ChartSpec =>
  seasonLines(
    seasons,
    (['home', 'away'] as const).map((side) => ({
      name: side,
      color: `--${side}`,
      dash: DASH[side],
      symbol: SYMBOL[side],
      value: (season) => (side === 'home' ? season.homeGoals : season.awayGoals),
      text: (value) => formatFixed(value, 2),
    })),
    axis('Goals a match', { tickformat: '.1f' }),
  );

/** What the two charts say, for those who do not see them: the first season and the last. */
export function baselineAlt(seasons: readonly SeasonBaselines[]): string {
  const [first, last] = [seasons[0], seasons.at(-1)];
  if (!first || !last) return 'No season yet.';
  const words = ({ season, rates, homeGoals, awayGoals }: SeasonBaselines): string =>
    `${season}: home ${formatProbability(rates.home)}, draw ${formatProbability(rates.draw)}, away ${formatProbability(rates.away)}, goals ${formatFixed(homeGoals, 2)} to ${formatFixed(awayGoals, 2)}`;
  return first === last ? words(first) : `${words(first)}; ${words(last)}.`;
}
