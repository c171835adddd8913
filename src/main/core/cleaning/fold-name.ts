/** Letters that are letters of their own, so that no decomposition takes the stroke off them. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ĸ', 'k'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ς', 'σ'],
]);
/** The other way to write a letter without its accent: `Koeln`, `Nordsjaelland`, `Aalesund`. */
const DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ø', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
]);
const replaceBy = (table: ReadonlyMap<string, string>) => (letter: string) => table.get(letter) ?? letter;

/**
 * The folded key of a name: letters and digits in lower case, without accents, `&` read as the word `and`. Two names
 * with one key differ in case, accents, punctuation or spaces only. Folding twice changes nothing.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, replaceBy(PLAIN_LETTERS))
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The name with umlauts and Nordic letters as two letters, `Köln` → `koeln`, in lower case; other letters as they were. */
export function spellOutUmlauts(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, replaceBy(DIGRAPHS));
}
