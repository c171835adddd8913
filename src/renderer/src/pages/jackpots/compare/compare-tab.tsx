import { useDeferredValue, useMemo, useState } from 'react';
import { DataTable } from '../../../ui/table/data-table';
import { Degraded, Empty } from '../../../ui/states';
import { SetsOff } from '../../../ui/said/sets-off';
import { Note } from '../../../ui/note/note';
import { OutcomeLegend } from '../../../ui/probability/three-part-bar';
import type { JackpotDetail, SetDistribution, SetId } from '../../../contract-types';
import { degradationLines } from '../degradations';
import { kindsInWords, setKinds, uncalibratedLines } from '../set-kinds';
import { SetLegend } from '../set-legend';
import { compareColumns } from './compare-columns';
import { CompareTools } from './compare-tools';
import { picksBySet, type CompareChoice } from './compare-view';

interface CompareTabProps {
  readonly detail: JackpotDetail;
  /** For the picks; null until they are known. */
  readonly distributions: readonly SetDistribution[] | null;
  readonly set: SetId;
  readonly open: number | null;
  readonly onOpen: (order: number) => void;
}

const START: CompareChoice = { view: 'bars', against: 'market', sortedBy: 'likeliest', hasIntervals: false };
const NO_PICKS: readonly SetDistribution[] = [];

/** The seven sets of every fixture in one table, the market beside them. */
export function CompareTab({ detail, distributions, set, open, onOpen }: CompareTabProps) {
  const { predictions, sets } = detail;
  const [choice, setChoice] = useState(START);
  // The control answers at once, the table is drawn in slices after it.
  const shown = useDeferredValue(choice);
  const kinds = useMemo(() => setKinds(detail), [detail]);
  const words = useMemo(() => kindsInWords(detail), [detail]);
  const picks = useMemo(() => picksBySet(distributions ?? NO_PICKS), [distributions]);
  const columns = useMemo(
    () => compareColumns({ choice: shown, sets, kinds, words, picks, set }),
    [shown, sets, kinds, words, picks, set],
  );
  if (predictions.length === 0) {
    return (
      <Empty title="Nothing forecast yet">
        The seven sets appear as soon as a fixture is complete, its teams are known and its league has an active model.
      </Empty>
    );
  }
  return (
    <>
      <Degraded title="What some forecasts had to do without" lines={degradationLines(predictions)} />
      <DataTable
        label={labelOf(shown, sets.length)}
        columns={columns}
        rows={predictions}
        rowKey={(prediction) => String(prediction.order)}
        onOpen={(prediction) => onOpen(prediction.order)}
        openKey={open === null ? null : String(open)}
        hasFilter
        tools={<CompareTools choice={choice} sets={sets} onChoose={setChoice} />}
      />
      <SetsOff sets={detail.setsOff} />
      <Note kind="reading">
        <OutcomeLegend /> · Numbers are home, draw, away; the likeliest is bold, the pick underlined. More columns, as
        entropy and the age of the data, are behind the columns button; Enter opens a fixture.
      </Note>
      <Degraded title="Not calibrated" lines={uncalibratedLines(detail)} />
      <SetLegend sets={sets} kinds={kinds} words={words} />
    </>
  );
}

const COUNTS = ['Three', 'Four', 'Five', 'Six', 'Seven'] as const;
const labelOf = ({ view, against }: CompareChoice, count: number): string =>
  view === 'differences'
    ? `${COUNTS[count - 3]} sets, pp from ${against === 'market' ? 'the market' : `set ${against}`}`
    : `${COUNTS[count - 3]} sets, %`;
