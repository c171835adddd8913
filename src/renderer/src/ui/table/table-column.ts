import type { ReactNode } from 'react';
import { MISSING } from '../../text/format';

export type CellValue = string | number | boolean | null;

/** One column: the raw value sorts, filters and is copied; what is drawn may be rounded or richer. */
export interface Column<T> {
  readonly id: string;
  readonly header: string;
  /** A longer name, shown on the header. */
  readonly title?: string;
  readonly value: (row: T) => CellValue;
  readonly cell?: (row: T) => ReactNode;
  /** A column that draws several numbers is copied as several columns. */
  readonly copies?: readonly { readonly header: string; readonly value: (row: T) => CellValue }[];
  readonly align?: 'left' | 'right' | 'center';
  /** A width of its own, by what stands in it; others are as wide as they need. */
  readonly width?: 'narrow' | 'number' | 'bars' | 'name' | 'fixture' | 'instant' | 'action';
  /** Not shown until asked for. */
  readonly isHidden?: boolean;
  /** Columns of one group stand under a common header. */
  readonly group?: string;
  readonly isSticky?: boolean;
  readonly wrap?: boolean;
  /** Less room at the sides, for cells that draw their own. */
  readonly isTight?: boolean;
}

/** How cells and header of a column are set, as the table's rules know it. */
export const marksOf = <T>({ align, isSticky, isTight }: Column<T>) => ({
  'data-align': align,
  'data-sticky': isSticky || undefined,
  'data-tight': isTight || undefined,
});

/** A cell as text: what is drawn when the column draws nothing itself, and what the filter looks in. */
export const cellText = (value: CellValue): string => (value === null || value === '' ? MISSING : String(value));

/** A cell as it is copied: full precision, nothing for a missing value, and no way to break the row. */
const copied = (value: CellValue): string => (value === null ? '' : String(value).replace(/[\t\r\n]+/g, ' '));

/** Rows as tab-separated text with headers, ready for a spreadsheet. */
export function toTsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const copies = columns.flatMap(({ group, header, value, copies: parts }) =>
    (parts ?? [{ header, value }]).map((part) => ({
      ...part,
      header: group ? `${group} ${part.header}` : part.header,
    })),
  );
  return [copies.map(({ header }) => header), ...rows.map((row) => copies.map(({ value }) => copied(value(row))))]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** Rows in which some cell contains every word looked for. */
export function filterRows<T>(columns: readonly Column<T>[], rows: readonly T[], query: string): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns.map((column) => cellText(column.value(row)).toLowerCase()).join('\t');
    return words.every((word) => text.includes(word));
  });
}

/** Numbers by size, texts by alphabet with numbers inside read as numbers. */
export function compareValues(a: CellValue | undefined, b: CellValue | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'en', { numeric: true });
}

/** Neighbouring columns of one group, as the spans of a header row. */
export function groupSpans<T>(
  columns: readonly Column<T>[],
): readonly { readonly name: string; readonly span: number }[] {
  const spans: { name: string; span: number }[] = [];
  for (const { group = '' } of columns) {
    const last = spans.at(-1);
    if (last && last.name === group) last.span += 1;
    else spans.push({ name: group, span: 1 });
  }
  return spans;
}
