import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DataTable } from '../../ui/table/data-table';
import { Degraded, Empty } from '../../ui/states';
import { OutcomeLegend } from '../../ui/probability/three-part-bar';
import type { JackpotDetail } from '../../contract-types';
import { compareColumns, type CompareView } from './compare-columns';
import { degradationLines } from './degradations';
import { SetLegend } from './set-legend';

interface CompareTabProps {
  readonly detail: JackpotDetail;
  readonly open: number | null;
  readonly onOpen: (order: number) => void;
}

/** The seven sets of every fixture in one table, the market beside them. */
export function CompareTab({ detail, open, onOpen }: CompareTabProps) {
  const { predictions, sets } = detail;
  const [view, setView] = useState<CompareView>('bars');
  const columns = useMemo(() => compareColumns(view, sets), [view, sets]);
  if (predictions.length === 0) {
    return (
      <Empty title="Nothing forecast yet">
        The seven sets appear as soon as a fixture is complete, its teams are known and its league has an active model.
      </Empty>
    );
  }
  return (
    <>
      <Degraded title="Some numbers had to do without something" lines={degradationLines(predictions)} />
      <DataTable
        label="Seven sets, %"
        columns={columns}
        rows={predictions}
        rowKey={(prediction) => String(prediction.order)}
        onOpen={(prediction) => onOpen(prediction.order)}
        openKey={open === null ? null : String(open)}
        tools={
          <>
            <OutcomeLegend />
            <SegmentedControl
              size="xs"
              aria-label="Show probabilities as"
              value={view}
              onChange={(next) => setView(next as CompareView)}
              data={[
                { value: 'bars', label: 'Bars' },
                { value: 'numbers', label: 'Numbers' },
              ]}
            />
          </>
        }
      />
      <SetLegend sets={sets} />
    </>
  );
}
