import { useMemo } from 'react';
import { OUTCOMES } from '../../../../../contract/words';
import type { CoveragePlan, FixturePrediction } from '../../../contract-types';
import { formatPercentNumber } from '../../../text/format';
import { OutcomeChip } from '../../../ui/probability/outcome-choice';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';

type Choice = CoveragePlan['choices'][number];
const WIDTH = ['', 'single', 'double', 'treble'];

interface PlanChoicesProps {
  readonly plan: CoveragePlan;
  readonly predictions: readonly FixturePrediction[];
}

/** What a plan covers in each fixture. */
export function PlanChoices({ plan, predictions }: PlanChoicesProps) {
  const columns = useMemo(() => columnsOf(predictions), [predictions]);
  return (
    <DataTable
      label={`Covered outcomes, ${plan.lines} lines`}
      columns={columns}
      rows={plan.choices}
      rowKey={({ order }) => String(order)}
    />
  );
}

const columnsOf = (predictions: readonly FixturePrediction[]): readonly Column<Choice>[] => [
  { id: 'order', header: '#', align: 'right', width: 'narrow', isTight: true, value: ({ order }) => order },
  {
    id: 'fixture',
    header: 'Fixture',
    width: 'fixture',
    wrap: true,
    value: ({ order }) => {
      const prediction = predictions.find((each) => each.order === order);
      return prediction ? `${prediction.home} – ${prediction.away}` : null;
    },
  },
  {
    id: 'covered-outcomes',
    header: 'Covered',
    isTight: true,
    value: ({ outcomes }) => outcomes.join(' '),
    cell: ({ outcomes }) => (
      <>
        {OUTCOMES.map((outcome) => (
          <OutcomeChip key={outcome} outcome={outcome} isOn={outcomes.includes(outcome)} />
        ))}
      </>
    ),
  },
  { id: 'kind', header: 'Kind', isTight: true, value: ({ outcomes }) => WIDTH[outcomes.length]! },
  {
    id: 'covered',
    header: 'Covered, %',
    align: 'right',
    value: ({ covered }) => covered,
    cell: ({ covered }) => formatPercentNumber(covered),
  },
];
