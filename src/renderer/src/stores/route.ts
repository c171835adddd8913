export type DataTab = 'coverage' | 'imports' | 'issues' | 'teams';
export type JackpotTab = 'fixtures' | 'compare';
export type Page = 'data' | 'models' | 'jackpots' | 'reliability' | 'reports' | 'health' | 'settings';

/** Where in the window a person is. */
export type Route =
  | { readonly page: 'data'; readonly tab: DataTab }
  | { readonly page: 'models'; readonly league: string | null }
  | { readonly page: 'jackpots'; readonly id: string | null; readonly tab: JackpotTab }
  | { readonly page: 'reliability' }
  | { readonly page: 'reports' }
  | { readonly page: 'health' }
  | { readonly page: 'settings' };

const DATA_TABS: readonly string[] = ['coverage', 'imports', 'issues', 'teams'] satisfies DataTab[];
const JACKPOT_TABS: readonly string[] = ['fixtures', 'compare'] satisfies JackpotTab[];
export const START: Route = { page: 'data', tab: 'coverage' };

/** A route as the part of an address after `#`. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'data':
      return `/data/${route.tab}`;
    case 'models':
      return route.league === null ? '/models' : `/models/${encodeURIComponent(route.league)}`;
    case 'jackpots':
      return route.id === null ? '/jackpots' : `/jackpots/${encodeURIComponent(route.id)}/${route.tab}`;
    default:
      return `/${route.page}`;
  }
}

/** The route an address names; anything unknown leads to the start. */
export function parseRoute(hash: string): Route {
  const [page, first, second] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decodePart);
  switch (page) {
    case 'data':
      return { page, tab: DATA_TABS.includes(first ?? '') ? (first as DataTab) : 'coverage' };
    case 'models':
      return { page, league: first || null };
    case 'jackpots':
      return {
        page,
        id: first || null,
        tab: JACKPOT_TABS.includes(second ?? '') ? (second as JackpotTab) : 'fixtures',
      };
    case 'reliability':
    case 'reports':
    case 'health':
    case 'settings':
      return { page };
    default:
      return START;
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
