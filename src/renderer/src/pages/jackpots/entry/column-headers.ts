import type { DraftColumn } from './draft/draft-row';

/** What the columns are called. */
export const HEADERS: Record<DraftColumn, string> = {
  date: 'Date',
  time: 'Time',
  league: 'League',
  home: 'Home',
  away: 'Away',
  oddsHome: 'Odds H',
  oddsDraw: 'Odds D',
  oddsAway: 'Odds A',
  neutral: 'Neutral',
};
