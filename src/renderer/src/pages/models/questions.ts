import type { RequestInput } from '../../contract-types';
import type { Work } from '../../services/reading/ahead';
import type { QueryCache } from '../../services/reading/query-cache';

/** The matches of a team that form looks back on, until another number is chosen. */
export const FIRST_LAST = 5;
export const formOf = (league: string, last: number): RequestInput<'features.form'> => ({ league, last });

/** What the tabs of a league say first that is computed from all its matches. @param version null without a model */
export const answersOfTabs = (queries: QueryCache, league: string, version: string | null): readonly Work[] => [
  ...(version === null ? [] : [() => queries.askAhead('features.history', { version })]),
  () => queries.askAhead('features.form', formOf(league, FIRST_LAST)),
  () => queries.askAhead('features.baselines', { league }),
];

/** The models that the list leads to. */
export const answersOfModels = (queries: QueryCache, versions: readonly string[]): readonly Work[] =>
  versions.map((version) => () => queries.askAhead('models.get', { version }));
