import { Button, Tabs } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { valueOf } from '../../services/reading/loadable';
import type { HealthTab } from '../../services/places/route';
import { useGo, useServices } from '../../services/services-context';
import { useRead } from '../../services/reading/use-read';
import { formatCount } from '../../text/format';
import { Page } from '../../ui/page/page';
import { AuditEntryDetail } from './audit/audit-entry-detail';
import { AuditTab } from './audit/audit-tab';
import { BackupsTab } from './backups/backups-tab';
import { CheckDetail } from './check-detail';
import { ChecksTab } from './checks-tab';

/** The day, the disk and the file are others without a word from the store. */
const OUTSIDE_TOO = { isAskedAgain: true } as const;

/** Whether store, log, data, models, jackpots and jobs are in order, why not, and who did what when. */
export function HealthPage({ tab }: { readonly tab: HealthTab }) {
  const go = useGo();
  const { queries } = useServices();
  const health = useRead('health.check', {}, OUTSIDE_TOO);
  const integrity = useRead('health.integrity', {}, OUTSIDE_TOO);
  const [openName, setOpenName] = useState<string | null>(null);
  const [openEntry, setOpenEntry] = useState<number | null>(null);
  const checks = [...(valueOf(health.data) ?? []), ...(valueOf(integrity.data) ?? [])];
  const open = checks.find(({ name }) => name === openName);
  const inspector =
    tab === 'audit'
      ? openEntry !== null && {
          title: `Entry ${formatCount(openEntry)}`,
          body: <AuditEntryDetail key={openEntry} sequence={openEntry} />,
          onClose: () => setOpenEntry(null),
        }
      : open && { title: open.name, body: <CheckDetail check={open} />, onClose: () => setOpenName(null) };
  const checkAgain = (): void => {
    void health.load();
    void integrity.load();
    queries.touch(['reports']);
  };
  return (
    <Page
      title="Health"
      lead="Whether the store, the data, the models and the jobs are in order, and who did what when."
      actions={
        <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={checkAgain}>
          Check again
        </Button>
      }
      inspector={inspector || null}
    >
      <Tabs
        value={tab}
        onChange={(next) => go({ page: 'health', ...(next === 'audit' || next === 'backups' ? { tab: next } : {}) })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="checks">Checks</Tabs.Tab>
          <Tabs.Tab value="audit">Audit log</Tabs.Tab>
          <Tabs.Tab value="backups">Backups</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {tab === 'audit' ? (
            <AuditTab open={openEntry} onOpen={setOpenEntry} />
          ) : tab === 'backups' ? (
            <BackupsTab />
          ) : (
            <ChecksTab health={health} integrity={integrity} openName={openName} onOpen={setOpenName} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
