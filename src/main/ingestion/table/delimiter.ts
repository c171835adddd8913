import type { TableDelimiter } from '../../../contract';
import { CsvRows } from './csv-rows';

export const TABLE_DELIMITERS: readonly TableDelimiter[] = [',', ';', '\t'];
/** For messages. */
export const DELIMITER_WORDS: Readonly<Record<TableDelimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
};

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

/** A cursor that stands on the first row that is neither blank nor a separator line. */
export function skipToHeader(text: string, delimiter?: string): CsvRows {
  const rows = new CsvRows(text, delimiter);
  const separator = readSeparatorLine(text);
  while (rows.next() && (rows.isBlank || rows.line === separator.line));
  return rows;
}

/**
 * What separates the cells of a table: what its separator line says, as long as the header has cells so; else that
 * which gives the header most cells, commas when in doubt.
 */
export function detectDelimiter(text: string): TableDelimiter {
  const { delimiter: stated } = readSeparatorLine(text);
  const widths = TABLE_DELIMITERS.map((delimiter) => skipToHeader(text, delimiter).width);
  const own = TABLE_DELIMITERS.findIndex((delimiter) => delimiter === stated);
  const best = own >= 0 && widths[own]! > 1 ? own : widths.indexOf(Math.max(...widths));
  return TABLE_DELIMITERS[best] ?? ',';
}

/** The delimiters to try, the likeliest first. */
export function rankDelimiters(text: string): TableDelimiter[] {
  const likely = detectDelimiter(text);
  return [likely, ...TABLE_DELIMITERS.filter((delimiter) => delimiter !== likely)];
}
