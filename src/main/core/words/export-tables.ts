/** Tables that can be taken out of the store, in the order in which they are listed. */
export const EXPORT_TABLES = [
  'matches',
  'statistics',
  'features',
  'strengths',
  'parameters',
  'forecasts',
  'scores',
  'validation',
  'reliability',
  'calibration',
  'aliases',
  'clubs',
  'team-decisions',
  'match-decisions',
  'corrections',
] as const;
export type ExportTableId = (typeof EXPORT_TABLES)[number];

/** As comma-separated values, or as one JSON object a line. */
export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a table may be narrowed down by. */
export const EXPORT_FILTERS = ['leagues', 'seasons', 'dates', 'models'] as const;
export type ExportFilterName = (typeof EXPORT_FILTERS)[number];

/** What the cells of a column are: a date is `YYYY-MM-DD`, an instant ISO 8601 in UTC, a truth true or false. */
export const CELL_KINDS = ['text', 'date', 'instant', 'whole', 'number', 'truth'] as const;
