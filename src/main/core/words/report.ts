/** Sections a report may show, in their order. */
export const REPORT_SECTIONS = [
  'summary',
  'sets',
  'explanations',
  'distribution',
  'models',
  'reliability',
  'data',
  'history',
  'results',
  'formulas',
  'limits',
] as const;
export const PAPERS = ['a4', 'letter'] as const;
