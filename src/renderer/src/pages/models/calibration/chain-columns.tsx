import { MISSING, formatFixed } from '../../../text/format';
import { SCOPE_NAMES } from '../../../../../text/calibration-choice-words';
import type { CalibrationEvidence } from '../../../contract-types';
import type { Column } from '../../../ui/table/table-column';

/** One weight c* and what it would have lost, by set and scope. */
export interface ChainRow {
  readonly weight: number;
  readonly cells: readonly ChainCell[];
}
interface ChainCell {
  readonly loss: number | null;
  readonly isChosen: boolean;
}

const chainsOf = (evidence: readonly CalibrationEvidence[]) =>
  evidence.flatMap(({ set, chain }) => (chain ? chain.rows.map((row) => ({ set, chain, ...row })) : []));

/** A row for each weight, a cell for each set and scope. */
export function chainRows(evidence: readonly CalibrationEvidence[]): ChainRow[] {
  const chains = chainsOf(evidence);
  return (chains[0]?.chain.weights ?? []).map((weight, at) => ({
    weight,
    cells: chains.map(({ chain: { best }, scope, losses }) => ({
      loss: losses[at] ?? null,
      isChosen: best !== null && best.scope === scope && best.weight === weight,
    })),
  }));
}

export const chainColumns = (evidence: readonly CalibrationEvidence[]): Column<ChainRow>[] => [
  {
    id: 'weight',
    header: 'c*',
    title: 'Weight of the isotonic map; 0 leaves the forecasts as they are, whatever the map',
    align: 'right',
    isSticky: true,
    value: (row) => row.weight,
    cell: (row) => formatFixed(row.weight, 1),
  },
  ...chainsOf(evidence).map(({ set, scope }, at): Column<ChainRow> => ({
    id: `${set} ${scope}`,
    group: `Set ${set}`,
    header: SCOPE_NAMES[scope],
    title: `Mean log loss of set ${set} under maps of ${SCOPE_NAMES[scope]}`,
    align: 'right',
    value: (row) => row.cells[at]!.loss,
    cell: (row) => {
      const { loss, isChosen } = row.cells[at]!;
      if (loss === null) return MISSING;
      return isChosen ? <strong>◆ chosen {formatFixed(loss, 5)}</strong> : formatFixed(loss, 5);
    },
  })),
];
