import type { ReactNode } from 'react';
import classes from './busy.module.css';

/** Paler while what it shows is of an earlier selection. */
export function Busy({ isBusy, children }: { readonly isBusy: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes.content} aria-busy={isBusy}>
      {children}
    </div>
  );
}
