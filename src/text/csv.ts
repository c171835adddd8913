/** What stands in a cell; nothing where it is missing. */
export type CsvValue = string | number | boolean | null;

/**
 * Beginnings that a spreadsheet takes for a formula or a command, full-width forms included. Apostrophes before them
 * count, too: what was written is read back by taking one away.
 */
const RUNS = /^'*[=+\-@|\t\r\n＝＋－＠]/u;

/** A number as it is; a text quoted where needed, with an apostrophe before what a spreadsheet would run. */
export function toCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record of RFC 4180, ended by a line feed. Every CSV file the application writes is made of these. */
export const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(toCell).join(',')}\n`;
