import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { plural } from '../../text/format';
import { Problem } from '../../ui/states';
import type { ImportStep } from '../../services/importing/preflight-store';
import { useServices } from '../../services/services-context';
import { AskStep } from './ask-step';
import { FinishedStep } from './finished-step';
import { ImportProgress } from './import-progress';
import { MappingStep } from './mapping-step';
import classes from './preflight-dialog.module.css';
import { StepContent, StepFoot } from './step-parts';

const TITLE: Record<ImportStep['step'], string> = {
  looking: 'Looking at the files',
  asking: 'Import these files?',
  mapping: 'Which column is what?',
  importing: 'Importing',
  finished: 'Imported',
  failed: 'The import did not work',
};

const hasSettled = (shown: ImportStep | null): boolean => shown?.step === 'asking' && shown.settled.length > 0;

const titleOf = (shown: ImportStep): string =>
  shown.step === 'finished' && shown.result.dryRun ? 'What an import would do' : TITLE[shown.step];

/** One import from looking at the files to its summary: nothing is written before a person says so. */
export function PreflightDialog() {
  const { preflight } = useServices();
  const { shown, choices, twins, close } = useStore(preflight);
  return (
    <Modal
      opened={shown !== null}
      onClose={close}
      size="var(--dialog-wide)"
      yOffset="var(--space-6)"
      title={<strong>{shown ? titleOf(shown) : ''}</strong>}
      // What was decided so far is worth more than a slip of the hand.
      closeOnEscape={choices.size === 0 && twins.size === 0 && !hasSettled(shown)}
      closeOnClickOutside={shown?.step !== 'asking' && shown?.step !== 'mapping'}
      classNames={{ content: classes.content ?? '', header: classes.header ?? '', body: classes.body ?? '' }}
    >
      {shown ? (
        <StepFrame key={shown.step}>
          <Step shown={shown} onClose={close} />
        </StepFrame>
      ) : null}
    </Modal>
  );
}

/** Each step begins where a person reads on, or at the button that ends it, wherever the step before was left. */
function StepFrame({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const start = frame.current?.querySelector<HTMLElement>('[data-autofocus], [data-start]');
    start?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={frame} className={classes.step}>
      {children}
    </div>
  );
}

function Step({ shown, onClose }: { readonly shown: ImportStep; readonly onClose: () => void }) {
  const { actions } = useServices();
  switch (shown.step) {
    case 'looking':
    case 'importing':
      return <ImportProgress step={shown} onClose={onClose} />;
    case 'asking':
      return <AskStep paths={shown.paths} result={shown.result} settled={shown.settled} onClose={onClose} />;
    case 'mapping':
      return <MappingStep key={shown.path} path={shown.path} paths={shown.paths} />;
    case 'finished':
      return <FinishedStep result={shown.result} onClose={onClose} />;
    case 'failed':
      return (
        <>
          <StepContent isRead>
            <Problem what={shown.what} error={shown.error} />
          </StepContent>
          <StepFoot
            note={`${plural(shown.paths.length, 'file or folder', 'files and folders')} chosen; ${
              shown.hadBegun ? 'files stored before the fault stay, each whole.' : 'nothing was written.'
            }`}
          >
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            {shown.error.code === 'rows-unusable' ? (
              <Button variant="default" onClick={() => void actions.takePart(shown.paths, [])}>
                Take what can be read
              </Button>
            ) : null}
            {shown.paths.length > 0 ? (
              <Button data-autofocus onClick={() => void actions.importPaths(shown.paths)}>
                Look again
              </Button>
            ) : null}
          </StepFoot>
        </>
      );
  }
}
