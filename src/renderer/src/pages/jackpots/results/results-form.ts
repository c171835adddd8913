import type { FixtureResult, JackpotResults } from '../../../contract-types';

/** What a person has put down for a fixture and not saved yet. */
export interface Written {
  readonly outcome: FixtureResult;
  readonly note: string;
  readonly from: 'hand' | 'file';
}
export type ResultsForm = ReadonlyMap<number, Written>;

interface Entry {
  readonly order: number;
  readonly outcome: FixtureResult;
  readonly note: string;
}

/** Put down one outcome; what was written beside it stays. */
export function write(
  form: ResultsForm,
  order: number,
  written: Partial<Written> & Pick<Written, 'outcome'>,
): ResultsForm {
  const before = form.get(order) ?? { note: '', from: 'hand' as const };
  return new Map(form).set(order, { ...before, ...written });
}

type Latest = JackpotResults['latest'];

/** Whether a fixture has a result already. */
export const hasResult = (latest: Latest, order: number): boolean => (latest[order - 1] ?? null) !== null;

/** What of the form says something that is not stored, in the order of the fixtures. */
export const unsaved = (form: ResultsForm, latest: Latest): readonly Entry[] =>
  [...form]
    .filter(([order, { outcome }]) => outcome !== latest[order - 1])
    .sort(([a], [b]) => a - b)
    .map(([order, { outcome, note }]) => ({ order, outcome, note: note.trim() }));

/** Corrections that do not say why yet. */
export const withoutReason = (form: ResultsForm, latest: Latest): readonly number[] =>
  unsaved(form, latest).flatMap(({ order, note }) => (hasResult(latest, order) && note === '' ? [order] : []));

/** What the engine is asked to write; entries count as of a file only where all of them are. */
export function toRequest(id: string, form: ResultsForm, latest: Latest) {
  const results = unsaved(form, latest).map((entry) => ({ ...entry }));
  const isOfFile = results.length > 0 && results.every(({ order }) => form.get(order)?.from === 'file');
  return { id, results, source: isOfFile ? ('file' as const) : ('hand' as const) };
}
