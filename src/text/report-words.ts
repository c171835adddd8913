import type { Paper, ReportSection } from '../contract/reports';

interface SectionWords {
  readonly title: string;
  /** What its pages show. */
  readonly shows: string;
}

/** Every section of a report as its heading has it, and what a reader finds there. */
export const SECTION_WORDS: Readonly<Record<ReportSection, SectionWords>> = {
  summary: { title: 'Forecasts', shows: 'Set B of every fixture with intervals, the market and expected goals' },
  sets: { title: 'All seven sets', shows: 'Sets A to G, outcome by outcome, with intervals' },
  explanations: { title: 'Why, fixture by fixture', shows: 'A paragraph and a picture of what made each forecast' },
  distribution: { title: 'Right picks', shows: 'How many picks come right, and the coverage plan' },
  models: { title: 'Models', shows: 'Parameters, calibration, scores and strengths of each league’s model' },
  reliability: { title: 'Can the numbers be trusted?', shows: 'Reliability diagrams of past forecasts' },
  data: { title: 'Data', shows: 'The files behind the models with their hashes, and what was decided about them' },
  history: { title: 'Earlier versions', shows: 'What each version changed, and why' },
  results: { title: 'Results', shows: 'How it turned out, as far as that is known' },
  formulas: { title: 'Settings and formulas', shows: 'How every number is computed, with the constants in use' },
  limits: { title: 'Limits and responsible use', shows: 'What the numbers cannot say' },
};

export const PAPER_WORDS: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };
