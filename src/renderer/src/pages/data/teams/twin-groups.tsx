import { twinSentence } from '../../../../../text/import-summary';
import { useServices } from '../../../services/services-context';
import { leftOpenInWords, settledInWords } from '../../../text/doubt-words';
import { ReasonForm } from '../../../ui/dialogs/reason-form';
import { TwinPairs } from '../../../ui/matches/twin-pairs';
import type { TwinGroup } from '../../../contract-types';
import { decideTwins, twinKey, usualTwinReason } from '../../../services/importing/twin-answers';
import classes from './twin-groups.module.css';

interface TwinGroupsProps {
  readonly groups: readonly TwinGroup[];
  /** What was settled, in words. */
  readonly onSettled: (words: string) => void;
}

/** Names whose matches coincide with those of others, by league; one decision settles a league. */
export function TwinGroups({ groups, onSettled }: TwinGroupsProps) {
  const { actions } = useServices();
  return groups.map((group) => (
    <section key={twinKey(group)} className={classes.twins} aria-label={`Names told twice in ${group.league}`}>
      <h2>{twinSentence(group)}</h2>
      <p>
        <span className={classes.warn} aria-hidden>
          ▲{' '}
        </span>
        {leftOpenInWords(group.coincide)}
      </p>
      <TwinPairs group={group} />
      <ReasonForm
        label={group.pairs.length === 1 ? 'Why they are one club' : 'Why each is the club beside it'}
        initial={usualTwinReason(group)}
        actions={[
          {
            verb: group.pairs.length === 1 ? 'This is the same club' : 'These are the same clubs',
            run: async (reason) => {
              const outcome = await actions.decideSpellings(decideTwins(group, reason));
              if (!outcome) onSettled(settledInWords(group));
              return outcome;
            },
          },
        ]}
      />
    </section>
  ));
}
