import type { FixturePrediction, Outcome, SetId, SetDistribution, Triple } from '../../../contract-types';
import { likeliest } from '../../../ui/probability/three-part-bar';

export type CompareView = 'bars' | 'numbers' | 'differences' | 'heat';
/** What the differences are against. */
export type Against = 'market' | SetId;
/** Which of a cell's three numbers sorts its column. */
export type SortedBy = 'likeliest' | Outcome;

/** What a person has chosen to see in the table. */
export interface CompareChoice {
  readonly view: CompareView;
  readonly against: Against;
  readonly sortedBy: SortedBy;
  readonly hasIntervals: boolean;
}

/** How far one set is from another, or from the market; null where there is none. */
export function differenceOf(prediction: FixturePrediction, triple: Triple, against: Against): Triple | null {
  const other = against === 'market' ? prediction.market : prediction.sets[against];
  if (!other) return null;
  return {
    home: triple.home - other.home,
    draw: triple.draw - other.draw,
    away: triple.away - other.away,
  };
}

/** The number of a cell that sorts its column: of the likeliest outcome, or of the one asked for. */
export function sortValue(triple: Triple, shown: Triple | null, sortedBy: SortedBy): number | null {
  return shown ? shown[sortedBy === 'likeliest' ? likeliest(triple) : sortedBy] : null;
}

/** Where a market is missing, why. */
export function whyNoMarket({ degradations, odds }: FixturePrediction): string {
  const told = degradations.find(({ code }) => code === 'no-odds' || code === 'odds-refused');
  return told?.message ?? (odds ? 'the odds could not be used' : 'no odds were given');
}

/** The pick of a set in each fixture, by its order. */
export const picksBySet = (
  distributions: readonly SetDistribution[],
): ReadonlyMap<SetId, ReadonlyMap<number, Outcome>> =>
  new Map(distributions.map(({ set, picks }) => [set, new Map(picks.map(({ order, outcome }) => [order, outcome]))]));
