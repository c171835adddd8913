/**
 * Left out wherever they stand: zero-width characters, byte-order marks, soft hyphens, marks and overrides of the
 * direction of writing, and control characters that are no space.
 */
const INVISIBLE =
  /(?![\t-\r\u0085])[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
/** Typographic and look-alike apostrophes, among them the byte 0x92 of windows-1252 once decoded. */
const APOSTROPHES = /[\u0060\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07]/g;
/** Every kind of space: no-break, thin, ideographic, line separator, next line. */
const SPACES = /[\s\u0085]+/g;
/** Nearly every cell of a season file is already canonical: printable ASCII without spaces at its ends or in pairs. */
const PLAIN = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/;

/**
 * The one spelling under which a text is stored: NFC, apostrophes as `'`, every run of spaces one ordinary space,
 * none at the ends, no invisible characters. Case and accents stay. Applying it twice changes nothing.
 */
export function canonicalize(text: string): string {
  if (PLAIN.test(text)) return text;
  const composed = text.replace(INVISIBLE, '').normalize('NFC');
  return composed.replace(APOSTROPHES, "'").replace(SPACES, ' ').trim();
}

/**
 * Key under which two spellings of a club are the same one: canonical, case-folded (through upper case, so that
 * `ß` equals `ss`), never by likeness. `M'Gladbach` and `M’gladbach` share it; `St Pauli` and `St. Pauli` do not.
 */
export function teamKey(name: string): string {
  return foldCase(foldCase(canonicalize(name))).normalize('NFC');
}

/**
 * Looser than `teamKey`: letters and digits only. Two clubs of one file that share it are worth a question, and
 * never an answer.
 */
export function spellingKey(name: string): string {
  return teamKey(name).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Two passes settle the few letters whose upper case has another lower case (dotted capital I). */
const foldCase = (text: string): string => text.toUpperCase().toLowerCase();
