import { Button, TextInput } from '@mantine/core';
import type { FixturePrediction, FixtureResult, JackpotResults, SetDistribution, SetId } from '../../../contract-types';
import { formatProbability } from '../../../text/format';
import { Field } from '../../../ui/field/field';
import { OutcomeChoice } from '../../../ui/probability/outcome-choice';
import type { Column } from '../../../ui/table/table-column';
import type { ResultsForm, Written } from './results-form';

/** One fixture of the editor: what is stored, what the store offers, what is written and not saved. */
export interface ResultRow {
  readonly prediction: FixturePrediction;
  readonly stored: FixtureResult | null;
  readonly offer: JackpotResults['offered'][number] | null;
  readonly written: Written | null;
  readonly pick: SetDistribution['picks'][number] | null;
}
type OnWrite = (order: number, written: Partial<Written> & Pick<Written, 'outcome'>) => void;

const RESULTS: readonly FixtureResult[] = ['home', 'draw', 'away', 'void'];

export const toRows = (
  predictions: readonly FixturePrediction[],
  { latest, offered }: JackpotResults,
  picks: SetDistribution['picks'],
  form: ResultsForm,
): readonly ResultRow[] =>
  predictions.map((prediction) => ({
    prediction,
    stored: latest[prediction.order - 1] ?? null,
    offer: offered.find(({ order }) => order === prediction.order) ?? null,
    written: form.get(prediction.order) ?? null,
    pick: picks.find(({ order }) => order === prediction.order) ?? null,
  }));

/** How the pick did against what is stored. */
export function howItDid({ stored, pick }: Pick<ResultRow, 'stored' | 'pick'>): string | null {
  if (!pick || stored === null) return null;
  if (stored === 'void') return 'void';
  return stored === pick.outcome ? '✓ right' : '✗ not right';
}

export const resultColumns = (set: SetId, onWrite: OnWrite): readonly Column<ResultRow>[] => [
  {
    id: 'order',
    header: '#',
    align: 'right',
    width: 'narrow',
    isTight: true,
    value: ({ prediction }) => prediction.order,
  },
  {
    id: 'fixture',
    header: 'Fixture',
    width: 'fixture',
    wrap: true,
    value: ({ prediction: { home, away } }) => `${home} – ${away}`,
  },
  { id: 'date', header: 'Date', value: ({ prediction }) => prediction.date },
  {
    id: 'result',
    header: 'Result',
    isTight: true,
    value: ({ stored }) => stored,
    cell: ({ prediction: { order, home, away }, stored, written }) => (
      <OutcomeChoice
        name={`result-${order}`}
        label={`Result of fixture ${order}, ${home} – ${away}`}
        options={RESULTS}
        value={written?.outcome ?? stored}
        onChoose={(outcome) => onWrite(order, { outcome, from: 'hand' })}
      />
    ),
  },
  { id: 'state', header: 'Saved', isTight: true, value: stateOf },
  {
    id: 'note',
    header: 'Note',
    value: ({ written }) => written?.note ?? null,
    cell: (row) => <NoteField row={row} onWrite={onWrite} />,
  },
  {
    id: 'offer',
    header: 'The store says',
    wrap: true,
    value: ({ offer }) => offer?.outcome ?? null,
    cell: ({ offer, stored, prediction: { order } }) =>
      offer ? (
        <>
          {offer.outcome}: {offer.detail.replace(/^.*: /, '')}{' '}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Use what the store says of fixture ${order}: ${offer.outcome}`}
            onClick={() =>
              onWrite(order, {
                outcome: offer.outcome,
                from: 'hand',
                ...(stored === null ? {} : { note: offer.detail }),
              })
            }
          >
            Use
          </Button>
        </>
      ) : (
        ''
      ),
  },
  {
    id: 'pick',
    header: `Pick of ${set}`,
    value: ({ pick }) => pick?.outcome ?? null,
    cell: ({ pick }) => (pick ? `${pick.outcome}, ${formatProbability(pick.probability)}` : ''),
  },
  { id: 'did', header: 'How it did', value: howItDid, cell: (row) => howItDid(row) ?? '' },
];

function stateOf({ stored, written }: ResultRow): string {
  if (written && written.outcome !== stored) return stored === null ? 'not saved' : `correction of ${stored}`;
  return stored === null ? 'no result' : 'saved';
}

/** Why, where a stored result is corrected; anything worth keeping, where it is the first. */
function NoteField({ row, onWrite }: { readonly row: ResultRow; readonly onWrite: OnWrite }) {
  const { stored, written, prediction } = row;
  if (!written || written.outcome === stored) return '';
  const isCorrection = stored !== null;
  return (
    <Field width="name">
      <TextInput
        size="xs"
        aria-label={`${isCorrection ? 'Why the result is another' : 'Note'}, fixture ${prediction.order}`}
        placeholder={isCorrection ? 'Why: needed' : 'Note'}
        required={isCorrection}
        error={isCorrection && written.note.trim() === ''}
        maxLength={500}
        value={written.note}
        onChange={(event) => onWrite(prediction.order, { outcome: written.outcome, note: event.currentTarget.value })}
      />
    </Field>
  );
}
