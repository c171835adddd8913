import { OUTCOMES, type Outcome } from '../../../../../contract/words';
import type { FixtureExplanation, SetId, SetInfo } from '../../../contract-types';
import { formatPercentNumber } from '../../../text/format';
import { OUTCOME_LETTER } from '../../../ui/probability/three-part-bar';
import { SetLetter } from '../set-legend';
import { PlainTable } from './plain-table';

const columnsOf = (voice: string) =>
  ['Set', 'Goals', voice, 'Calibr.', 'Set step', 'Shown'].map((header, at) => ({ header, isText: at === 0 }));

interface AllWaysProps {
  readonly explanation: FixtureExplanation;
  /** Those that are shown. */
  readonly shown: readonly SetInfo[];
}

/** Every set's three outcomes: the goal model, which all share, what three steps add, and what is shown. */
export function AllWays({ explanation: { fixture, sets }, shown }: AllWaysProps) {
  const rowOf = (set: SetId, outcome: Outcome) => {
    const { steps, final } = sets[set]!;
    return {
      key: `${set} ${outcome}`,
      cells: [
        <>
          <SetLetter id={set} /> <span title={outcome}>{OUTCOME_LETTER[outcome]}</span>
        </>,
        formatPercentNumber(fixture.model[outcome]),
        ...steps.map(({ contribution }) => signed(contribution[outcome])),
        <strong key="final">{formatPercentNumber(final[outcome])}</strong>,
      ],
    };
  };
  return (
    <PlainTable
      label="All sets and outcomes: the goal model and the steps after it, %"
      columns={columnsOf(fixture.memory ? 'Past prices' : 'Market')}
      rows={shown.flatMap(({ id: set }) => OUTCOMES.map((outcome) => rowOf(set, outcome)))}
    />
  );
}

const signed = (by: number): string => {
  const text = formatPercentNumber(by);
  return by > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};
