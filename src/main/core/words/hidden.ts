/**
 * Characters that hide, or turn round, what stands beside them: controls, the marks and overrides of the direction of
 * writing, spaces without width. Joiners of letters are none: some languages are written with them.
 */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, 'gu');

const named = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The first such character of a text by its number, `U+202E`; null where it has none. */
export function hiddenIn(text: string): string | null {
  const [found] = HIDDEN.exec(text) ?? [];
  return found === undefined ? null : named(found);
}

/** A text as it is to be read: what would hide stands there by its number, so that no name looks like another. */
export const showHidden = (text: string): string => text.replace(EVERY_HIDDEN, (each) => `⟨${named(each)}⟩`);
