/** What windows-1252 makes of the bytes 0x80 to 0x9f; a byte that it leaves out stays the control character it is. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const byteOf: ReadonlyMap<string, number> = new Map([...WINDOWS_1252].map((letter, index) => [letter, 0x80 + index]));
/** A letter that begins a character of several bytes, and one that goes on with it. */
const SUSPECT = /[\u00c2-\u00e2][\u0080-\u00bf\u0152-\u2122]/;
/** Files that went through the wrong program three times are on record. */
const MOST_PASSES = 3;

/**
 * Text that was UTF-8, was read as windows-1252 and saved as UTF-8 again: `AtlÃ©tico` for `Atlético`. It is undone when
 * that proves itself, that is when the letters give back bytes that are UTF-8 throughout; any other text, `Ã` in a name
 * included, is returned as it is.
 */
export function undoTwiceEncoded(text: string): string {
  let current = text;
  for (let pass = 0; pass < MOST_PASSES && SUSPECT.test(current); pass++) {
    const bytes = toBytes(current);
    const decoded = bytes && decodeUtf8(bytes);
    if (decoded === null) break;
    current = decoded;
  }
  return current;
}

function toBytes(text: string): number[] | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const byte = byteOf.get(letter) ?? code;
    if (byte > 0xff) return null;
    bytes.push(byte);
  }
  return bytes;
}

/**
 * Strictly, and only letters that clubs are written with: Latin, Greek and Cyrillic with their accents, and typographic
 * marks. Beyond those a pair such as `Øž` is likelier meant as it stands.
 */
function decodeUtf8(bytes: readonly number[]): string | null {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at]!;
    const more = first < 0x80 ? 0 : first >= 0xc2 && first <= 0xd1 ? 1 : first === 0xe1 || first === 0xe2 ? 2 : -1;
    if (more < 0) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let index = 1; index <= more; index++) {
      const next = bytes[at + index];
      if (next === undefined || next >> 6 !== 2) return null;
      code = code * 64 + (next & 0x3f);
    }
    text += String.fromCodePoint(code);
    at += more + 1;
  }
  return text;
}
