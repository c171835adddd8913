import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { importSummary } from '../../../../text/import-summary';
import type { ImportResult } from '../../contract-types';
import { Problem } from '../../ui/states';
import { copyText } from '../../services/telling/clipboard';
import type { ActionEnd } from '../../services/actions/data-actions';
import { useServices } from '../../services/services-context';
import classes from './summary-buttons.module.css';

/** Everything the dialog says, as text: to a file or to the clipboard. The buttons themselves say that it is done. */
export function SummaryButtons({ result }: { readonly result: ImportResult }) {
  const { actions } = useServices();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<ActionEnd>(null);
  const [isCopied, setIsCopied] = useState(false);
  const save = async (): Promise<void> => {
    const saved = await actions.saveSummary(result);
    setFailure('error' in saved ? saved : null);
    if ('path' in saved) setSavedAt(saved.path);
  };
  const done = <IconCheck size={16} aria-hidden />;
  return (
    <>
      <Button
        variant="default"
        leftSection={savedAt === null ? <IconDeviceFloppy size={16} aria-hidden /> : done}
        title={savedAt === null ? undefined : `Saved at ${savedAt}`}
        onClick={() => void save()}
      >
        {savedAt === null ? 'Save summary…' : 'Summary saved'}
      </Button>
      <Button
        variant="default"
        leftSection={isCopied ? done : <IconCopy size={16} aria-hidden />}
        onClick={() => void copyText(importSummary(result)).then(() => setIsCopied(true))}
      >
        {isCopied ? 'Summary copied' : 'Copy summary'}
      </Button>
      {failure ? (
        <div className={classes.failure}>
          <Problem {...failure} />
        </div>
      ) : null}
    </>
  );
}
