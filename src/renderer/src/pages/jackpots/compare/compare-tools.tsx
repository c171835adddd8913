import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import type { SetInfo } from '../../../contract-types';
import { Field } from '../../../ui/field/field';
import type { Against, CompareChoice, CompareView, SortedBy } from './compare-view';

interface CompareToolsProps {
  readonly choice: CompareChoice;
  readonly sets: readonly SetInfo[];
  readonly onChoose: (choice: CompareChoice) => void;
}

const VIEWS: readonly { readonly value: CompareView; readonly label: string }[] = [
  { value: 'bars', label: 'Bars' },
  { value: 'numbers', label: 'Numbers' },
  { value: 'differences', label: 'Differences' },
  { value: 'heat', label: 'Heat map' },
];

/** What of the forecasts the table draws, and what sorts its columns. */
export function CompareTools({ choice, sets, onChoose }: CompareToolsProps) {
  const { view, against, sortedBy, hasIntervals } = choice;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Show probabilities as"
        value={view}
        onChange={(next) => onChoose({ ...choice, view: next as CompareView })}
        data={[...VIEWS]}
      />
      {view === 'differences' ? (
        <Field width="short">
          <NativeSelect
            size="xs"
            aria-label="Differences to"
            value={against}
            onChange={(event) => onChoose({ ...choice, against: event.currentTarget.value as Against })}
            data={[
              { value: 'market', label: 'to the market' },
              ...sets.map(({ id }) => ({ value: id, label: `to set ${id}` })),
            ]}
          />
        </Field>
      ) : (
        <Checkbox
          size="xs"
          label="Intervals"
          title="95 %: the error of the model’s parameters alone"
          checked={hasIntervals}
          onChange={(event) => onChoose({ ...choice, hasIntervals: event.currentTarget.checked })}
        />
      )}
      <Field width="short">
        <NativeSelect
          size="xs"
          aria-label="Columns of sets sort by"
          value={sortedBy}
          onChange={(event) => onChoose({ ...choice, sortedBy: event.currentTarget.value as SortedBy })}
          data={[
            { value: 'likeliest', label: 'Sort: likeliest' },
            { value: 'home', label: 'Sort: home' },
            { value: 'draw', label: 'Sort: draw' },
            { value: 'away', label: 'Sort: away' },
          ]}
        />
      </Field>
    </>
  );
}
