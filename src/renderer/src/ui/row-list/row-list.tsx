import type { ReactNode } from 'react';
import classes from './row-list.module.css';

interface RowListProps {
  readonly label?: string;
  readonly tone?: 'bad';
  /** Its rows as `li`, each set out by the component that lists them. */
  readonly children: ReactNode;
}

/** A framed list, its rows parted by lines. */
export function RowList({ label, tone, children }: RowListProps) {
  return (
    <ul className={classes.list} data-tone={tone} aria-label={label}>
      {children}
    </ul>
  );
}
