import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { HOME_ADVANTAGE_RULE } from '../../../../../text/selection-words';
import type { DriftAnswer } from '../../../contract-types';
import type { ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { isSet, voiceName } from '../../../text/voices';
import { Chart } from '../../../ui/chart/chart';
import { Filters } from '../../../ui/filters/filters';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { Busy } from '../busy';
import { NotEnough } from '../not-enough';
import type { AnswerResource } from '../use-answer';
import { choiceInFile, choiceInWords } from '../selection/choice-words';
import { everFiredInWords } from '../verdict/verdict-words';
import { evidenceAlt, evidenceTraces } from './evidence-traces';
import { EVIDENCE, PERIODS, PERIOD_GOALS, RUNS } from './period-columns';
import { LEAST, MEASURES, MEASURE_NAME, periodAlt, periodTraces, type Measure } from './period-traces';

/** Measures whose numbers stand in the table of goals and home advantage. */
const isOfGoals = (measure: Measure): boolean => measure === 'goals' || measure === 'homeAdvantage';

interface OverTimeTabProps {
  readonly answer: AnswerResource<DriftAnswer>;
}

/** Whether a set has stayed as good as it was: the drift test, and season by season or month by month. */
export function OverTimeTab({ answer }: OverTimeTabProps) {
  return (
    <Busy isBusy={answer.isOld}>
      <Loaded what="how it went over time" resource={answer}>
        {({ choice, answer: drift }) =>
          drift.facts.n === 0 ? (
            <NotEnough what="How a set did over time stands" facts={drift.facts} />
          ) : (
            <OverTime choice={choice} drift={drift} />
          )
        }
      </Loaded>
    </Busy>
  );
}

function OverTime({ choice, drift }: { readonly choice: ReliabilityChoice; readonly drift: DriftAnswer }) {
  const { set, outcomes, seasons, months } = drift;
  const [by, setBy] = useState<'seasons' | 'months'>('seasons');
  const [measure, setMeasure] = useState<Measure>('skill');
  const periods = by === 'seasons' ? seasons : months;
  const evidence = useMemo(() => evidenceTraces(outcomes), [outcomes]);
  const points = useMemo(
    () => outcomes.flatMap(({ outcome, points: all }) => all.map((point) => ({ outcome, ...point }))),
    [outcomes],
  );
  const spec = useMemo(() => periodTraces(periods, measure), [periods, measure]);
  const words = choiceInWords(choice);
  const file = choiceInFile(choice);
  return (
    <>
      <Note kind="finding">{everFiredInWords(outcomes)}</Note>
      {isSet(choice.voice) ? null : (
        <Note kind="lead">
          {voiceName(choice.voice)} is what sets are held against: set {set} is looked at here.
        </Note>
      )}
      <Chart
        title={`Set ${set}: evidence that an outcome comes more or less often than forecast (${words})`}
        alt={evidenceAlt(outcomes)}
        spec={evidence}
        height={300}
        file={`drift-${set}-${file}`}
        table={{ columns: EVIDENCE, rows: points, rowKey: ({ outcome, match }) => `${outcome} ${match}` }}
      />
      <Note kind="reading">
        A test one may look at after every match: while the forecasts are the true chances it reaches ln 60 = 4.09 in at
        most 5 of 100 series, however long, over the three outcomes together; ln 15 = 2.71 in at most 20.
      </Note>
      <DataTable
        label={`Expected and come, set ${set}`}
        columns={RUNS}
        rows={outcomes}
        rowKey={({ outcome }) => outcome}
      />
      <Filters label="What is shown over time">
        <SegmentedControl
          mt="md"
          size="xs"
          aria-label="Period"
          value={by}
          onChange={(next) => setBy(next as typeof by)}
          data={[
            { value: 'seasons', label: 'By season' },
            { value: 'months', label: 'By month' },
          ]}
        />
        <SegmentedControl
          mt="md"
          size="xs"
          aria-label="Measure"
          value={measure}
          onChange={(next) => setMeasure(next as Measure)}
          data={MEASURES.map((id) => ({ value: id, label: MEASURE_NAME[id] }))}
        />
      </Filters>
      <Chart
        title={`Set ${set}: ${MEASURE_NAME[measure].toLowerCase()} by ${by === 'seasons' ? 'season' : 'month'} (${words})`}
        alt={periodAlt(periods, measure)}
        spec={spec}
        height={320}
        file={`${measure}-${by}-${set}-${file}`}
        table={{ columns: isOfGoals(measure) ? PERIOD_GOALS : PERIODS, rows: periods, rowKey: ({ period }) => period }}
      />
      <Note kind="reading">
        Lines are 95 % intervals, matches of one day taken together. Periods of fewer than {LEAST} matches stand in the
        table only.
      </Note>
      <DataTable
        label={`Set ${set} by ${by === 'seasons' ? 'season' : 'month'}`}
        columns={PERIODS}
        rows={periods}
        rowKey={({ period }) => period}
      />
      <DataTable
        label={`Goals and home advantage by ${by === 'seasons' ? 'season' : 'month'}, set ${set}`}
        columns={PERIOD_GOALS}
        rows={periods}
        rowKey={({ period }) => period}
      />
      <Note kind="reading">{HOME_ADVANTAGE_RULE}</Note>
    </>
  );
}
