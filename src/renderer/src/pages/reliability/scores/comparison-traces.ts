import type { VoiceComparison } from '../../../contract-types';
import { formatScoreDifference } from '../../../text/format';
import { voiceName } from '../../../text/voices';
import { axis, baseLayout, type ChartSpec } from '../../../ui/chart/chart-spec';
import { roomFor } from '../../../ui/chart/names';
import { comparisonMark } from './score-words';

const ROW = 26;
export const comparisonHeight = (rows: number): number => 64 + ROW * Math.max(rows, 3);

const differenceInWords = ({ mean, low, high }: VoiceComparison): string =>
  low === null || high === null
    ? formatScoreDifference(mean)
    : `${formatScoreDifference(mean)} [${formatScoreDifference(low)}, ${formatScoreDifference(high)}]`;

/** A row a voice: what the set loses more than it, with the 95 % interval. Hollow: cannot tell. */
export function comparisonTraces(comparisons: readonly VoiceComparison[], title: string): ChartSpec {
  const measured = comparisons.filter(({ mean }) => mean !== null);
  const isTold = ({ verdict }: VoiceComparison): boolean => verdict.kind !== 'cannot-tell';
  return {
    traces: [
      {
        type: 'scatter',
        mode: 'markers',
        x: measured.map(({ mean }) => mean),
        y: measured.map(({ against }) => voiceName(against)),
        error_x: {
          type: 'data',
          symmetric: false,
          array: measured.map(({ mean, high }) => (high ?? mean!) - mean!),
          arrayminus: measured.map(({ mean, low }) => mean! - (low ?? mean!)),
          thickness: 1.5,
          width: 4,
          color: '--line-strong',
        },
        marker: {
          size: 9,
          color: measured.map((each) => (isTold(each) ? '--accent' : '--surface')),
          line: { color: '--accent', width: 2 },
        },
        hovertext: measured.map(
          (each) =>
            `${voiceName(each.against)}: ${differenceInWords(each)}<br>${comparisonMark(each.verdict)} than it, adjusted by Holm`,
        ),
        hoverinfo: 'text',
      },
    ],
    layout: baseLayout({
      margin: { l: roomFor(measured.map(({ against }) => voiceName(against))), r: 20, t: 8, b: 46 },
      xaxis: axis(title, { zeroline: true, zerolinewidth: 2, tickformat: '.4~f' }),
      yaxis: axis('', {
        type: 'category',
        categoryorder: 'array',
        categoryarray: measured.map(({ against }) => voiceName(against)).reverse(),
        tickfont: { size: 12, color: '--ink' },
        range: [-0.6, measured.length - 0.4],
      }),
    }),
  };
}

/** What the rows say, for those who do not see them. */
export const comparisonAlt = (comparisons: readonly VoiceComparison[]): string =>
  comparisons
    .map((each) => `${voiceName(each.against)}: ${differenceInWords(each)}, ${each.verdict.kind.replace('-', ' ')}`)
    .join('; ');
