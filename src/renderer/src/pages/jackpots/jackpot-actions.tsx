import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconFileExport, IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useServices } from '../../services/services-context';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog';
import { ReasonPopover } from '../../ui/dialogs/reason-popover';
import type { SetDistribution } from '../../contract-types';
import { plural } from '../../text/format';
import type { DraftStore } from './entry/draft/draft-store';
import { FinaliseDialog } from './finalise-dialog';

interface JackpotActionsProps {
  readonly draft: DraftStore;
  /** For the picks that are locked with it. */
  readonly distributions: readonly SetDistribution[];
  /** Say why nothing was done. */
  readonly onSay: (text: string) => void;
}

/** Finalise or delete a draft; export or revise what is final. */
export function JackpotActions({ draft, distributions, onSay }: JackpotActionsProps) {
  const { actions } = useServices();
  const { detail, problems, save } = useStore(
    draft,
    useShallow((state) => ({ detail: state.detail, problems: state.problems, save: state.save })),
  );
  const { jackpot, predictions } = detail;
  const [asked, setAsked] = useState<'finalise' | 'delete' | null>(null);
  const full = `${jackpot.name}, version ${jackpot.version}`;
  const why =
    save.status === 'failed'
      ? 'what was typed last is not saved'
      : predictions.length === 0
        ? 'no fixture is forecast'
        : problems.length > 0
          ? `${plural(problems.length, 'problem')} left in the fixtures`
          : null;

  if (jackpot.status === 'finalised') {
    return (
      <Group gap="xs" wrap="nowrap">
        <ReasonPopover
          button="Revise…"
          name={`Revise ${full}`}
          label="Why a new version is made"
          verb="Revise"
          onSubmit={(reason) => actions.revise(jackpot.id, reason)}
        />
        <Button leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => actions.buildReport(jackpot.id)}>
          Export report…
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label="Delete draft">
        <ActionIcon size="control" aria-label="Delete draft" onClick={() => setAsked('delete')}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button
        leftSection={<IconCircleCheck size={16} aria-hidden />}
        {...(why === null ? {} : { title: why, 'data-disabled': true, 'aria-disabled': true })}
        onClick={() => {
          if (why !== null) {
            onSay(`Not to be finalised yet: ${why}.`);
            return;
          }
          void draft.getState().flush();
          setAsked('finalise');
        }}
      >
        Finalise
      </Button>
      <FinaliseDialog
        draft={draft}
        distributions={distributions}
        isOpen={asked === 'finalise'}
        onClose={() => setAsked(null)}
      />
      <ConfirmDialog
        isOpen={asked === 'delete'}
        title={`Delete ${full}?`}
        verb="Delete"
        isDangerous
        onClose={() => setAsked(null)}
        onConfirm={() => actions.remove(jackpot.id, jackpot.name)}
      >
        The draft and its {plural(detail.inputs.length, 'fixture')} are removed. This cannot be undone.
      </ConfirmDialog>
    </Group>
  );
}
