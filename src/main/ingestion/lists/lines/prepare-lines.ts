import { toPlainText } from '../tables/html-text';

/** A line of a list, made plain: see `prepareLines`. */
export interface PlainLine {
  /** Physical line, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Full-width forms of ASCII, and letters styled bold or italic in Unicode's mathematical block. */
const STYLED = /[\uff01-\uff5e]|[\u{1d400}-\u{1d7ff}]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Every space but tab and line feed. */
const SPACES = /[^\S\t\n]/g;
/** The decimal point of British newspapers: `2·10`. */
const RAISED_POINT = /(?<=\d)·(?=\d)/g;
const KEYCAP = /(\d{1,2}|#)\ufe0f?\u20e3/gu;
const TEN = /\u{1f51f}/gu;
/** Pictures, flags and arrows; not the signs of letters, figures or money. */
const PICTURES =
  / ?(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]|\ufe0e|\ufe0f|\u20e3|[\u2190-\u21ff\u2500-\u25ff\u2600-\u27bf\u2b00-\u2bff])+ ?/gu;
const VERSUS_SIGN = /\u{1f19a}/gu;
/** Pairs of markdown around words: `*bold*`, `_slanted_`, `~struck~`. */
const EMPHASIS = /(\*\*|__|~~|[*_~`])(?=\S)([^*_~`\n]*?\S)\1/g;
const LINK = /\[([^[\]]{1,80})\]\([^()\s]{1,300}\)/g;
const BULLET = /^[\s>]*(?:[-*+•·▪◦‣–—](?=\s)\s+|>\s*)*/u;

/**
 * The lines of a pasted text without what only decorates it: pictures, markdown, bullets, tags, invisible characters;
 * full-width and styled letters as plain ones, every space as a plain one, composed accents. Tabs stay.
 */
export function prepareLines(text: string): PlainLine[] {
  const unified = text.replace(/\r+\n|\r/g, '\n');
  return unified
    .split('\n')
    .flatMap((raw, index) => toPlainText(raw).map((part) => ({ line: index + 1, text: plain(part) })));
}

/** One line made plain. */
export function plain(raw: string): string {
  const letters = toPlainLetters(raw)
    .replace(KEYCAP, (_all, digit: string) => (digit === '#' ? ' ' : `${digit}) `))
    .replace(TEN, '10) ')
    .replace(VERSUS_SIGN, ' vs ')
    .replace(PICTURES, ' ');
  const unmarked = letters.replace(LINK, '$1').replace(EMPHASIS, '$2').replace(EMPHASIS, '$2');
  return unmarked
    .replace(BULLET, '')
    .replace(/^\*+|\*+$/g, '')
    .replace(/^ +| +$/g, '');
}

/** Letters, figures and spaces in their plain forms; nothing is left out but what cannot be seen. */
export const toPlainLetters = (raw: string): string =>
  raw
    .replace(INVISIBLE, '')
    .replace(STYLED, (char) => char.normalize('NFKC'))
    .replace(SPACES, ' ')
    .replace(RAISED_POINT, '.')
    .normalize('NFC');
