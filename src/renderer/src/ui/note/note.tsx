import type { ReactNode } from 'react';
import classes from './note.module.css';

interface NoteProps {
  /** What it is to that which stands around it. */
  readonly kind: 'finding' | 'lead' | 'instead' | 'extent' | 'reading' | 'words';
  readonly children: ReactNode;
}

/** A paragraph that says something about a table, a chart or numbers. */
export function Note({ kind, children }: NoteProps) {
  return (
    <p className={classes.note} data-kind={kind}>
      {children}
    </p>
  );
}
