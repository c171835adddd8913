import { Button } from '@mantine/core';
import type { SelectionFacts } from '../../contract-types';
import { lockedInWords } from '../../../../text/selection-words';
import { useGo, useServices } from '../../services/services-context';
import { Empty } from '../../ui/states';

interface NotEnoughProps {
  readonly what: string;
  readonly facts: Pick<SelectionFacts, 'locked'>;
}

/** No past forecast in the selection: what would stand here, and the ways to have it. */
export const NotEnough = ({ what, facts: { locked } }: NotEnoughProps) =>
  locked === null ? <NoBacktest what={what} /> : <NoLocked what={what} locked={locked} />;

function NoBacktest({ what }: Pick<NotEnoughProps, 'what'>) {
  const { actions } = useServices();
  const go = useGo();
  return (
    <Empty
      title="Not enough data"
      actions={
        <>
          <Button variant="default" onClick={() => void actions.train('all')}>
            Train all leagues
          </Button>
          <Button variant="default" onClick={() => go({ page: 'data', tab: 'coverage' })}>
            Look at the data
          </Button>
        </>
      }
    >
      {what} here once a match of the selection was forecast unseen and has odds: train on enough seasons, or choose
      more leagues and seasons.
    </Empty>
  );
}

interface NoLockedProps extends Pick<NotEnoughProps, 'what'> {
  readonly locked: NonNullable<SelectionFacts['locked']>;
}

function NoLocked({ what, locked }: NoLockedProps) {
  const go = useGo();
  return (
    <Empty
      title="Not enough data"
      actions={
        <Button variant="default" onClick={() => go({ page: 'jackpots', id: null, tab: 'fixtures' })}>
          Open the jackpots
        </Button>
      }
    >
      {what} here once a finalised jackpot with odds has results in the selection: enter them on its Results tab. There
      are {lockedInWords(locked)}.
    </Empty>
  );
}
