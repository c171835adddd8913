import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useServices } from '../../../services/services-context';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog';
import { plural } from '../../../text/format';
import type { TeamRow } from '../../../contract-types';

interface SplitDialogProps {
  readonly team: Pick<TeamRow, 'league' | 'name' | 'matches'>;
  readonly spelling: string;
  readonly onClose: () => void;
}

/** Asks before a spelling becomes a club of its own again, for matches change their team. */
export function SplitDialog({ team, spelling, onClose }: SplitDialogProps) {
  const { actions } = useServices();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      isOpen
      title={`Split ${spelling} off from ${team.name}?`}
      verb="Split off"
      isReady={reason.trim() !== ''}
      onClose={onClose}
      onConfirm={() => actions.splitSpelling({ league: team.league, spelling, reason })}
    >
      {team.name} has {plural(team.matches, 'match', 'matches')} in {team.league}. Those that files told under “
      {spelling}” become matches of {spelling}, a club of its own; the others stay.
      <TextInput
        mt="sm"
        label="Reason"
        data-autofocus
        placeholder="Why they are two clubs"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
