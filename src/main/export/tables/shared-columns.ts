import { column } from './export-table';

/** Columns that tables have alike. */
export const LEAGUE = column('league', 'text', 'Code of the league.');
export const SEASON = column(
  'season',
  'text',
  'Season as the league writes it: 2023-24, or 2024 within a calendar year.',
);
export const FIXTURE = [
  LEAGUE,
  SEASON,
  column('date', 'date', 'Day of the match.'),
  column('home', 'text', 'Club at home, by the name it goes by in the store.'),
  column('away', 'text', 'Club away.'),
];
export const MODEL = column('model', 'text', 'Version of the model.');
export const SET = column('set', 'text', 'Set: A, B or C.');
export const OUTCOME = column('outcome', 'text', 'home, draw or away.');
export const ANALYST = column('analyst', 'text', 'Who decided it.');
export const REASON = column('reason', 'text', 'Why.');
export const AT = column('at', 'instant', 'When it was recorded.');
