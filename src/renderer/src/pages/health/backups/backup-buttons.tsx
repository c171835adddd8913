import { Button } from '@mantine/core';
import { useState } from 'react';
import { bytesText } from '../../../../../text/counts';
import { useServices } from '../../../services/services-context';
import { formatInstant } from '../../../text/format';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog';
import type { Backup } from '../../../contract-types';

interface ButtonProps {
  readonly backup: Backup;
}

/** Puts a backup in the place of the store. */
export function RestoreBackup({ backup: { name, at } }: ButtonProps) {
  const { actions } = useServices();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-xs" aria-label={`Restore ${name}…`} onClick={() => setIsAsked(true)}>
        Restore…
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={`Go back to the store of ${formatInstant(at)} UTC?`}
        verb="Restore"
        onClose={() => setIsAsked(false)}
        onConfirm={() => actions.stores.restoreBackup(name)}
      >
        <p>
          {name} is read whole and put in the place of the store. The store of now is kept beside it under another name,
          with its audit log; what was done since is in that one alone. The log of the restored store says so.
        </p>
      </ConfirmDialog>
    </>
  );
}

/** Deletes a backup for good. */
export function DeleteBackup({ backup: { name, bytes } }: ButtonProps) {
  const { actions } = useServices();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-xs" aria-label={`Delete ${name}…`} onClick={() => setIsAsked(true)}>
        Delete…
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={`Delete ${name}?`}
        verb="Delete"
        isDangerous
        onClose={() => setIsAsked(false)}
        onConfirm={() => actions.stores.deleteBackup(name)}
      >
        <p>Its {bytesText(bytes)} are gone for good. The store itself is not touched.</p>
      </ConfirmDialog>
    </>
  );
}
