import { Tabs } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { Page } from '../../ui/page/page';
import { usePageShortcut } from '../../services/use-shortcuts';
import { useRoute, useServices } from '../../services/services-context';
import { plural } from '../../text/format';
import type { DraftStore } from './draft/draft-store';
import type { JackpotTab } from '../../services/route';
import { CompareTab } from './compare-tab';
import { takeLast } from './explain/explain-choice';
import { FixturesTab } from './fixtures-tab';
import { FixtureDetail } from './fixture-detail';
import { JackpotActions } from './jackpot-actions';

interface JackpotViewProps {
  readonly draft: DraftStore;
  readonly tab: JackpotTab;
}

/** A jackpot with its two tabs, its actions, and the numbers of the fixture in focus beside them. */
export function JackpotView({ draft, tab }: JackpotViewProps) {
  const { actions } = useServices();
  const { go } = useRoute();
  const { detail, name, problems } = useStore(draft);
  const { jackpot, predictions } = detail;
  const [order, setOrder] = useState(() => takeLast(jackpot.id));
  const close = useCallback(() => setOrder(null), []);
  const focused = tab === 'compare' ? (predictions.find((prediction) => prediction.order === order) ?? null) : null;

  usePageShortcut('e', () => {
    if (jackpot.status === 'finalised') void actions.exportReport(jackpot.id, jackpot.name);
  });
  return (
    <Page
      crumbs={[{ name: 'Jackpots', to: { page: 'jackpots', id: null, tab: 'fixtures' } }]}
      title={`${name} · version ${jackpot.version} (${jackpot.status})`}
      lead={
        jackpot.status === 'draft'
          ? `Which fixtures are forecast, and what the seven sets say of each. ${plural(predictions.length, 'fixture')} forecast.`
          : `Closed on ${jackpot.finalisedAt?.slice(0, 10)}: ${plural(predictions.length, 'fixture')}, each in seven sets. Revise makes a new version.`
      }
      actions={<JackpotActions draft={draft} />}
      inspector={
        focused
          ? {
              title: `${focused.home} – ${focused.away}`,
              body: <FixtureDetail jackpotId={jackpot.id} prediction={focused} sets={detail.sets} />,
              onClose: close,
            }
          : null
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => go({ page: 'jackpots', id: jackpot.id, tab: (next ?? 'fixtures') as JackpotTab })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="fixtures">
            Fixtures{problems.length > 0 ? ` · ${plural(problems.length, 'problem')}` : ''}
          </Tabs.Tab>
          <Tabs.Tab value="compare">Compare</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fixtures">
          <FixturesTab draft={draft} isOpen={jackpot.status === 'draft'} />
        </Tabs.Panel>
        <Tabs.Panel value="compare">
          <CompareTab detail={detail} open={order} onOpen={setOrder} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
