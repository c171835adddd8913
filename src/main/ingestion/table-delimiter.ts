import type { TableDelimiter } from '../../preload/contract';
import { skipToHeader } from './table-rows';

export const TABLE_DELIMITERS: readonly TableDelimiter[] = [',', ';', '\t'];
/** For messages. */
export const DELIMITER_WORDS: Readonly<Record<TableDelimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
};

/** What separates the cells of a table: that which gives its header most cells, commas when in doubt. */
export function detectDelimiter(text: string): TableDelimiter {
  const widths = TABLE_DELIMITERS.map((delimiter) => skipToHeader(text, delimiter).width);
  return TABLE_DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ',';
}

/** The delimiters to try, the likeliest first. */
export function rankDelimiters(text: string): TableDelimiter[] {
  const likely = detectDelimiter(text);
  return [likely, ...TABLE_DELIMITERS.filter((delimiter) => delimiter !== likely)];
}

/** The line by which spreadsheets say what separates the cells: `sep=;` before the header. */
export interface SeparatorLine {
  /** What it says; null where there is no such line. */
  readonly delimiter: string | null;
  /** Its number, from 1; 0 where there is no such line. */
  readonly line: number;
  /** Where the text goes on below it; 0 where there is no such line. */
  readonly end: number;
}

/** Look for a separator line at the beginning of a text, blank lines before it aside. */
export function readSeparatorLine(text: string): SeparatorLine {
  const found = /^[\s\ufeff]*?"?sep=([^\r\n"])"?[ ,;\t]*(?:\r*\n|\r|$)/i.exec(text);
  if (!found) return { delimiter: null, line: 0, end: 0 };
  const before = found[0].slice(0, found[0].toLowerCase().indexOf('sep='));
  const line = before.split(/\r*\n|\r/).length;
  return { delimiter: found[1] ?? null, line, end: found[0].length };
}
