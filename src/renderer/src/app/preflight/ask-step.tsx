import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { importTotals } from '../../../../text/import-summary';
import { plural } from '../../text/format';
import type { ImportResult, SpellingDecision } from '../../contract-types';
import { toDecisions, withoutReason } from '../../services/importing/spelling-choices';
import { toTwinDecisions, twinsWithoutReason, unansweredTwins } from '../../services/importing/twin-answers';
import { useServices } from '../../services/services-context';
import { ImportFindings } from './import-findings';
import { ImportSpellings } from './import-spellings';
import { ImportTwins } from './import-twins';
import { SettledNames } from './settled-names';
import { StepContent, StepFoot } from './step-parts';
import { SummaryButtons } from './summary-buttons';

interface AskStepProps {
  readonly paths: readonly string[];
  readonly result: ImportResult;
  /** What the files were looked at with. */
  readonly settled: readonly SpellingDecision[];
  readonly onClose: () => void;
}

/** What an import would do, and the question whether it shall; unknown names can be decided on the way. */
export function AskStep({ paths, result, settled, onClose }: AskStepProps) {
  const { actions, preflight } = useServices();
  const { choices, setChoices, twins, setTwins, mapColumns } = useStore(preflight);
  const { inserted, updated } = importTotals(result);
  const named = toDecisions(result.spellings, choices);
  const fresh = [...toTwinDecisions(result.twins, twins), ...named];
  const decisions = [...settled, ...fresh];
  const unreasoned = [...twinsWithoutReason(result.twins, twins), ...withoutReason(result.spellings, choices)];
  const unanswered = unansweredTwins(result.twins, twins);
  // A file that changes no match is still worth keeping as a witness, unless the store has its bytes already.
  const isNew = result.files.some(({ isKnown }) => !isKnown);
  const canImport = inserted > 0 || updated > 0 || decisions.length > 0 || isNew;
  const isReady = unreasoned.length === 0 && unanswered.length === 0;
  return (
    <>
      <StepContent>
        <SettledNames
          settled={settled}
          onTakeBack={(league) =>
            void actions.lookAt(
              paths,
              settled.filter((decision) => decision.league !== league),
            )
          }
        />
        <ImportFindings
          result={result}
          onMap={mapColumns}
          onTakePart={() => void actions.takePart(paths, settled)}
          twins={<ImportTwins groups={result.twins} answers={twins} onAnswers={setTwins} />}
          spellings={<ImportSpellings spellings={result.spellings} choices={choices} onChoices={setChoices} />}
        />
      </StepContent>
      <StepFoot
        tools={<SummaryButtons result={result} />}
        note={noteOf({
          unanswered,
          unreasoned,
          decided: decisions.length,
          later: result.spellings.length - named.length,
        })}
        isLive
      >
        <Button variant="default" onClick={onClose}>
          {canImport ? 'Cancel' : 'Close'}
        </Button>
        {fresh.length > 0 ? (
          <Button
            variant="default"
            disabled={unreasoned.length > 0}
            title="Nothing is written: the findings are shown as they are with what was decided"
            onClick={() => void actions.lookAt(paths, decisions)}
          >
            Look again
          </Button>
        ) : null}
        {canImport ? (
          <Button disabled={!isReady} onClick={() => void actions.importNow(paths, decisions)}>
            Import
          </Button>
        ) : null}
      </StepFoot>
    </>
  );
}

interface Standing {
  readonly unanswered: readonly string[];
  readonly unreasoned: readonly string[];
  readonly decided: number;
  readonly later: number;
}

/** What the import waits for, or what was decided and left. */
function noteOf({ unanswered, unreasoned, decided, later }: Standing): string {
  if (unanswered.length > 0) return `Not answered yet, on top: ${unanswered.join(', ')}.`;
  if (unreasoned.length > 0) return `A reason is missing: ${unreasoned.join(', ')}.`;
  if (decided + later === 0) return '';
  return `${plural(decided, 'name')} decided, ${later} left for later.`;
}
