import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { SETTINGS_TABS, settingsTab, type SettingsTab } from '../../services/places/settings-tabs';
import { valueOf } from '../../services/reading/loadable';
import { useRead } from '../../services/reading/use-read';
import { useGo } from '../../services/services-context';
import { Page } from '../../ui/page/page';
import { AboutTab } from './about/about-tab';
import { LicenceText } from './about/licence-text';
import { ConstantsTab } from './constants/constants-tab';
import { SettingDetail } from './constants/setting-detail';
import { HistoryTab } from './history/history-tab';
import { SigningKey } from './keys/signing-key';
import { StoresSection } from './stores/stores-section';
import { ProfileTab } from './profile/profile-tab';
import { SetsTab } from './sets/sets-tab';

interface Opened {
  readonly openName: string | null;
  readonly onOpen: (name: string) => void;
}

/** What stands behind each tab. */
const PANELS: Readonly<Record<SettingsTab, (opened: Opened) => ReactNode>> = {
  constants: (opened) => <ConstantsTab {...opened} />,
  sets: () => <SetsTab />,
  history: () => <HistoryTab />,
  profile: () => <ProfileTab />,
  key: () => <SigningKey />,
  stores: () => <StoresSection />,
  about: (opened) => <AboutTab {...opened} />,
};

/** What a person may choose: constants, sets, the key that signs; who chose what when; and what is installed. */
export function SettingsPage({ tab }: { readonly tab: SettingsTab }) {
  const go = useGo();
  const rows = valueOf(useRead('settings.list', {}).data)?.rows ?? [];
  const [opened, setOpened] = useState<{ readonly tab: SettingsTab; readonly name: string } | null>(null);
  const openName = opened?.tab === tab ? opened.name : null;
  const setting = tab === 'constants' ? rows.find(({ name }) => name === openName) : undefined;
  const onClose = (): void => setOpened(null);
  return (
    <Page
      title="Settings"
      lead="What forecasts are made with and why, who changed it when, and how the window looks to you."
      inspector={
        setting
          ? { title: setting.name, body: <SettingDetail key={setting.name} row={setting} />, onClose }
          : tab === 'about' && openName !== null
            ? { title: `Licence of ${openName}`, body: <LicenceText of={openName} />, onClose }
            : null
      }
    >
      <Tabs value={tab} onChange={(next) => go({ page: 'settings', tab: settingsTab(next ?? undefined) })}>
        <Tabs.List mb="md">
          {SETTINGS_TABS.map(([id, name]) => (
            <Tabs.Tab key={id} value={id}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>{PANELS[tab]({ openName, onOpen: (name) => setOpened({ tab, name }) })}</Tabs.Panel>
      </Tabs>
    </Page>
  );
}
