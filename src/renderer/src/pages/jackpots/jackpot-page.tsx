import { useEffect, useState } from 'react';
import { useRead } from '../../services/use-read';
import { Page } from '../../ui/page/page';
import { useServices } from '../../services/services-context';
import { Loaded } from '../../ui/loaded';
import type { JackpotDetail } from '../../contract-types';
import { createDraftKeeper } from './draft/draft-keeper';
import { createDraftStore } from './draft/draft-store';
import { unmadeJackpot } from './draft/unmade-jackpot';
import { jackpotMade } from '../../services/new-jackpots';
import { NEW_JACKPOT, type JackpotTab } from '../../services/route';
import { JackpotView } from './jackpot-view';

interface JackpotPageProps {
  readonly id: string;
  readonly tab: JackpotTab;
}

/** One jackpot: its fixtures as typed, and the seven sets beside each other. */
export function JackpotPage({ id, tab }: JackpotPageProps) {
  const isNew = id === NEW_JACKPOT;
  const jackpot = useRead('jackpots.get', { id }, { enabled: !isNew });
  const others = useRead('jackpots.list', {}, { enabled: isNew });
  // Begun here: the grid is the same one before the store knows of it and after.
  const [isBegunHere] = useState(isNew);
  if (jackpot.data.status === 'ready') {
    const detail = jackpot.data.value;
    // A draft that became final is another thing under the same id.
    return <Opened key={detail.jackpot.status} detail={detail} tab={tab} />;
  }
  if (isBegunHere && (others.data.status === 'ready' || !isNew)) {
    const names = others.data.status === 'ready' ? others.data.value.map(({ name }) => name) : [];
    return <Opened key="draft" detail={unmadeJackpot(names)} tab={tab} />;
  }
  return (
    <Page
      crumbs={[{ name: 'Jackpots', to: { page: 'jackpots', id: null, tab: 'fixtures' } }]}
      title={isNew ? 'New jackpot' : 'Jackpot'}
      lead="Reading its fixtures and forecasts."
    >
      {isNew ? (
        <Loaded what="the jackpots" resource={others}>
          {() => null}
        </Loaded>
      ) : (
        <Loaded what="the jackpot" resource={jackpot}>
          {() => null}
        </Loaded>
      )}
    </Page>
  );
}

interface OpenedProps {
  readonly detail: JackpotDetail;
  readonly tab: JackpotTab;
}

function Opened({ detail, tab }: OpenedProps) {
  const { api, navigation } = useServices();
  const [draft] = useState(() =>
    createDraftStore(api, detail, {
      keeper: createDraftKeeper(window.localStorage),
      onMade: ({ jackpot }) => {
        jackpotMade(jackpot.id);
        const { route, replace } = navigation.getState();
        if (route.page === 'jackpots' && route.id === NEW_JACKPOT) replace({ ...route, id: jackpot.id });
      },
    }),
  );
  useEffect(() => draft.getState().receive(detail), [draft, detail]);
  useEffect(() => {
    const flush = (): void => void draft.getState().flush();
    window.addEventListener('beforeunload', flush);
    return () => {
      window.removeEventListener('beforeunload', flush);
      flush();
    };
  }, [draft]);
  return <JackpotView draft={draft} tab={tab} />;
}
