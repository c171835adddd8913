import type { ReactNode } from 'react';
import classes from './side-by-side.module.css';

interface SideBySideProps {
  /** What stands side by side, and what the table of it is called. */
  readonly label: string;
  readonly name: string;
  /** Whether it stands in the inspector. */
  readonly isNarrow?: boolean;
  readonly head: readonly ReactNode[];
  /** Null leaves a row out. */
  readonly rows: readonly ({ readonly name: string; readonly cells: readonly ReactNode[] } | null)[];
}

/** Things compared: one a column, what is told of them a row; it scrolls where there is no room for all. */
export function SideBySide({ label, name, isNarrow = false, head, rows }: SideBySideProps) {
  return (
    <div className={classes.room} data-narrow={isNarrow || undefined} tabIndex={0} role="group" aria-label={label}>
      <table aria-label={name}>
        <thead>
          <tr>
            <td />
            {head.map((cell, index) => (
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row === null ? null : (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
