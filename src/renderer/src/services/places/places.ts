import {
  IconBallFootball,
  IconChartDots3,
  IconDatabase,
  IconFileCertificate,
  IconHeartbeat,
  IconHelpCircle,
  IconListNumbers,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { RELIABILITY, type Page, type Route } from './route';

export interface Place {
  readonly page: Page;
  readonly name: string;
  readonly icon: TablerIcon;
  readonly start: Route;
}

/** The seven places of the rail, in the order of Ctrl/Cmd+1 to 7. */
export const PLACES: readonly Place[] = [
  { page: 'data', name: 'Data', icon: IconDatabase, start: { page: 'data', tab: 'coverage' } },
  { page: 'models', name: 'Models', icon: IconBallFootball, start: { page: 'models', league: null } },
  {
    page: 'jackpots',
    name: 'Jackpots',
    icon: IconListNumbers,
    start: { page: 'jackpots', id: null, tab: 'fixtures' },
  },
  { page: 'reliability', name: 'Reliability', icon: IconChartDots3, start: RELIABILITY },
  { page: 'reports', name: 'Reports', icon: IconFileCertificate, start: { page: 'reports' } },
  { page: 'health', name: 'Health', icon: IconHeartbeat, start: { page: 'health' } },
  { page: 'settings', name: 'Settings', icon: IconSettings, start: { page: 'settings' } },
];

/** At the foot of the rail, under the seven. */
export const HELP: Place = { page: 'help', name: 'Help', icon: IconHelpCircle, start: { page: 'help' } };
