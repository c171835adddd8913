import type { ReactNode } from 'react';
import classes from './card-table.module.css';

interface CardTableProps {
  readonly label: string;
  readonly caption?: string;
  readonly columns: readonly string[];
  /** Names over columns that belong together; none over those of an empty name. */
  readonly groups?: readonly { readonly name: string; readonly span: number }[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly [name: string, ...cells: ReactNode[]])[];
  /** Columns, by number, that hold words. */
  readonly texts?: readonly number[];
  /** All columns of one width. */
  readonly isEven?: boolean;
}

/** A table of the card, set as it is printed: names and words to the left, numbers to the right. */
export function CardTable({ label, caption, columns, groups, rows, texts = [], isEven }: CardTableProps) {
  const isText = (column: number) => column === 0 || texts.includes(column) || undefined;
  return (
    <table className={classes.table} aria-label={label} data-even={isEven}>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        {groups ? (
          <tr>
            {groups.map(({ name, span }, at) =>
              name ? (
                <th key={at} colSpan={span} scope="colgroup">
                  {name}
                </th>
              ) : (
                <td key={at} colSpan={span} />
              ),
            )}
          </tr>
        ) : null}
        <tr>
          {columns.map((column, at) => (
            <th key={at} scope="col" data-text={isText(at)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row" data-text>
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={at} data-text={isText(at + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
