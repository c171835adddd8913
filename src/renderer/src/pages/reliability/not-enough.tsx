import { Button } from '@mantine/core';
import { useRoute, useServices } from '../../services/services-context';
import { Empty } from '../../ui/states';

/** No past forecast in the selection: what would stand here, and the ways to have it. */
export function NotEnough({ what }: { readonly what: string }) {
  const { actions } = useServices();
  const { go } = useRoute();
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
