import { OUTCOMES } from '../../../../../contract/words';
import { borrowedCalibration, calibratorInWords } from '../../../../../text/calibration-words';
import type { FixtureExplanation, SetInfo } from '../../../contract-types';
import { formatPoints, formatProbability } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { PlainTable } from './plain-table';
import { useExplainedSet } from './use-explained-set';

const COLUMNS = ['', 'Home', 'Draw', 'Away'].map((header) => ({ header }));

interface CalibrationDoneProps {
  readonly explanation: FixtureExplanation;
  readonly sets: readonly SetInfo[];
}

/** What calibration did to the chosen set, or why it did nothing. */
export function CalibrationDone({ explanation, sets }: CalibrationDoneProps) {
  const set = useExplainedSet(sets);
  const { blended, calibrated, calibrators } = explanation.sets[set]!;
  const isScenario = sets.find(({ id }) => id === set)?.kind === 'scenario';
  const borrowed = borrowedCalibration(set, calibrators);
  return (
    <>
      {isScenario ? (
        <Note kind="words">Set {set} is a scenario: what it does to another set is not calibrated.</Note>
      ) : null}
      {borrowed ? <Note kind="words">{borrowed}</Note> : null}
      {calibrators.map((calibrator) => (
        <Note key={calibrator.set} kind="words">
          {calibratorInWords(calibrator)}
        </Note>
      ))}
      {calibrators.some(({ weight }) => weight > 0) ? (
        <PlainTable
          label={`What calibration did to set ${set}`}
          columns={COLUMNS}
          rows={[
            { key: 'before', cells: ['As blended', ...OUTCOMES.map((outcome) => formatProbability(blended[outcome]))] },
            {
              key: 'after',
              cells: ['Calibrated', ...OUTCOMES.map((outcome) => formatProbability(calibrated[outcome]))],
            },
            {
              key: 'by',
              cells: ['Moved', ...OUTCOMES.map((outcome) => formatPoints(calibrated[outcome] - blended[outcome]))],
            },
          ]}
        />
      ) : null}
    </>
  );
}
