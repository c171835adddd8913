/** A column of a table: words are set to the left, numbers to the right. */
export interface Column<R> {
  readonly title: string;
  readonly text: (row: R) => string;
  readonly isWords?: boolean;
}

/** A table of Markdown, its columns as wide as their longest cell, as the formatter writes it. */
export function markdownTable<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const widths = columns.map((_, at) => Math.max(3, ...cells.map((line) => line[at]!.length)));
  const isWords = (at: number): boolean => columns[at]!.isWords === true;
  const pad = (text: string, at: number): string =>
    isWords(at) ? text.padEnd(widths[at]!) : text.padStart(widths[at]!);
  const rule = widths.map((width, at) => (isWords(at) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const [head, ...body] = cells.map((texts) => line(texts.map(pad)));
  return [head!, line(rule), ...body].join('\n');
}
