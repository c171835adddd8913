import { countText } from '../../../../text/counts';
import type { ReportBody } from '../content';
import { distributionPicture } from '../svg/distribution';
import { fixtureName } from './forecasts';
import { html, join, number, paragraph, percent, table, text, type Cell, type Html } from './markup';

const n = { isNumber: true };

/** How many picks of each set come right, exactly, and what a coverage plan covers. */
export function distributionSection({ distributions, plan, fixtures }: ReportBody): Html {
  const size = fixtures.length;
  const rows = distributions.map(({ set, all, oneIn, interval, mean, spread, atLeast }): Cell[] => [
    text(set),
    number(mean, 2),
    number(spread, 2),
    text(`${chance(all)}${interval ? ` (${chance(interval.low)} to ${chance(interval.high)})` : ''}`),
    text(oneIn === null ? '–' : `1 in ${countText(oneIn)}`),
    ...[1, 2, 3].map((off) => text(size > off ? chance(atLeast[size - off]!) : '–')),
  ]);
  const b = distributions.find(({ set }) => set === 'B')!;
  return join([
    paragraph(
      'Exact, by convolution, each fixture taken as independent of the others. A pick is the likeliest outcome of the set unless the analyst chose another; the interval is the error of the parameters alone, shared by fixtures of one league.',
    ),
    table(
      `Right picks of ${size}`,
      [
        { text: 'Set' },
        { text: 'Expected', ...n },
        { text: 'Spread', ...n },
        { text: 'All right (95 %)', ...n },
        { text: 'That is', ...n },
        { text: `${size - 1} or more`, ...n },
        { text: `${size - 2} or more`, ...n },
        { text: `${size - 3} or more`, ...n },
      ],
      rows,
    ),
    html`<figure>${distributionPicture('Set B: how many picks come right, in per cent', b.distribution)}</figure>`,
    planTable(plan, fixtures),
  ]);
}

/** A small chance keeps two digits that count. */
const chance = (p: number): string => (p >= 0.001 || p === 0 ? `${percent(p)} %` : `${(100 * p).toPrecision(2)} %`);

function planTable(plan: ReportBody['plan'], fixtures: ReportBody['fixtures']): Html {
  const rows = plan.choices.map(({ order, outcomes, covered }): Cell[] => [
    number(order, 0),
    text(fixtureName(fixtures.find((each) => each.order === order)!)),
    text(outcomes.join(', ')),
    text(`${percent(covered)} %`),
  ]);
  return join([
    paragraph(
      `With ${countText(plan.lines)} of at most ${countText(plan.asked)} lines, set ${plan.set} covers ${chance(plan.covered)}${plan.gain === null ? '' : `, ${plan.gain.toFixed(1)} times the one line of its picks`}. Coverage is arithmetic, never advice.`,
    ),
    table(
      'The best singles, doubles and trebles for these lines',
      [{ text: 'No.', ...n }, { text: 'Fixture' }, { text: 'Covered outcomes' }, { text: 'Covered', ...n }],
      rows,
    ),
  ]);
}
