import { useMemo } from 'react';
import type { CoveragePlan } from '../../../contract-types';
import { formatCount, formatOneIn, formatRare } from '../../../text/format';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';

type Alternative = CoveragePlan['alternatives'][number];
/** So many stand next to the plan on either side. */
const BESIDE = 4;

/** The plans with the next fewer and the next more lines. */
export function nextTo(alternatives: readonly Alternative[], lines: number): readonly Alternative[] {
  const at = alternatives.findIndex((each) => each.lines >= lines);
  const place = at < 0 ? alternatives.length - 1 : at;
  return alternatives.slice(Math.max(0, place - BESIDE), place + BESIDE + 1);
}

const columnsOf = (shown: number): readonly Column<Alternative>[] => [
  {
    id: 'lines',
    header: 'Lines',
    align: 'right',
    value: ({ lines }) => lines,
    cell: ({ lines }) => (lines === shown ? <strong>{formatCount(lines)}, shown</strong> : formatCount(lines)),
  },
  { id: 'doubles', header: 'Doubles', align: 'right', value: ({ doubles }) => doubles },
  { id: 'trebles', header: 'Trebles', align: 'right', value: ({ trebles }) => trebles },
  {
    id: 'covered',
    header: 'All covered',
    align: 'right',
    value: ({ covered }) => covered,
    cell: ({ covered }) => formatRare(covered),
  },
  {
    id: 'one-in',
    header: '1 in',
    align: 'right',
    value: ({ covered }) => 1 / covered,
    cell: ({ covered }) => formatOneIn(covered),
  },
];

interface PlanAlternativesProps {
  readonly plan: CoveragePlan;
  readonly onLines: (lines: number) => void;
}

/** What other numbers of lines would cover; a row plans that many. */
export function PlanAlternatives({ plan, onLines }: PlanAlternativesProps) {
  return (
    <DataTable
      label="Other numbers of lines"
      columns={useMemo(() => columnsOf(plan.lines), [plan.lines])}
      rows={nextTo(plan.alternatives, plan.lines)}
      rowKey={({ lines }) => String(lines)}
      onOpen={({ lines }) => onLines(lines)}
    />
  );
}
