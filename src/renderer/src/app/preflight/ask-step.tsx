import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { importTotals } from '../../../../preload/contract/import-summary';
import { plural } from '../../components/format';
import type { ImportResult } from '../../contract-types';
import { toDecisions, withoutReason } from '../../stores/spelling-choices';
import { useServices } from '../services-context';
import { ImportFindings } from './import-findings';
import { ImportSpellings } from './import-spellings';
import classes from './preflight.module.css';
import { SummaryButtons } from './summary-buttons';

interface AskStepProps {
  readonly paths: readonly string[];
  readonly result: ImportResult;
  readonly onClose: () => void;
}

/** What an import would do, and the question whether it shall; unknown names can be decided on the way. */
export function AskStep({ paths, result, onClose }: AskStepProps) {
  const { actions, preflight } = useServices();
  const { choices, setChoices, mapColumns } = useStore(preflight);
  const { inserted, updated } = importTotals(result);
  const decisions = toDecisions(result.spellings, choices);
  const unreasoned = withoutReason(result.spellings, choices);
  const canImport = inserted > 0 || updated > 0 || decisions.length > 0;
  const left = result.spellings.length - decisions.length;
  return (
    <>
      <div className={classes.scroll} tabIndex={-1} data-start>
        <ImportFindings
          result={result}
          onMap={mapColumns}
          spellings={<ImportSpellings spellings={result.spellings} choices={choices} onChoices={setChoices} />}
        />
      </div>
      <div className={classes.foot}>
        <SummaryButtons result={result} />
        <span className={classes.note} role="status">
          {unreasoned.length > 0
            ? `A reason is missing: ${unreasoned.join(', ')}.`
            : result.spellings.length > 0
              ? `${plural(decisions.length, 'name')} decided, ${left} left for later.`
              : ''}
        </span>
        <span className={classes.space} />
        <Button variant="default" onClick={onClose}>
          {canImport ? 'Cancel' : 'Close'}
        </Button>
        {canImport ? (
          <Button disabled={unreasoned.length > 0} onClick={() => void actions.importNow(paths, decisions)}>
            Import
          </Button>
        ) : null}
      </div>
    </>
  );
}
