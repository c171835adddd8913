import type { LeagueValidation, Scores } from '../contract-types';

export interface SkillRow {
  readonly name: string;
  readonly scores: Scores;
  readonly uncalibrated: Scores | null;
  readonly n: number;
}

/** Sets in their order, then what they are measured against. */
export function skillRows(validation: LeagueValidation): readonly SkillRow[] {
  const sets = Object.entries(validation.sets)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([set, { uncalibrated, ...scores }]) => ({ name: `Set ${set}`, scores, uncalibrated, n: validation.n }));
  return [
    ...sets,
    { name: 'Market', scores: validation.market, uncalibrated: null, n: validation.n },
    { name: 'Base rates', scores: validation.baseRates, uncalibrated: null, n: validation.n },
  ];
}

/** In words which of two log losses is the lower, hence the better. */
export function compareInWords(difference: number): string {
  if (Math.abs(difference) < 0.00005) return 'equal';
  return difference < 0 ? 'better' : 'worse';
}
