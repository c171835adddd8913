import type { ReactNode } from 'react';
import classes from './set-grid.module.css';

/** A chart a set, beside each other where there is room. */
export function SetGrid({ children }: { readonly children: ReactNode }) {
  return <div className={classes.squares}>{children}</div>;
}
