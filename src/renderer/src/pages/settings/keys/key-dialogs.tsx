import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useServices } from '../../../services/services-context';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog';
import type { OwnKey } from '../../../contract-types';

/** The shortest passphrase that is taken. */
const SHORTEST = 8;
export type KeyDialogName = 'make' | 'rotate' | 'protect' | 'unlock' | 'revoke';

interface KeyDialogProps {
  readonly name: KeyDialogName;
  /** Null before there is a key. */
  readonly own: OwnKey | null;
  readonly onClose: () => void;
}

/** What is asked before something is done with one's own key, and what that means. */
export function KeyDialog({ name, own, onClose }: KeyDialogProps) {
  const { keys } = useServices().actions;
  const [passphrase, setPassphrase] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const [reason, setReason] = useState('');
  const hasPassphrase = own?.protection === 'passphrase';
  const given = { ...(passphrase === '' ? {} : { passphrase }), newPassphrase: fresh === '' ? null : fresh };
  const isMatched = fresh === again && (fresh === '' || fresh.length >= SHORTEST);
  const asksOld = hasPassphrase && (name === 'rotate' || name === 'protect' || name === 'unlock');
  const asksNew = name === 'make' || name === 'rotate' || name === 'protect';
  const asksReason = name === 'rotate' || name === 'revoke';
  const { title, verb, said, run } = {
    make: {
      title: 'Make a signing key?',
      verb: 'Make the key',
      said: 'Reports you export from now on carry your signature. The key stays on this computer, outside the store. With a passphrase it signs only once that was given.',
      run: () => keys.make({ passphrase: given.newPassphrase }),
    },
    rotate: {
      title: 'Put a new key in the place of this one?',
      verb: 'Make the new key',
      said: 'The old key vouches for the new one and is then destroyed. What it signed stays signed, and stays known.',
      run: () => keys.rotate({ ...given, reason }),
    },
    protect: {
      title: hasPassphrase ? 'Change the passphrase?' : 'Give the key a passphrase?',
      verb: hasPassphrase && fresh === '' ? 'Remove the passphrase' : 'Set the passphrase',
      said: 'Nobody can bring a forgotten passphrase back. The key is then revoked and a new one made.',
      run: () => keys.protect(given),
    },
    unlock: {
      title: 'Unlock the key?',
      verb: 'Unlock',
      said: 'It then signs without asking until the application ends.',
      run: () => keys.unlock({ passphrase }),
    },
    revoke: {
      title: 'Revoke this key?',
      verb: 'Revoke the key',
      said: 'Its secret is destroyed, and whoever verifies a report against this store is told on which day the key was revoked. This cannot be undone.',
      run: () => keys.revoke({ publicKey: own?.publicKey ?? '', reason }),
    },
  }[name];
  const isReady =
    (!asksOld || passphrase !== '' || (own.isUnlocked && name !== 'unlock')) &&
    (!asksNew || isMatched) &&
    (name !== 'protect' || hasPassphrase || fresh !== '') &&
    (!asksReason || reason.trim() !== '');
  return (
    <ConfirmDialog
      isOpen
      title={title}
      verb={verb}
      isDangerous={name === 'revoke'}
      isReady={isReady}
      onClose={onClose}
      onConfirm={run}
    >
      <Stack gap="sm">
        <div>{said}</div>
        {asksOld ? (
          <PasswordInput
            label="Passphrase it has now"
            {...(own.isUnlocked && name !== 'unlock' ? { description: 'May be left empty: the key is unlocked.' } : {})}
            value={passphrase}
            maxLength={1000}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        ) : null}
        {asksNew ? (
          <>
            <PasswordInput
              label={name === 'make' || name === 'rotate' ? 'Passphrase (may be left empty)' : 'New passphrase'}
              {...(name === 'rotate' && hasPassphrase ? { label: 'New passphrase (empty: the one it has now)' } : {})}
              description={`At least ${SHORTEST} characters`}
              value={fresh}
              maxLength={1000}
              error={fresh !== '' && fresh.length < SHORTEST ? `${fresh.length} of ${SHORTEST} characters` : null}
              onChange={(event) => setFresh(event.currentTarget.value)}
            />
            {fresh === '' ? null : (
              <PasswordInput
                label="The same again"
                value={again}
                maxLength={1000}
                error={again !== '' && again !== fresh ? 'These are two passphrases' : null}
                onChange={(event) => setAgain(event.currentTarget.value)}
              />
            )}
          </>
        ) : null}
        {asksReason ? (
          <TextInput
            label="Reason"
            placeholder="Kept in the audit log"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}
