import { RELIABILITY, type DataTab, type ReliabilityTab, type TeamsView } from '../../services/places/route';
import { SETTINGS_TABS } from '../../services/places/settings-tabs';
import type { Item } from './thing-items';

const TEAMS: readonly (readonly [TeamsView, string])[] = [
  ['review', 'Review spellings'],
  ['list', 'Merge or split teams'],
  ['spellings', 'Recorded spellings'],
  ['known', 'Known spellings: other names of clubs'],
  ['clubs', 'Link clubs across leagues'],
  ['history', 'History of teams'],
];
const DATA: readonly (readonly [DataTab, string])[] = [
  ['coverage', 'Coverage'],
  ['imports', 'Imported files'],
  ['issues', 'Issues'],
  ['doubts', 'Doubts about the data'],
  ['corrections', 'Corrections'],
];
const RELIABILITY_TABS: readonly (readonly [ReliabilityTab, string])[] = [
  ['diagram', 'Reliability diagram'],
  ['scores', 'Scores of the sets'],
  ['sets', 'Every set’s diagram'],
  ['over-time', 'Reliability over time'],
  ['slates', 'Reliability of slates: correct picks of past jackpots'],
  ['validate', 'Validation: forecasts of past seasons made anew'],
];

/** Parts of pages, by name. */
export const PLACE_ITEMS: readonly Item[] = [
  ...TEAMS.map(([view, label]): Item => ({ id: `teams-${view}`, label, to: { page: 'data', tab: 'teams', view } })),
  ...DATA.map(([tab, label]): Item => ({ id: `data-${tab}`, label, to: { page: 'data', tab } })),
  {
    id: 'jackpots-record',
    label: 'Record: how the sets have done',
    to: { page: 'jackpots', id: null, tab: 'fixtures', view: 'record' },
  },
  ...RELIABILITY_TABS.map(([tab, label]): Item => ({ id: `reliability-${tab}`, label, to: { ...RELIABILITY, tab } })),
  { id: 'reports-exported', label: 'Exported reports', to: { page: 'reports' } },
  { id: 'reports-verify', label: 'Verify: the check of any report', to: { page: 'reports', tab: 'verify' } },
  ...SETTINGS_TABS.map(([tab, name]): Item => ({
    id: `settings-${tab}`,
    label: `Settings: ${name}`,
    to: { page: 'settings', tab },
  })),
  { id: 'audit-log', label: 'Audit log', to: { page: 'health', tab: 'audit' } },
];
