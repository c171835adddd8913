import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRoute } from '../../../services/services-context';
import type { ReportsTab } from '../../../services/route';
import { DataExportsTab } from './data-exports-tab';

interface ReportsTabsProps {
  readonly tab: ReportsTab;
  /** What the tab of reports shows. */
  readonly children: ReactNode;
}

/** Reports, and beside them the data behind them. */
export function ReportsTabs({ tab, children }: ReportsTabsProps) {
  const { go } = useRoute();
  return (
    <Tabs value={tab} onChange={(next) => go({ page: 'reports', ...(next === 'data' ? { tab: next } : {}) })}>
      <Tabs.List mb="md">
        <Tabs.Tab value="exported">Reports</Tabs.Tab>
        <Tabs.Tab value="data">Data exports</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="exported">{tab === 'exported' ? children : null}</Tabs.Panel>
      <Tabs.Panel value="data">{tab === 'data' ? <DataExportsTab /> : null}</Tabs.Panel>
    </Tabs>
  );
}
