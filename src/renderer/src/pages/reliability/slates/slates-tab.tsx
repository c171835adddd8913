import { Anchor, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { SLATE_RULES, SLATE_SIZES, type SlateRule } from '../../../../../contract/words';
import type { SlateRecord, SlatesAnswer, VoiceId } from '../../../contract-types';
import { ofSource, type ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { formatRoute } from '../../../services/places/route';
import { plural } from '../../../text/format';
import { voiceName } from '../../../text/voices';
import { Chart } from '../../../ui/chart/chart';
import { Filters } from '../../../ui/filters/filters';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { Busy } from '../busy';
import { NotEnough } from '../not-enough';
import { useAnswer } from '../use-answer';
import { slatesOf } from '../questions';
import { choiceInFile, choiceInWords } from '../selection/choice-words';
import { LockedSlates } from './locked-slates';
import { COUNTS, RECORDS } from './slate-columns';
import { slateAlt, slateRows, slateTraces } from './slate-traces';
import { RULE_NAME, honestyInWords, slatesInWords } from './slate-words';

interface SlatesTabProps {
  readonly choice: ReliabilityChoice;
  readonly onChoose: (choice: ReliabilityChoice) => void;
}

/** What slates would have brought: cut from the past, or the jackpots that were locked. */
export const SlatesTab = (props: SlatesTabProps) =>
  props.choice.source === 'jackpots' ? <LockedSlates {...props} /> : <PastSlates {...props} />;

/** What slates cut from the past would have brought with the likeliest outcome of every match. */
function PastSlates({ choice, onChoose }: SlatesTabProps) {
  const { size, rule } = choice;
  const answer = useAnswer('reliability.slates', slatesOf(choice), choice);
  return (
    <>
      <Filters label="How slates are cut" isLabelled>
        <NativeSelect
          label="Fixtures a slate"
          size="xs"
          value={String(size)}
          onChange={(event) => onChoose({ ...choice, size: Number(event.currentTarget.value) })}
          data={SLATE_SIZES.map(String)}
        />
        <NativeSelect
          label="Cut"
          size="xs"
          value={rule}
          onChange={(event) => onChoose({ ...choice, rule: event.currentTarget.value as SlateRule })}
          data={SLATE_RULES.map((each) => ({ value: each, label: RULE_NAME[each] }))}
        />
      </Filters>
      <Busy isBusy={answer.isOld}>
        <Loaded what="the slates" resource={answer}>
          {({ choice: of, answer: slates }) =>
            slates.facts.n === 0 ? (
              <NotEnough what="Slates of past matches stand" facts={slates.facts} />
            ) : slates.slates === 0 ? (
              <Note kind="finding">
                Not enough data: {plural(slates.facts.n, 'match', 'matches')} make no slate of {slates.size} fixtures.
              </Note>
            ) : (
              <Slates choice={of} answer={slates} onVoice={(voice) => onChoose({ ...choice, voice })} />
            )
          }
        </Loaded>
      </Busy>
    </>
  );
}

interface SlatesProps {
  readonly choice: ReliabilityChoice;
  readonly answer: SlatesAnswer;
  readonly onVoice: (voice: VoiceId) => void;
}

function Slates({ choice, answer, onVoice }: SlatesProps) {
  const record = answer.records.find(({ set }) => set === choice.voice) ?? answer.records[0];
  return (
    <>
      {record ? <OneRecord choice={choice} answer={answer} record={record} /> : null}
      <DataTable
        label={`All forecasts on ${plural(answer.slates, 'slate')} of ${answer.size} (${choiceInWords(choice)})`}
        columns={RECORDS}
        rows={answer.records}
        rowKey={({ set }) => set}
        openKey={record?.set ?? null}
        onOpen={({ set }) => onVoice(set)}
      />
      <Note kind="reading">
        The likeliest outcome of every match is picked. Slates are cut {RULE_NAME[answer.rule]}; matches that are left
        over make none. Tails are exact: chances of the slates all right, each with its own P(all). Beside them stand{' '}
        <Anchor
          href={`#${formatRoute({ page: 'reliability', tab: 'slates', choice: ofSource({ ...choice, source: 'jackpots' }) })}`}
        >
          the locked jackpots
        </Anchor>
        , with what came of each.
      </Note>
    </>
  );
}

function OneRecord({ choice, answer, record }: Omit<SlatesProps, 'onVoice'> & { readonly record: SlateRecord }) {
  const spec = useMemo(() => slateTraces(record), [record]);
  const rows = useMemo(() => slateRows(record), [record]);
  return (
    <>
      <Note kind="finding">{slatesInWords(record, answer)}.</Note>
      <Note kind="lead">Is P(all) honest? {honestyInWords(record)}.</Note>
      <Chart
        title={`${voiceName(record.set)}: right picks on ${plural(answer.slates, 'slate')} of ${answer.size} (${choiceInWords(choice)})`}
        alt={slateAlt(record)}
        spec={spec}
        height={300}
        file={`slates-${record.set}-${answer.size}-${choiceInFile(choice)}`}
        table={{ columns: COUNTS, rows, rowKey: ({ right }) => String(right) }}
      />
    </>
  );
}
