import { isDay } from '../../../../../text/day';
import type { ExportFilter, ExportTableInfo, RequestInput } from '../../../contract-types';

/** What a person has chosen to export. */
export interface ExportChoice {
  readonly table: ExportTableInfo['id'];
  readonly leagues: readonly string[];
  readonly seasons: readonly string[];
  /** As typed: empty for no bound. */
  readonly from: string;
  readonly to: string;
  readonly format: 'csv' | 'jsonl';
  readonly overwrite: boolean;
}

export const FIRST_CHOICE: ExportChoice = {
  table: 'matches',
  leagues: [],
  seasons: [],
  from: '',
  to: '',
  format: 'csv',
  overwrite: false,
};

/** The filter of a choice: what the table does not know, or is not written yet, is left out. */
export function filterOf(choice: ExportChoice, { filters }: Pick<ExportTableInfo, 'filters'>): Partial<ExportFilter> {
  const { leagues, seasons, from, to } = choice;
  const hasDates = filters.includes('dates');
  return {
    leagues: filters.includes('leagues') ? leagues : [],
    seasons: filters.includes('seasons') ? seasons : [],
    from: hasDates && isDay(from) ? from : null,
    to: hasDates && isDay(to) ? to : null,
  };
}

/** What is wrong with the days of a choice; null where nothing is. */
export function problemOf({ from, to }: ExportChoice, { filters }: Pick<ExportTableInfo, 'filters'>): string | null {
  if (!filters.includes('dates')) return null;
  const wrong = [from, to].find((day) => day !== '' && !isDay(day));
  if (wrong !== undefined) return `“${wrong}” is no day: write it as 2024-05-19.`;
  return from !== '' && to !== '' && from > to ? 'The first day is after the last.' : null;
}

export const requestOf = (
  choice: ExportChoice,
  table: ExportTableInfo,
  path: string,
): RequestInput<'exports.write'> => ({
  table: table.id,
  filter: filterOf(choice, table),
  format: choice.format,
  path,
  intoFolder: true,
  overwrite: choice.overwrite,
});
