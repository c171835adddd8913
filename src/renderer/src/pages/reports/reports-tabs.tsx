import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useGo } from '../../services/services-context';
import type { ReportsTab } from '../../services/places/route';

const TABS: readonly (readonly [ReportsTab, string])[] = [
  ['exported', 'Exported reports'],
  ['verify', 'Verify'],
  ['data', 'Data exports'],
];

interface ReportsTabsProps {
  readonly tab: ReportsTab;
  readonly children: ReactNode;
}

/** What was exported, and what others hand on. */
export function ReportsTabs({ tab, children }: ReportsTabsProps) {
  const go = useGo();
  return (
    <Tabs
      value={tab}
      onChange={(next) => go({ page: 'reports', ...(next === 'verify' || next === 'data' ? { tab: next } : {}) })}
    >
      <Tabs.List mb="md">
        {TABS.map(([value, word]) => (
          <Tabs.Tab key={value} value={value}>
            {word}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>{children}</Tabs.Panel>
    </Tabs>
  );
}
