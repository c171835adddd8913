import { useMemo } from 'react';
import type { LockedAnswer, LockedRecord, SetId } from '../../../contract-types';
import type { ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { useGo } from '../../../services/services-context';
import { plural } from '../../../text/format';
import { isSet, setOf, voiceName } from '../../../text/voices';
import { Chart } from '../../../ui/chart/chart';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { Busy } from '../busy';
import { NotEnough } from '../not-enough';
import { choiceInFile, choiceInWords, selectionOf } from '../selection/choice-words';
import { useAnswer } from '../use-answer';
import { LOCKED_JACKPOTS, LOCKED_RECORDS, LOCKED_SUMS } from './locked-columns';
import { lockedAlt, lockedSumRows, lockedTraces } from './locked-traces';
import { lockedHonestyInWords, lockedPicksInWords } from './locked-words';

interface LockedSlatesProps {
  readonly choice: ReliabilityChoice;
  readonly onChoose: (choice: ReliabilityChoice) => void;
}

/** How the locked jackpots came out, one by one and in sum, against what was said of them. */
export function LockedSlates({ choice, onChoose }: LockedSlatesProps) {
  const answer = useAnswer('reliability.locked', { selection: selectionOf(choice) }, choice);
  return (
    <Busy isBusy={answer.isOld}>
      <Loaded what="the locked jackpots" resource={answer}>
        {({ choice: of, answer: locked }) =>
          locked.jackpots.length === 0 ? (
            <>
              {locked.outside > 0 ? <Note kind="finding">{outsideInWords(locked)}</Note> : null}
              <NotEnough what="Locked jackpots stand" facts={locked} />
            </>
          ) : (
            <Locked choice={of} answer={locked} onSet={(voice) => onChoose({ ...choice, voice })} />
          )
        }
      </Loaded>
    </Busy>
  );
}

const outsideInWords = ({ outside }: LockedAnswer): string =>
  `${plural(outside, 'locked jackpot')} ${outside === 1 ? 'has a fixture' : 'have fixtures'} outside the selection and ${outside === 1 ? 'is' : 'are'} left out: a jackpot counts whole.`;

interface LockedProps {
  readonly choice: ReliabilityChoice;
  readonly answer: LockedAnswer;
  readonly onSet: (set: SetId) => void;
}

function Locked({ choice, answer, onSet }: LockedProps) {
  const go = useGo();
  const { jackpots, records, complete, rule } = answer;
  const set = setOf(choice.voice);
  const record = records.find((each) => each.set === set);
  const rows = jackpots.map((jackpot) => ({ ...jackpot, own: jackpot.sets.find((each) => each.set === set) ?? null }));
  return (
    <>
      {isSet(choice.voice) ? null : (
        <Note kind="lead">
          {voiceName(choice.voice)} has no picks of its own in a jackpot: set {set} is looked at here.
        </Note>
      )}
      {complete === 0 ? (
        <Note kind="finding">Not enough data: no locked jackpot of the selection has every result yet.</Note>
      ) : (
        <>
          {record ? <OneRecord choice={choice} answer={answer} record={record} /> : null}
          <DataTable
            label={`All sets over ${plural(complete, 'locked jackpot')} (${choiceInWords(choice)})`}
            columns={LOCKED_RECORDS}
            rows={records}
            rowKey={(each) => each.set}
            openKey={set}
            onOpen={(each) => onSet(each.set)}
          />
        </>
      )}
      <DataTable
        label={`Locked jackpots one by one, set ${set} (${choiceInWords(choice)})`}
        columns={LOCKED_JACKPOTS}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go({ page: 'jackpots', id, tab: 'results' })}
      />
      <Note kind="reading">
        The picks are those that were locked, with the probabilities that were locked. {rule}
        {answer.outside > 0 ? ` ${outsideInWords(answer)}` : ''}
      </Note>
    </>
  );
}

function OneRecord({ choice, answer, record }: Omit<LockedProps, 'onSet'> & { readonly record: LockedRecord }) {
  const spec = useMemo(() => lockedTraces(record), [record]);
  const rows = useMemo(() => lockedSumRows(record), [record]);
  return (
    <>
      <Note kind="finding">{lockedPicksInWords(record, answer)}.</Note>
      <Note kind="lead">Is P(all) honest? {lockedHonestyInWords(record, answer)}.</Note>
      <Chart
        title={`Set ${record.set}: right picks over ${plural(answer.complete, 'locked jackpot')} (${choiceInWords(choice)})`}
        alt={lockedAlt(record)}
        spec={spec}
        height={300}
        file={`locked-${record.set}-${choiceInFile(choice)}`}
        table={{ columns: LOCKED_SUMS, rows, rowKey: ({ right }) => String(right) }}
      />
    </>
  );
}
