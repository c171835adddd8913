import { useEffect, useState } from 'react';
import { useRead } from '../../services/reading/use-read';
import { Page } from '../../ui/page/page';
import { useProfile } from '../../services/use-profile';
import { useServices } from '../../services/services-context';
import { Loaded } from '../../ui/loaded';
import { keepFocus } from '../../ui/page/keep-focus';
import type { JackpotDetail, SetId } from '../../contract-types';
import { createDraftKeeper } from './entry/draft/draft-keeper';
import { createDraftStore } from './entry/draft/draft-store';
import { unmadeJackpot } from './entry/draft/unmade-jackpot';
import { jackpotMade } from '../../services/work/new-jackpots';
import { NEW_JACKPOT, type JackpotTab } from '../../services/places/route';
import { JackpotView } from './jackpot-view';

interface JackpotPageProps {
  readonly id: string;
  readonly tab: JackpotTab;
}

/** One jackpot: its fixtures as typed, what the seven sets say of them, and what came of it. */
export function JackpotPage({ id, tab }: JackpotPageProps) {
  const isNew = id === NEW_JACKPOT;
  const [set, setSet] = useState<SetId>(useProfile().defaultSet);
  const jackpot = useRead('jackpots.get', { id }, { enabled: !isNew });
  const others = useRead('jackpots.list', {}, { enabled: isNew });
  // Begun here: the grid is the same one before the store knows of it and after.
  const [isBegunHere] = useState(isNew);
  if (jackpot.data.status === 'ready') {
    const detail = jackpot.data.value;
    // A draft that became final is another thing under the same id.
    return <Opened key={detail.jackpot.status} detail={detail} tab={tab} set={set} onSet={setSet} />;
  }
  if (isBegunHere && (others.data.status === 'ready' || !isNew)) {
    const names = others.data.status === 'ready' ? others.data.value.map(({ name }) => name) : [];
    return <Opened key="draft" detail={unmadeJackpot(names)} tab={tab} set={set} onSet={setSet} />;
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
  readonly set: SetId;
  readonly onSet: (set: SetId) => void;
}

function Opened({ detail, tab, set, onSet }: OpenedProps) {
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
  // What had the focus may be gone: the button that finalised it, or the form that revised another.
  useEffect(keepFocus, []);
  useEffect(() => {
    const flush = (): void => void draft.getState().flush();
    window.addEventListener('beforeunload', flush);
    return () => {
      window.removeEventListener('beforeunload', flush);
      flush();
    };
  }, [draft]);
  return <JackpotView draft={draft} tab={tab} set={set} onSet={onSet} />;
}
