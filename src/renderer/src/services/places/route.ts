import { formatChoice, NO_CHOICE, parseChoice, type ReliabilityChoice } from '../choices/reliability-choice';
import { settingsTab, type SettingsTab } from './settings-tabs';

export type DataTab = 'coverage' | 'imports' | 'issues' | 'doubts' | 'teams' | 'corrections';
/** The parts of the Teams tab. */
export type TeamsView = 'list' | 'review' | 'spellings' | 'known' | 'clubs' | 'history';
/** A name as it waits in the review queue. */
export interface WaitingName {
  readonly league: string;
  readonly spelling: string;
}
/** In the place of the id of a jackpot that nobody has typed anything into yet: the store does not know it. */
export const NEW_JACKPOT = 'new';
export type JackpotTab = 'fixtures' | 'compare' | 'distribution' | 'results' | 'versions';
/** The parts of a league's model. */
export type ModelTab =
  'strengths' | 'over-time' | 'parameters' | 'profile' | 'market' | 'calibration' | 'form' | 'history' | 'card';
export type ReliabilityTab = 'diagram' | 'scores' | 'sets' | 'over-time' | 'slates' | 'validate';
/** Reports that were exported, the check of any report, and the data behind them. */
export type ReportsTab = 'exported' | 'verify' | 'data';
/** The log has a place of its own beside what is looked over. */
export type HealthTab = 'checks' | 'audit' | 'backups';
/** What the words mean, and what is done step by step; without a tab, where to begin. */
export type HelpTab = 'glossary' | 'methods';
export type Page = 'data' | 'models' | 'jackpots' | 'reliability' | 'reports' | 'health' | 'settings' | 'help';

/** Where in the window a person is. */
export type Route =
  | {
      readonly page: 'data';
      readonly tab: DataTab;
      readonly view?: TeamsView;
      /** The name of the review queue that is looked at. */
      readonly name?: WaitingName;
    }
  | {
      readonly page: 'models';
      readonly league: string | null;
      readonly tab?: ModelTab;
      /** A version other than the active one. */
      readonly version?: string;
      /** The team in focus among the strengths. */
      readonly team?: string;
    }
  | {
      readonly page: 'jackpots';
      readonly id: string | null;
      readonly tab: JackpotTab;
      /** The fixture that is explained on a page of its own. */
      readonly explain?: number;
      /** Beside the list: how the sets have done over all of it. */
      readonly view?: 'record';
    }
  | {
      readonly page: 'reliability';
      readonly tab: ReliabilityTab;
      /** Which past forecasts are looked at. */
      readonly choice: ReliabilityChoice;
    }
  | {
      readonly page: 'reports';
      /** Beside the reports that were exported. */
      readonly tab?: Exclude<ReportsTab, 'exported'>;
      /** The jackpot whose report is being put together, on a page of its own. */
      readonly build?: string;
    }
  | { readonly page: 'health'; readonly tab?: HealthTab }
  | { readonly page: 'settings'; readonly tab?: SettingsTab }
  | {
      readonly page: 'help';
      readonly tab?: HelpTab;
      /** The term or the step that is looked at. */
      readonly item?: string;
    };

const DATA_TABS: readonly string[] = [
  'coverage',
  'imports',
  'issues',
  'doubts',
  'teams',
  'corrections',
] satisfies DataTab[];
const TEAMS_VIEWS: readonly string[] = [
  'list',
  'review',
  'spellings',
  'known',
  'clubs',
  'history',
] satisfies TeamsView[];
const JACKPOT_TABS: readonly string[] = [
  'fixtures',
  'compare',
  'distribution',
  'results',
  'versions',
] satisfies JackpotTab[];
const TEAM = 'team=';
/** No jackpot has this for its id. */
const NO_JACKPOT = '-';
const MODEL_TABS: readonly string[] = [
  'strengths',
  'over-time',
  'parameters',
  'profile',
  'market',
  'calibration',
  'form',
  'history',
  'card',
] satisfies ModelTab[];
const RELIABILITY_TABS: readonly string[] = [
  'diagram',
  'scores',
  'sets',
  'over-time',
  'slates',
  'validate',
] satisfies ReliabilityTab[];
/** Every forecast, from the tab that says most. */
export const RELIABILITY: Extract<Route, { page: 'reliability' }> = {
  page: 'reliability',
  tab: 'diagram',
  choice: NO_CHOICE,
};
export const START: Route = { page: 'data', tab: 'coverage' };

