import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { OUTCOMES, SCORE_IDS, type ScoreId } from '../../../../../contract/words';
import type { ScoresAnswer, VoiceComparison, VoiceScores } from '../../../contract-types';
import type { ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { useSetsOff } from '../../../services/reading/use-sets-off';
import { formatFixed } from '../../../text/format';
import { isSet, voiceName } from '../../../text/voices';
import { Chart } from '../../../ui/chart/chart';
import { Loaded } from '../../../ui/loaded';
import { Missing } from '../../../ui/missing/missing';
import { SetsOff } from '../../../ui/said/sets-off';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { Busy } from '../busy';
import { NotEnough } from '../not-enough';
import { useAnswer } from '../use-answer';
import { FIRST_SCORE, scoresOf } from '../questions';
import { choiceInFile, choiceInWords } from '../selection/choice-words';
import { comparisonAlt, comparisonHeight, comparisonTraces } from './comparison-traces';
import { estimateColumn, formatDetectable } from './estimate-column';
import { SCORE_NAME, comparisonMark, thresholdInWords } from './score-words';

const itself = (what: string) => (): string => `${what} is measured against itself here.`;

const SCORES: readonly Column<VoiceScores>[] = [
  {
    id: 'voice',
    header: 'Forecast',
    isSticky: true,
    value: ({ voice }) => voiceName(voice),
    cell: ({ voice }) => <strong>{voiceName(voice)}</strong>,
  },
  estimateColumn({
    id: 'logLoss',
    header: 'Log loss',
    title: 'In nats; lower is better',
    kind: 'score',
    of: (row) => row.logLoss,
  }),
  estimateColumn({
    id: 'brier',
    header: 'Brier',
    title: 'Summed over the three outcomes; lower is better',
    kind: 'score',
    of: (row) => row.brier,
  }),
  estimateColumn({ id: 'rps', header: 'RPS', title: 'Halved; lower is better', kind: 'score', of: (row) => row.rps }),
  estimateColumn({
    id: 'skill-base',
    group: 'Log loss saved, %',
    header: 'of base rates',
    kind: 'skill',
    of: (row) => row.skillToBaseRates,
    reason: itself('What base rates score'),
  }),
  estimateColumn({
    id: 'skill-market',
    group: 'Log loss saved, %',
    header: 'of the market',
    kind: 'skill',
    of: (row) => row.skillToMarket,
    reason: itself('What the market scores'),
  }),
  ...OUTCOMES.map((outcome) =>
    estimateColumn<VoiceScores>({
      id: `brier-${outcome}`,
      group: 'Brier of one outcome',
      header: outcome,
      kind: 'score',
      of: (row) => row.brierOf[outcome],
    }),
  ),
  {
    id: 'spiegelhalter',
    header: 'Spiegelhalter’s z',
    title: 'How far the Brier score lies from what the forecasts expect of themselves; within ±1.96 it is luck',
    align: 'right',
    value: ({ spiegelhalter }) => spiegelhalter,
    cell: ({ spiegelhalter }) => formatFixed(spiegelhalter, 2),
  },
];

const COMPARISONS: readonly Column<VoiceComparison>[] = [
  { id: 'against', header: 'Against', isSticky: true, value: ({ against }) => voiceName(against) },
  estimateColumn({
    id: 'difference',
    header: 'Difference',
    title: 'Mean loss of the set less that of the other, with its 95 % interval; below 0 the set is better',
    kind: 'difference',
    of: ({ mean, low, high }) => ({ value: mean, low, high }),
    reason: ({ words }) => words,
  }),
  {
    id: 'p',
    header: 'p, Holm',
    title: 'Diebold and Mariano’s test, matches of a day together, adjusted for all comparisons of the table',
    align: 'right',
    value: ({ verdict }) => verdict.adjusted,
    cell: ({ verdict, words }) =>
      verdict.adjusted === null ? (
        <Missing reason={words} isStop={false} />
      ) : verdict.adjusted < 0.001 ? (
        '< 0.001'
      ) : (
        formatFixed(verdict.adjusted, 3)
      ),
  },
  {
    id: 'detectable',
    header: 'Detectable',
    title: 'The smallest difference these matches would have shown four times in five',
    align: 'right',
    value: ({ verdict }) => verdict.detectable,
    cell: ({ verdict, words }) =>
      verdict.detectable === null ? <Missing reason={words} isStop={false} /> : formatDetectable(verdict.detectable),
  },
  { id: 'verdict', header: 'The set is', value: ({ verdict }) => comparisonMark(verdict) },
  { id: 'words', header: 'In words', wrap: true, value: ({ words }) => words },
];

/** What every forecast scores on the same matches, and whether the chosen set can be told from the others. */
export function ScoresTab({ choice }: { readonly choice: ReliabilityChoice }) {
  const [score, setScore] = useState<ScoreId>(FIRST_SCORE);
  const answer = useAnswer('reliability.scores', scoresOf(choice, score), choice);
  return (
    <Busy isBusy={answer.isOld}>
      <Loaded what="the scores" resource={answer}>
        {({ choice: of, answer: scores }) =>
          scores.facts.n === 0 ? (
            <NotEnough what="Scores stand" facts={scores.facts} />
          ) : (
            <Scores choice={of} answer={scores} score={score} onScore={setScore} />
          )
        }
      </Loaded>
    </Busy>
  );
}

/** A set that is switched off is not compared with, unless it is the one that was chosen. */
function withoutSets({ set, voices, comparisons }: ScoresAnswer, setsOff: ReadonlySet<string>) {
  const isShown = (voice: string): boolean => voice === set || !setsOff.has(voice);
  return {
    voices: voices.filter(({ voice }) => isShown(voice)),
    comparisons: comparisons.filter(({ against }) => isShown(against)),
  };
}

interface ScoresProps {
  readonly choice: ReliabilityChoice;
  readonly answer: ScoresAnswer;
  readonly score: ScoreId;
  readonly onScore: (score: ScoreId) => void;
}

function Scores({ choice, answer, score, onScore }: ScoresProps) {
  const setsOff = useSetsOff();
  const { set } = answer;
  const { voices, comparisons } = useMemo(() => withoutSets(answer, setsOff), [answer, setsOff]);
  const name = SCORE_NAME[answer.score];
  const spec = useMemo(
    () => comparisonTraces(comparisons, `${name} of set ${set} less that of the other; left of 0 set ${set} is better`),
    [comparisons, name, set],
  );
  const market = comparisons.find(({ against }) => against === 'market');
  return (
    <>
      <Note kind="finding">
        {market ? `${market.words}. ` : null}
        {thresholdInWords(answer)}
      </Note>
      {isSet(choice.voice) ? null : (
        <Note kind="lead">
          {voiceName(choice.voice)} is what sets are held against: set {set} is compared here.
        </Note>
      )}
      <DataTable
        label={`Scores on the same matches (${choiceInWords(choice)})`}
        columns={SCORES}
        rows={voices}
        rowKey={({ voice }) => voice}
      />
      <SetsOff sets={[...setsOff].filter((each) => each !== set)} />
      <Note kind="reading">
        In brackets the 95 % interval, matches of one day taken together. Log loss in nats, Brier summed over the three
        outcomes, RPS halved: lower is better.
      </Note>
      <Chart
        title={`${name} of set ${set} against each other forecast (${choiceInWords(choice)})`}
        alt={comparisonAlt(comparisons)}
        spec={spec}
        height={comparisonHeight(comparisons.length)}
        file={`compare-${set}-${answer.score}-${choiceInFile(choice)}`}
        tools={
          <SegmentedControl
            size="xs"
            aria-label="Score compared"
            value={score}
            onChange={(next) => onScore(next as ScoreId)}
            data={SCORE_IDS.map((id) => ({ value: id, label: SCORE_NAME[id] }))}
          />
        }
        table={{ columns: COMPARISONS, rows: comparisons, rowKey: ({ against }) => against }}
      />
      <DataTable
        label={`Set ${set} against each other forecast, ${name}`}
        columns={COMPARISONS}
        rows={comparisons}
        rowKey={({ against }) => against}
      />
    </>
  );
}
