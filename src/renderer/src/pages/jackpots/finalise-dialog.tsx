import { useServices } from '../../services/services-context';
import type { SetDistribution } from '../../contract-types';
import type { ActionEnd } from '../../services/actions/data-actions';
import { plural } from '../../text/format';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog';
import { Facts } from '../../ui/facts';
import type { DraftStore } from './entry/draft/draft-store';
import { whatIsLocked } from './finalise-words';

interface FinaliseDialogProps {
  readonly draft: DraftStore;
  readonly distributions: readonly SetDistribution[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks before a draft is closed for good, and names everything that can never change after it. */
export function FinaliseDialog({ draft, distributions, isOpen, onClose }: FinaliseDialogProps) {
  const { actions } = useServices();
  const { detail } = draft.getState();
  const { jackpot } = detail;
  const finalise = async (): Promise<ActionEnd> => {
    await draft.getState().flush();
    const { problems, save } = draft.getState();
    if (save.status === 'failed') return { what: 'Saving the draft failed', error: save.error };
    if (problems.length > 0) {
      const message = `${plural(problems.length, 'problem')} left: solve what is marked in the fixtures first.`;
      return { what: 'Not finalised', error: { code: 'bad-request', message } };
    }
    return actions.finalise(jackpot.id);
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={`Finalise ${jackpot.name}, version ${jackpot.version}?`}
      verb="Finalise"
      onClose={onClose}
      onConfirm={finalise}
    >
      These can never be changed again; corrections are made by revising into version {jackpot.version + 1}. Results are
      entered afterwards.
      <Facts items={whatIsLocked(detail, distributions)} />
    </ConfirmDialog>
  );
}
