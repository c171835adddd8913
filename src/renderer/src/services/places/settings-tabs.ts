/** The parts of the settings, in their order, with what they are called. A new one is drawn by `pages/settings`. */
export const SETTINGS_TABS = [
  ['constants', 'Constants'],
  ['sets', 'Sets'],
  ['history', 'History'],
  ['profile', 'Profile'],
  ['key', 'Signing key'],
  ['stores', 'Stores'],
  ['about', 'About'],
] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number][0];

/** The tab that an address names; the first of anything else. */
export const settingsTab = (name: string | undefined): SettingsTab =>
  SETTINGS_TABS.find(([id]) => id === name)?.[0] ?? 'constants';
