import { Tabs } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { valueOf } from '../../services/reading/loadable';
import { Page } from '../../ui/page/page';
import { usePageShortcut } from '../../services/keys/use-shortcuts';
import { useRead } from '../../services/reading/use-read';
import { useGo, useServices } from '../../services/services-context';
import type { SetDistribution, SetId } from '../../contract-types';
import { plural } from '../../text/format';
import { StaleModels } from '../../ui/said/stale-models';
import { Said } from '../../ui/said/said';
import type { DraftStore } from './entry/draft/draft-store';
import { NEW_JACKPOT, type JackpotTab } from '../../services/places/route';
import { takeLast } from './explain/explain-choice';
import { usePlanAhead } from './distribution/use-plan-ahead';
import { FixtureDetail } from './fixture-detail';
import { SetHeadline } from './headline/set-headline';
import { JackpotActions } from './jackpot-actions';
import { JackpotTabPanel } from './jackpot-tab-panel';

interface JackpotViewProps {
  readonly draft: DraftStore;
  readonly tab: JackpotTab;
  readonly set: SetId;
  readonly onSet: (set: SetId) => void;
}

const NONE: readonly SetDistribution[] = [];
const TABS: readonly (readonly [JackpotTab, string])[] = [
  ['fixtures', 'Fixtures'],
  ['compare', 'Compare'],
  ['distribution', 'Distribution'],
  ['results', 'Results'],
  ['versions', 'Versions and notes'],
];

/** A jackpot with its tabs and actions, the chances of one set above them, and the fixture in focus beside. */
export function JackpotView({ draft, tab, set: wanted, onSet }: JackpotViewProps) {
  const { actions } = useServices();
  const go = useGo();
  // Not the rows: a keystroke draws the grid alone.
  const { detail, name, problems } = useStore(
    draft,
    useShallow((state) => ({ detail: state.detail, name: state.name, problems: state.problems })),
  );
  const { jackpot, predictions, sets } = detail;
  // A set that was switched off is not looked at.
  const set = detail.setsOff.includes(wanted) ? 'B' : wanted;
  const isUnmade = jackpot.id === NEW_JACKPOT;
  const distributions = useRead('jackpots.distribution', { id: jackpot.id }, { isLive: true, enabled: !isUnmade });
  usePlanAhead(isUnmade || predictions.length === 0 ? null : jackpot.id, set);
  const [order, setOrder] = useState(() => takeLast(jackpot.id));
  const [said, setSaid] = useState<string | null>(null);
  const close = useCallback(() => setOrder(null), []);
  const focused = tab === 'fixtures' ? null : (predictions.find((prediction) => prediction.order === order) ?? null);

  usePageShortcut('e', () => {
    if (jackpot.status === 'finalised') actions.buildReport(jackpot.id);
    else setSaid('Nothing was exported: a report is of a finalised jackpot. Finalise this draft first.');
  });
  return (
    <Page
      crumbs={[{ name: 'Jackpots', to: { page: 'jackpots', id: null, tab: 'fixtures' } }]}
      title={`${name} · version ${jackpot.version} (${jackpot.status})`}
      lead={
        jackpot.status === 'draft'
          ? `Which fixtures are forecast, and what the sets say of each. ${plural(predictions.length, 'fixture')} forecast.`
          : `Closed on ${jackpot.finalisedAt?.slice(0, 10)}: ${plural(predictions.length, 'fixture')}, each in seven sets. Revise makes a new version.`
      }
      actions={<JackpotActions draft={draft} distributions={valueOf(distributions.data) ?? NONE} onSay={setSaid} />}
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
      <Said text={said} onClose={() => setSaid(null)} />
      {jackpot.status === 'draft' ? <StaleModels versions={detail.models.map(({ version }) => version)} /> : null}
      {isUnmade ? null : <SetHeadline distributions={distributions} sets={sets} set={set} onSet={onSet} />}
      <Tabs
        value={tab}
        onChange={(next) => go({ page: 'jackpots', id: jackpot.id, tab: (next ?? 'fixtures') as JackpotTab })}
      >
        <Tabs.List mb="md">
          {TABS.map(([value, word]) => (
            <Tabs.Tab key={value} value={value} disabled={isUnmade && value !== 'fixtures'}>
              {word}
              {value === 'fixtures' && problems.length > 0 ? ` · ${plural(problems.length, 'problem')}` : ''}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <JackpotTabPanel
            draft={draft}
            tab={tab}
            distributions={distributions}
            set={set}
            onSet={onSet}
            open={order}
            onOpen={setOrder}
          />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
