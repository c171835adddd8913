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

/**
 * The delimiter that a first line `sep=;` states, for spreadsheets; it is no row of the table. In `rest` that line is
 * blank, so that line numbers stay.
 */
export function readSeparatorLine(text: string): { readonly delimiter: string | null; readonly rest: string } {
  const stated = /^\ufeff?"?sep=([,;|]|\t)"?[ \t]*(?=\r|\n|$)/i.exec(text);
  return stated ? { delimiter: stated[1]!, rest: text.slice(stated[0].length) } : { delimiter: null, rest: text };
}
