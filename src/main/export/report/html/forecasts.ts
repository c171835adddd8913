import { calibrationReasonsInWords } from '../../../../text/calibration-reason';
import { fallbackLines } from '../../../../text/fallback-words';
import type { Interval, Triple } from '../../../../contract';
import { OUTCOMES, type Outcome } from '../../../core/words/outcomes';
import { SETS } from '../../../core/sets/registry';
import { SET_IDS } from '../../../core/words/sets';
import type { ResolvedFixture } from '../../jackpot-content';
import type { ReportBody } from '../content';
import {
  escape,
  html,
  join,
  list,
  NONE,
  number,
  paragraph,
  percent,
  table,
  text,
  type Cell,
  type Html,
} from './markup';

export const fixtureName = ({ home, away, neutral }: ResolvedFixture): string =>
  `${home} – ${away}${neutral ? ' (neutral ground)' : ''}`;

const isMost = (triple: Triple, outcome: Outcome): boolean =>
  triple[outcome] === Math.max(triple.home, triple.draw, triple.away);

const range = (interval: Interval | undefined): Html =>
  interval ? html`<span class="range">${escape(`${percent(interval.low)}–${percent(interval.high)}`)}</span>` : NONE;

const cell = (triple: Triple, outcome: Outcome, interval: Interval | undefined): Cell => ({
  html: html`${escape(percent(triple[outcome]))}${range(interval)}`,
  strong: isMost(triple, outcome),
});

/** Home, draw and away as one bar of fixed width. */
const bar = (triple: Triple): Html =>
  html`<span class="bar3"
    >${OUTCOMES.map((each) => html`<i class="${escape(each)}" style="width:${escape((100 * triple[each]).toFixed(2))}%"></i>`)}</span
  >`;

const three = (triple: Triple): string => OUTCOMES.map((each) => percent(triple[each])).join(' / ');

/** What had to fall back, before any number. */
export function warningsSection({ warnings, fixtures, predictions }: ReportBody): Html {
  const flags = predictions.flatMap(({ degradations }, index) =>
    degradations.map(({ message }) => {
      const fixture = fixtures[index]!;
      return { order: fixture.order, fixture: fixtureName(fixture), words: message };
    }),
  );
  // What is sealed is as the training wrote it; a reader is told the same in words.
  const all = [...warnings.map(calibrationReasonsInWords), ...fallbackLines(flags, predictions.length)];
  return all.length === 0
    ? html`<p class="quiet">● No fallback was needed for any fixture.</p>`
    : html`<div class="degraded">
        <h3>▲ What had to fall back</h3>
        ${list(all)}
      </div>`;
}

/** Set B, one line a fixture. */
export function summarySection(body: ReportBody): Html {
  const rows = body.fixtures.map((fixture, index): Cell[] => {
    const { sets, lambdaHome, lambdaAway, market, memory, degradations, uncertainty } = body.predictions[index]!;
    const beside = market
      ? text(three(market))
      : memory
        ? { html: html`${escape(three(memory))} <span class="range">past prices</span>` }
        : text('–');
    return [
      number(fixture.order, 0),
      text(fixture.kickoff ? `${fixture.date} ${fixture.kickoff}` : fixture.date),
      text(fixture.league),
      {
        html: html`${escape(fixtureName(fixture))}${degradations.length > 0 ? html` <span class="flag">▲</span>` : NONE}`,
      },
      { html: bar(sets.B) },
      ...OUTCOMES.map((outcome) => cell(sets.B, outcome, uncertainty?.sets.B[outcome])),
      beside,
      text(`${lambdaHome.toFixed(2)} / ${lambdaAway.toFixed(2)}`),
    ];
  });
  const n = { isNumber: true };
  return html`<p class="key">
      <i class="home"></i>home <i class="draw"></i>draw <i class="away"></i>away. Probabilities in per cent; λ is the
      expected number of goals. Below a probability stands its 95 % interval: the error of the parameters alone, not of
      the market or the method.
    </p>
    ${table(
      'Set B, the balanced forecast',
      [
        { text: 'No.', ...n },
        { text: 'Date', isFixed: true },
        { text: 'League', isFixed: true },
        { text: 'Fixture' },
        { text: '1 X 2' },
        { text: 'Home %', ...n },
        { text: 'Draw %', ...n },
        { text: 'Away %', ...n },
        { text: 'Market %', ...n },
        { text: 'λ home / away', ...n },
      ],
      rows,
    )}`;
}

/** Every set of every fixture with its intervals. */
export function setsSection({ fixtures, predictions }: ReportBody): Html {
  const names = SETS.map(({ id, name, kind }) => `${id} ${name}${kind === 'scenario' ? ' (scenario)' : ''}`).join(
    ' · ',
  );
  const rows = fixtures.flatMap((fixture, index) =>
    OUTCOMES.map((outcome, line): Cell[] => {
      const { sets, uncertainty } = predictions[index]!;
      const first: Cell[] =
        line === 0
          ? [
              { ...number(fixture.order, 0), rows: 3 },
              { ...text(fixtureName(fixture)), rows: 3 },
            ]
          : [];
      return [
        ...first,
        text(outcome),
        ...SET_IDS.map((set) => cell(sets[set], outcome, uncertainty?.sets[set][outcome])),
      ];
    }),
  );
  const n = { isNumber: true };
  return join([
    paragraph(`${names}. Scenario sets answer a what-if and are not calibrated.`),
    table(
      'Probabilities of all sets in per cent, the likeliest outcome underlined',
      [{ text: 'No.', ...n }, { text: 'Fixture' }, { text: 'Outcome' }, ...SET_IDS.map((set) => ({ text: set, ...n }))],
      rows,
    ),
  ]);
}
