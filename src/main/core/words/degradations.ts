import type { SetId } from './sets';

/** Every fallback the engine may take. It is stored with the number it touched and shown wherever that number is. */
export const DEGRADATION_CODES = [
  'no-odds',
  'odds-refused',
  'unseen-team',
  'no-model',
  'thin-history',
  'rho-clamped',
  'stale-model',
  'margin-method',
  'as-stored',
] as const;
export type DegradationCode = (typeof DEGRADATION_CODES)[number];

export interface Degradation {
  readonly code: DegradationCode;
  readonly message: string;
  /** The sets whose numbers it touched. */
  readonly sets: SetId[];
}
