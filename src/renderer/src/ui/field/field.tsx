import type { ReactNode } from 'react';
import classes from './field.module.css';

interface FieldProps {
  /** By what is written in it; `rest` takes what the row has left. */
  readonly width: 'code' | 'short' | 'name' | 'filter' | 'long' | 'reason' | 'rest';
  readonly children: ReactNode;
}

/** One field of a row of fields, of a width that fields like it have everywhere. */
export function Field({ width, children }: FieldProps) {
  return (
    <div className={classes.field} data-width={width}>
      {children}
    </div>
  );
}
