import { Button, Group, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** Names the thing: "Finalise Midweek 17, version 2?" */
  readonly title: string;
  readonly verb: string;
  readonly isDangerous?: boolean;
  /** False while something asked for is missing. */
  readonly isReady?: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** Asks before what cannot be undone, and says what that is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, verb, isDangerous = false, isReady = true, onClose, onConfirm, children } = props;
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await onConfirm();
    } finally {
      setIsBusy(false);
      onClose();
    }
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={<strong>{title}</strong>}>
      <div style={{ lineHeight: 1.5 }}>{children}</div>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          Cancel
        </Button>
        <Button
          data-autofocus
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
