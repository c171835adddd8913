import { Button } from '@mantine/core';
import type { ImportResult } from '../../contract-types';
import type { Route } from '../../services/places/route';
import { useServices } from '../../services/services-context';
import { ImportFindings } from './import-findings';
import { StepContent, StepFoot } from './step-parts';
import { SummaryButtons } from './summary-buttons';

interface FinishedStepProps {
  readonly result: ImportResult;
  readonly onClose: () => void;
}

/** What an import did, and the ways to what it left open. */
export function FinishedStep({ result, onClose }: FinishedStepProps) {
  const { navigation } = useServices();
  const leave = (route: Route): void => {
    onClose();
    navigation.getState().go(route);
  };
  const isNews = !result.dryRun && result.files.some(({ inserted, updated }) => inserted + updated > 0);
  const isOpen = (list: readonly unknown[]): boolean => list.length > 0 && !result.dryRun;
  return (
    <>
      <StepContent isRead>
        <ImportFindings result={result} twins={null} spellings={null} onMap={null} onTakePart={null} />
      </StepContent>
      <StepFoot tools={<SummaryButtons result={result} />}>
        {isOpen(result.doubts) ? (
          <Button variant="default" onClick={() => leave({ page: 'data', tab: 'doubts' })}>
            Open the doubts
          </Button>
        ) : null}
        {isOpen([...result.twins, ...result.spellings]) ? (
          <Button variant="default" onClick={() => leave({ page: 'data', tab: 'teams', view: 'review' })}>
            Review names
          </Button>
        ) : null}
        {isNews ? (
          <Button variant="default" onClick={() => leave({ page: 'models', league: null })}>
            On to models
          </Button>
        ) : null}
        <Button data-autofocus onClick={onClose}>
          Done
        </Button>
      </StepFoot>
    </>
  );
}
