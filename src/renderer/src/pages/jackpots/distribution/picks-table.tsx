import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { OUTCOMES } from '../../../../../contract/words';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import type { FixturePrediction, JackpotDetail, Outcome, SetDistribution } from '../../../contract-types';
import { formatPercentNumber } from '../../../text/format';
import { OutcomeChip, OutcomeChoice } from '../../../ui/probability/outcome-choice';
import { ThreePartCell } from '../../../ui/probability/three-part-bar';
import { Problem } from '../../../ui/states';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import classes from './picks-table.module.css';

interface PicksTableProps {
  readonly detail: JackpotDetail;
  readonly distribution: SetDistribution;
  readonly open: number | null;
  readonly onOpen: (order: number) => void;
}
interface PickRow {
  readonly prediction: FixturePrediction;
  readonly pick: SetDistribution['picks'][number];
}

/** The picks of one set: the likeliest outcomes unless a person has chosen others. Read only once they are final. */
export function PicksTable({ detail, distribution, open, onOpen }: PicksTableProps) {
  const { actions } = useServices();
  const { id, status } = detail.jackpot;
  const { set, picks } = distribution;
  const [failure, setFailure] = useState<ActionEnd>(null);
  const columns = useMemo(() => {
    const choose = (order: number, outcome: Outcome | null): void =>
      void actions.pick(id, order, set, outcome).then(setFailure);
    return pickColumns(set, status === 'draft' ? choose : null);
  }, [actions, id, set, status]);
  const rows = picks.flatMap((pick): PickRow[] => {
    const prediction = detail.predictions.find(({ order }) => order === pick.order);
    return prediction ? [{ prediction, pick }] : [];
  });
  const changed = picks.filter(({ isChanged }) => isChanged);
  const backToLikeliest = async (): Promise<void> => {
    for (const { order } of changed) {
      const end = await actions.pick(id, order, set, null);
      setFailure(end);
      if (end) return;
    }
  };
  return (
    <>
      {failure ? <Problem {...failure} /> : null}
      <DataTable
        label={status === 'draft' ? `Picks of set ${set}` : `Picks of set ${set}, as they were at finalising`}
        columns={columns}
        rows={rows}
        rowKey={({ pick }) => String(pick.order)}
        openKey={open === null ? null : String(open)}
        onOpen={({ pick }) => onOpen(pick.order)}
        tools={
          status === 'draft' ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-disabled={changed.length === 0}
              onClick={() => void backToLikeliest()}
            >
              {changed.length === 0 ? 'All are the likeliest' : `All back to the likeliest (${changed.length})`}
            </Button>
          ) : null
        }
      />
    </>
  );
}

const pickColumns = (
  set: SetDistribution['set'],
  choose: ((order: number, outcome: Outcome | null) => void) | null,
): readonly Column<PickRow>[] => [
  { id: 'order', header: '#', align: 'right', width: 'narrow', isTight: true, value: ({ pick }) => pick.order },
  {
    id: 'fixture',
    header: 'Fixture',
    width: 'fixture',
    wrap: true,
    value: ({ prediction: { home, away } }) => `${home} – ${away}`,
  },
  {
    id: 'numbers',
    header: `Set ${set}, %`,
    width: 'bars',
    isTight: true,
    value: ({ pick }) => pick.probability,
    copies: OUTCOMES.map((outcome) => ({
      header: `${set} ${outcome}`,
      value: ({ prediction }) => prediction.sets[set][outcome],
    })),
    cell: ({ prediction }) => <ThreePartCell triple={prediction.sets[set]} />,
  },
  {
    id: 'pick',
    header: 'Pick',
    isTight: true,
    value: ({ pick }) => pick.outcome,
    cell: ({ pick, prediction }) =>
      choose ? (
        <span className={classes.pick}>
          <OutcomeChoice
            name={`pick-${set}-${pick.order}`}
            label={`Pick of set ${set}, fixture ${pick.order}, ${prediction.home} – ${prediction.away}`}
            options={OUTCOMES}
            value={pick.outcome}
            onChoose={(outcome) => choose(pick.order, outcome)}
          />
          {pick.isChanged ? ' by hand' : ''}
        </span>
      ) : (
        <span className={classes.pick}>
          <OutcomeChip outcome={pick.outcome} />
          {pick.isChanged ? ' by hand' : ''}
        </span>
      ),
  },
  {
    id: 'probability',
    header: 'Its %',
    isHidden: true,
    align: 'right',
    isTight: true,
    value: ({ pick }) => pick.probability,
    cell: ({ pick }) => formatPercentNumber(pick.probability),
  },
  {
    id: 'changed',
    header: 'Chosen',
    isHidden: true,
    isTight: true,
    value: ({ pick }) => (pick.isChanged ? 'by hand' : 'likeliest'),
  },
];
