import { Tabs } from '@mantine/core';
import type { HelpTab } from '../../services/places/route';
import { useGo } from '../../services/services-context';
import { Page } from '../../ui/page/page';
import { BeginTab } from './begin-tab';
import { GlossaryTab } from './glossary-tab';
import { MethodsTab } from './methods-tab';

interface HelpPageProps {
  readonly tab: HelpTab | null;
  /** The term or the step that is looked at. */
  readonly item: string | null;
}

const isTab = (value: string | null): value is HelpTab => value === 'glossary' || value === 'methods';

/** Where to begin, what the words mean, what is done step by step: all of it in the application, nothing fetched. */
export function HelpPage({ tab, item }: HelpPageProps) {
  const go = useGo();
  return (
    <Page title="Help" lead="Where to begin, what every word means, and what is done, step by step.">
      <Tabs
        value={tab ?? 'begin'}
        onChange={(next) => go({ page: 'help', ...(isTab(next) ? { tab: next } : {}) })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="begin">Where to begin</Tabs.Tab>
          <Tabs.Tab value="glossary">Glossary</Tabs.Tab>
          <Tabs.Tab value="methods">Methods</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab ?? 'begin'}>
          {tab === 'glossary' ? (
            <GlossaryTab term={item} />
          ) : tab === 'methods' ? (
            <MethodsTab step={item} />
          ) : (
            <BeginTab />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
