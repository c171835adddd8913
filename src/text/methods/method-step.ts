import type { SeenAt } from '../glossary/seen-at';

/** One step of the way from files to a verified report. */
export interface MethodStep {
  /** Names it in an address; lower case. */
  readonly id: string;
  readonly title: string;
  /** What is done, a paragraph each. */
  readonly does: readonly string[];
  readonly formulas?: readonly string[];
  /** What it does not do, so that nobody expects it. */
  readonly doesNot: readonly string[];
  /** Terms of the glossary that it rests on. */
  readonly terms: readonly string[];
  /** Where it is seen, and where it is done. */
  readonly seen: readonly SeenAt[];
  /** The same on the command line. */
  readonly command: string;
}
