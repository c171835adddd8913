import { spellingKey } from '../../core/cleaning/canonicalize';

/** Columns that hold nothing we read, yet may say something. */
export interface OtherColumns {
  /** Those without a name. */
  readonly unnamed: readonly number[];
  /** Those for remarks, where they say what became of a match. */
  readonly notes: readonly { readonly name: string; readonly index: number }[];
}

/** Names of columns that may say what became of a match, by letters and digits only. */
const NOTES: ReadonlySet<string> = new Set(
  ['note', 'notes', 'matchnotes', 'footnote', 'remark', 'remarks', 'comment', 'comments', 'info', 'details']
    .concat(['bemerkung', 'bemerkungen', 'anmerkung', 'anmerkungen', 'kommentar', 'observaciones', 'observacoes'])
    .concat(['remarque', 'remarques', 'opmerking', 'opmerkingen', 'duration', 'scoreduration']),
);

/** Whether a column's name says that it holds the status of each match: `Status`, `fixture.status.short`. */
export const isStatusColumn = (name: string): boolean =>
  /^(?:match|game|fixture)?status(?:short|long|type)?$/.test(spellingKey(name));

export const findOtherColumns = (names: readonly string[]): OtherColumns => ({
  unnamed: names.flatMap((name, index) => (name === '' ? [index] : [])),
  notes: names.flatMap((name, index) =>
    isStatusColumn(name) || NOTES.has(spellingKey(name)) ? [{ name, index }] : [],
  ),
});
