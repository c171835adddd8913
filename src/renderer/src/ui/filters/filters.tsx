import type { ReactNode } from 'react';
import classes from './filters.module.css';

interface FiltersProps {
  /** What is chosen with them, for those who do not see where they stand. */
  readonly label?: string;
  /** Whether the fields carry labels. */
  readonly isLabelled?: boolean;
  readonly children: ReactNode;
}

/** A row of fields and buttons that say what is shown below. */
export function Filters({ label, isLabelled = false, children }: FiltersProps) {
  return (
    <div
      className={classes.filters}
      data-labelled={isLabelled || undefined}
      role={label === undefined ? undefined : 'group'}
      aria-label={label}
    >
      {children}
    </div>
  );
}
