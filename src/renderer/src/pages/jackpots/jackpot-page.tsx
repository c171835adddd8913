import { useEffect, useState } from 'react';
import { useRead } from '../../services/use-read';
import { Page } from '../../ui/page/page';
import { useServices } from '../../services/services-context';
import { Loaded } from '../../ui/loaded';
import { keepFocus } from '../../ui/page/keep-focus';
import type { JackpotDetail, SetId } from '../../contract-types';
import { createDraftKeeper } from './draft/draft-keeper';
import { createDraftStore } from './draft/draft-store';
import type { JackpotTab } from '../../services/route';
import { JackpotView } from './jackpot-view';

interface JackpotPageProps {
  readonly id: string;
  readonly tab: JackpotTab;
}

/** One jackpot: its fixtures as typed, what the seven sets say of them, and what came of it. */
export function JackpotPage({ id, tab }: JackpotPageProps) {
  const jackpot = useRead('jackpots.get', { id });
  const [set, setSet] = useState<SetId>('B');
  if (jackpot.data.status === 'ready') {
    const detail = jackpot.data.value;
    // A draft that became final is another thing under the same id.
    return <Opened key={detail.jackpot.status} detail={detail} tab={tab} set={set} onSet={setSet} />;
  }
  return (
    <Page
      crumbs={[{ name: 'Jackpots', to: { page: 'jackpots', id: null, tab: 'fixtures' } }]}
      title="Jackpot"
      lead="Reading its fixtures and forecasts."
    >
      <Loaded what="the jackpot" resource={jackpot}>
        {() => null}
      </Loaded>
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
  const { api } = useServices();
  const [draft] = useState(() => createDraftStore(api, detail, { keeper: createDraftKeeper(window.localStorage) }));
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
