import { Checkbox, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Diagram, DiagramAnswer } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import type { ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { useRead } from '../../../services/reading/use-read';
import { isSet, voiceName } from '../../../text/voices';
import { Chart } from '../../../ui/chart/chart';
import { Columns } from '../../../ui/columns/columns';
import { Filters } from '../../../ui/filters/filters';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Busy } from '../busy';
import { NotEnough } from '../not-enough';
import type { AnswerResource } from '../use-answer';
import { choiceInFile, choiceInWords, selectionOf } from '../selection/choice-words';
import { OUTCOME_PLURAL } from '../verdict/verdict-words';
import { stretchColumns } from './diagram-columns';
import { DiagramNumbers } from './diagram-numbers';
import { diagramAlt, diagramTraces, rangeOf, stretchRows, type DiagramView } from './diagram-traces';

/** The forecasts behind one point. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

interface DiagramTabProps {
  readonly answer: AnswerResource<DiagramAnswer>;
  readonly open: Stretch | null;
  readonly onOpen: (stretch: Stretch, choice: ReliabilityChoice) => void;
}

/** Whether what was said came as often: the square diagram, and beside it what it comes to in numbers. */
export function DiagramTab({ answer, open, onOpen }: DiagramTabProps) {
  return (
    <Busy isBusy={answer.isOld}>
      <Loaded what="the diagram" resource={answer}>
        {({ choice, answer: { diagram, facts } }) =>
          diagram === null ? (
            <NotEnough what="The reliability diagram stands" facts={facts} />
          ) : (
            <Columns>
              <Square choice={choice} diagram={diagram} open={open} onOpen={onOpen} />
              <DiagramNumbers diagram={diagram} />
            </Columns>
          )
        }
      </Loaded>
    </Busy>
  );
}

interface SquareProps extends Omit<DiagramTabProps, 'answer'> {
  readonly choice: ReliabilityChoice;
  readonly diagram: Diagram;
}

const STAGE_NAME = { calibrated: 'calibrated', blended: 'as blended' } as const;

function Square({ choice, diagram, open, onOpen }: SquareProps) {
  const { source, voice, outcome, stage } = choice;
  // Neither the market nor what a jackpot has locked is known in two stages.
  const hasStages = isSet(voice) && source === 'backtest';
  const [view, setView] = useState<DiagramView>('curve');
  const [isWhole, setIsWhole] = useState(false);
  const [hasOther, setHasOther] = useState(false);
  const otherStage = stage === 'calibrated' ? 'blended' : 'calibrated';
  const other = valueOf(
    useRead(
      'reliability.diagram',
      { selection: { ...selectionOf(choice), stage: otherStage }, voice, outcome },
      { enabled: hasOther && hasStages },
    ).data,
  )?.diagram;
  const spec = useMemo(
    () =>
      diagramTraces(diagram, {
        view,
        range: isWhole ? [0, 1] : rangeOf(diagram),
        outcome,
        name: `${voiceName(voice)}, ${outcome}${hasStages ? `, ${STAGE_NAME[stage]}` : ''}`,
        other: hasOther && hasStages && other ? { name: STAGE_NAME[otherStage], diagram: other } : null,
      }),
    [diagram, view, isWhole, outcome, voice, stage, hasStages, hasOther, other, otherStage],
  );
  const rows = useMemo(() => stretchRows(diagram, view), [diagram, view]);
  const columns = useMemo(() => stretchColumns(view), [view]);
  const openKey = (key: string): void => {
    const row = rows.find((each) => each.key === key);
    if (row) onOpen({ low: row.low, high: row.high }, choice);
  };
  return (
    <div>
      <Filters label="How the diagram is drawn">
        <SegmentedControl
          size="xs"
          aria-label="Drawn as"
          value={view}
          onChange={(next) => setView(next as DiagramView)}
          data={[
            { value: 'curve', label: 'Curve and band' },
            { value: 'bins', label: '20 bins' },
          ]}
        />
        <Checkbox
          size="xs"
          label="Whole range"
          checked={isWhole}
          onChange={(event) => setIsWhole(event.currentTarget.checked)}
        />
        {hasStages ? (
          <Checkbox
            size="xs"
            label={`Lay over ${STAGE_NAME[otherStage]}`}
            checked={hasOther}
            onChange={(event) => setHasOther(event.currentTarget.checked)}
          />
        ) : null}
      </Filters>
      <Chart
        title={`${voiceName(voice)}, ${OUTCOME_PLURAL[outcome]}: how often came what was said (${choiceInWords(choice)})`}
        alt={diagramAlt(diagram, view)}
        spec={spec}
        height={600}
        file={`reliability-${voice}-${outcome}-${choiceInFile(choice)}`}
        onPoint={openKey}
        table={{
          columns,
          rows,
          rowKey: (row) => row.key,
          onOpen: (row) => onOpen({ low: row.low, high: row.high }, choice),
          openKey: open ? `${open.low} ${open.high}` : null,
        }}
      />
      <Note kind="reading">
        On the diagonal as many come as were said; above it more, below it fewer. A click on a point, or Enter on a row
        of the table, opens its matches.
        {view === 'curve'
          ? ' The curve is the best rising one (CORP); calibrated forecasts leave the band nowhere in 95 of 100 samples.'
          : ' Each interval is of one bin alone: of 20, one leaves out the diagonal by luck.'}
      </Note>
    </div>
  );
}