/** A route as the part of an address after `#`. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'data':
      return formatData(route);
    case 'models':
      return formatModels(route);
    case 'jackpots':
      return formatJackpots(route);
    case 'reliability': {
      const query = formatChoice(route.choice);
      return `/reliability/${route.tab}${query === '' ? '' : `?${query}`}`;
    }
    case 'reports':
      return `/reports${route.build !== undefined ? `/build/${encodeURIComponent(route.build)}` : route.tab ? `/${route.tab}` : ''}`;
    case 'health':
      return route.tab === 'audit' || route.tab === 'backups' ? `/health/${route.tab}` : '/health';
    case 'settings':
      return route.tab === undefined || route.tab === 'constants' ? '/settings' : `/settings/${route.tab}`;
    case 'help':
      return ['/help', route.tab, route.tab && route.item].filter(Boolean).join('/');
  }
}

/** The route an address names; anything unknown leads to the start. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page, first, second, third, fourth] = path.split('/').map(decodePart);
  switch (page) {
    case 'data':
      return {
        page,
        tab: DATA_TABS.includes(first ?? '') ? (first as DataTab) : 'coverage',
        ...(first === 'teams' && TEAMS_VIEWS.includes(second ?? '') ? { view: second as TeamsView } : {}),
        ...(first === 'teams' && second === 'review' && third && fourth
          ? { name: { league: third, spelling: fourth } }
          : {}),
      };
    case 'models':
      return {
        page,
        league: first || null,
        ...(first && MODEL_TABS.includes(second ?? '') ? { tab: second as ModelTab } : {}),
        ...(first && MODEL_TABS.includes(second ?? '') && third ? { version: third } : {}),
        ...(first && query.startsWith(TEAM) ? { team: decodePart(query.slice(TEAM.length)) } : {}),
      };
    case 'jackpots':
      if (first === NO_JACKPOT)
        return { page, id: null, tab: 'fixtures', ...(second === 'record' ? { view: 'record' as const } : {}) };
      return {
        page,
        id: first || null,
        tab: JACKPOT_TABS.includes(second ?? '') ? (second as JackpotTab) : 'fixtures',
        ...(second === 'explain' && /^[1-9]\d*$/.test(third ?? '') ? { tab: 'compare', explain: Number(third) } : {}),
      };
    case 'reliability':
      return {
        page,
        tab: RELIABILITY_TABS.includes(first ?? '') ? (first as ReliabilityTab) : 'diagram',
        choice: parseChoice(query),
      };
    case 'reports':
      if (first === 'build' && second) return { page, build: second };
      return { page, ...(first === 'verify' || first === 'data' ? { tab: first } : {}) };
    case 'health':
      return first === 'audit' || first === 'backups' ? { page, tab: first } : { page };
    case 'settings': {
      const tab = settingsTab(first);
      return tab === 'constants' ? { page } : { page, tab };
    }
    case 'help':
      return first === 'glossary' || first === 'methods'
        ? { page, tab: first, ...(second ? { item: second } : {}) }
        : { page };
    default:
      return START;
  }
}

/** A part of the teams stands behind its tab, a name behind the queue in which it waits. */
function formatData({ tab, view, name }: Extract<Route, { page: 'data' }>): string {
  if (tab !== 'teams' || !view) return `/data/${tab}`;
  const behind = view === 'review' && name ? [name.league, name.spelling] : [];
  return `/data/teams/${[view, ...behind].map(encodeURIComponent).join('/')}`;
}

/** A fixture's explanation stands beside the tabs, and leads back to the one it was opened from. */
function formatJackpots({ id, tab, view, explain }: Extract<Route, { page: 'jackpots' }>): string {
  if (id === null) return `/jackpots${view ? `/${NO_JACKPOT}/${view}` : ''}`;
  return `/jackpots/${encodeURIComponent(id)}/${explain === undefined ? tab : `explain/${explain}`}`;
}

/** A version stands behind its tab; without a tab it is looked at from the first one. */
function formatModels({ league, tab, version, team }: Extract<Route, { page: 'models' }>): string {
  if (league === null) return '/models';
  const parts = [league, tab ?? (version ? 'strengths' : undefined), version];
  const path = parts.filter((part) => part !== undefined).map(encodeURIComponent);
  return `/models/${path.join('/')}${team ? `?${TEAM}${encodeURIComponent(team)}` : ''}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
