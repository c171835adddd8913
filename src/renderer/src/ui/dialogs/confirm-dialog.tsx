import { Button, Group, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ActionEnd } from '../../services/actions/data-actions';
import { Problem } from '../states';
import classes from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** Names the thing: "Finalise Midweek 17, version 2?" */
  readonly title: string;
  readonly verb: string;
  readonly isDangerous?: boolean;
  /** False while something asked for is missing. */
  readonly isReady?: boolean;
  readonly onClose: () => void;
  /** A failure handed back is shown here and the dialog stays. */
  readonly onConfirm: () => Promise<ActionEnd | void>;
  readonly children: ReactNode;
}

/** Asks before what cannot be undone, and says what that is; the focus is on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, verb, isDangerous = false, isReady = true, onClose, onConfirm, children } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ActionEnd>(null);
  const confirm = async (): Promise<void> => {
    setIsBusy(true);
    let end: ActionEnd = null;
    try {
      end = (await onConfirm()) ?? null;
    } finally {
      setIsBusy(false);
      setFailure(end);
      if (!end) onClose();
    }
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={<strong>{title}</strong>}>
      <div className={classes.said}>{children}</div>
      {failure ? <Problem {...failure} /> : null}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button data-autofocus variant="default" onClick={onClose} disabled={isBusy}>
          Cancel
        </Button>
        <Button
          loading={isBusy}
          disabled={!isReady}
          {...(isDangerous ? { color: 'red.8' } : {})}
          onClick={() => void confirm()}
        >
          {verb}
        </Button>
      </Group>
    </Modal>
  );
}
