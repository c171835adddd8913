import type { PlainLine } from '../lines/prepare-lines';
import { splitClubs } from '../lines/split-clubs';
import type { ClubKnowledge } from '../types';

/**
 * Several fixtures on one line become several lines of one number; cells between semicolons, bars or commas become
 * cells between tabs.
 */
export function splitCells(lines: readonly PlainLine[], knows: ClubKnowledge): PlainLine[] {
  const commas = hasCommaCells(lines, knows);
  return lines.flatMap((each) => {
    const several = splitFixtures(each.text, knows);
    if (several) return several.map((text) => ({ line: each.line, text }));
    let { text } = each;
    if (text.includes(';')) text = text.replaceAll(';', '\t');
    if (/\|.*\|/.test(text) && !/\d\s*\|/.test(text)) text = text.replace(/^\s*\||\|\s*$/g, '').replaceAll('|', '\t');
    if (commas) text = text.replaceAll(',', '\t');
    return [{ line: each.line, text }];
  });
}

/** Pieces between semicolons or commas that are a fixture each; null where one is not. */
function splitFixtures(text: string, knows: ClubKnowledge): string[] | null {
  for (const mark of [';', ',', '|']) {
    if (!text.includes(mark)) continue;
    const pieces = text
      .split(mark)
      .map((piece) => piece.trim().replace(/\.$/, ''))
      .filter((piece) => piece !== '');
    if (pieces.length > 1 && pieces.length <= 60 && pieces.every((piece) => splitClubs(piece, knows).kind === 'two'))
      return pieces;
  }
  return null;
}

/** Rows of cells between commas, without a header: one number of commas in every line, and no other separator. */
function hasCommaCells(lines: readonly PlainLine[], knows: ClubKnowledge): boolean {
  const given = lines.filter(({ text }) => text.trim() !== '');
  const counts = new Set(given.map(({ text }) => text.split(',').length - 1));
  if (given.length === 0 || counts.size !== 1 || counts.has(0)) return false;
  return given.every(
    ({ text }) =>
      !/[\t;]|\d,\d{2}\s+\d/.test(text) &&
      splitClubs(text, knows).kind === 'none' &&
      text.split(',').filter((cell) => /\p{L}{2}/u.test(cell)).length >= 2,
  );
}
