import type { SeenAt } from './seen-at';

/** The parts of the glossary, in the order in which they are read. */
export const TERM_GROUPS = {
  data: 'Data',
  goals: 'Goal model',
  market: 'Market and blend',
  sets: 'Sets A to G',
  calibration: 'Walk-forward and calibration',
  scores: 'Scores and comparisons',
  reliability: 'Reliability',
  jackpots: 'Jackpots',
  warnings: 'What a forecast had to do without',
  records: 'Reports, log and keys',
} as const;
export type TermGroup = keyof typeof TERM_GROUPS;

/** One term of the field or of this application, as it is written in the window. */
export interface Term {
  /** Names it in an address and on the command line; lower case, with hyphens. */
  readonly id: string;
  readonly name: string;
  /** Other words that the window uses for it. */
  readonly also?: readonly string[];
  readonly group: TermGroup;
  /** What it means, for a reader who has never heard of it. */
  readonly meaning: string;
  /** As text: x_i is an index, Σ a sum, ln the natural logarithm. */
  readonly formula?: string;
  /** The paper it comes from. */
  readonly source?: string;
  /** Where in the window it is seen. */
  readonly seen: readonly SeenAt[];
}

/** A term as a part of the glossary writes it: its group is that of the part. */
export type TermOf = Omit<Term, 'group'>;
/** Put the terms of one part into its group. */
export const inGroup = (group: TermGroup, terms: readonly TermOf[]): readonly Term[] =>
  terms.map((term) => ({ ...term, group }));
