import type { ReactNode } from 'react';
import classes from './plain-table.module.css';

interface PlainTableProps {
  readonly label: string;
  /** The first names the rows. A number stands right, a text left. */
  readonly columns: readonly { readonly header: string; readonly isText?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A few lines to be read, not worked with: no sorting, no stops for the keyboard. */
export function PlainTable({ label, columns, rows }: PlainTableProps) {
  const isLeft = (at: number): true | undefined => at === 0 || columns[at]!.isText || undefined;
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ header }, at) => (
            <th key={header} scope="col" data-left={isLeft(at)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, at) =>
              at === 0 ? (
                <th key={at} scope="row" data-left>
                  {cell}
                </th>
              ) : (
                <td key={at} data-left={isLeft(at)}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
