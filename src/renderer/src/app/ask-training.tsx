import { useStore } from 'zustand';
import { describeChoice } from '../services/choices/training-store';
import { closeTrainingAsked, trainingAsked } from '../services/keys/ask-training';
import { valueOf } from '../services/reading/loadable';
import { useRead } from '../services/reading/use-read';
import { useServices } from '../services/services-context';
import { plural } from '../text/format';
import { ConfirmDialog } from '../ui/dialogs/confirm-dialog';

/** A key trains nothing before it is said what would be trained. */
export function AskTraining() {
  const { isAsked } = useStore(trainingAsked);
  const { actions, training } = useServices();
  const choice = useStore(training);
  const status = valueOf(useRead('data.status', {}).data);
  const leagues = status?.leagues ?? [];
  return (
    <ConfirmDialog
      isOpen={isAsked}
      title="Train all leagues?"
      verb="Train all"
      isReady={leagues.length > 0}
      onClose={closeTrainingAsked}
      onConfirm={async () => void (await actions.train('all'))}
    >
      {leagues.length > 0
        ? `${plural(leagues.length, 'league')} would be trained with ${describeChoice(choice)}. Each gets a new version; the versions there are stay.`
        : 'There is no league to train yet. Import seasons first.'}
    </ConfirmDialog>
  );
}
