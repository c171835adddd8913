import type { ReactNode } from 'react';
import classes from './columns.module.css';

/** Parts of a page beside each other, as many as have room. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>;
}
