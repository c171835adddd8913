import { spellingKey } from '../../core/cleaning/canonicalize';
import type { TableHeader } from './header';

/** Names of columns that may say what became of a match, by letters and digits only. */
const NOTES: ReadonlySet<string> = new Set(
  ['note', 'notes', 'matchnotes', 'footnote', 'remark', 'remarks', 'comment', 'comments', 'info', 'details']
    .concat(['bemerkung', 'bemerkungen', 'anmerkung', 'anmerkungen', 'kommentar', 'observaciones', 'observacoes'])
    .concat(['remarque', 'remarques', 'opmerking', 'opmerkingen', 'duration', 'scoreduration']),
);

/** Whether a column's name says that it holds the status of each match: `Status`, `fixture.status.short`. */
export const isStatusColumn = (name: string): boolean =>
  /^(?:match|game|fixture)?status(?:short|long|type)?$/.test(spellingKey(name));

/** Columns that hold nothing we read, yet may say something: those without a name, and those for remarks. */
export const findOtherColumns = (names: readonly string[]): Pick<TableHeader, 'unnamed' | 'notes'> => ({
  unnamed: names.flatMap((name, index) => (name === '' ? [index] : [])),
  notes: names.flatMap((name, index) =>
    isStatusColumn(name) || NOTES.has(spellingKey(name)) ? [{ name, index }] : [],
  ),
});
