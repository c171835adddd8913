import type { ReactNode } from 'react';
import classes from './split.module.css';

interface SplitProps {
  /** What to choose from, and what was chosen. */
  readonly children: readonly [side: ReactNode, main: ReactNode];
  /** Whether the side holds more than a word a line. */
  readonly isWide?: boolean;
  /** Whether the side is short enough to stand above where there is no room beside. */
  readonly folds?: boolean;
}

/** A list at the side, and what it leads to beside it. */
export function Split({ children, isWide = false, folds = false }: SplitProps) {
  return (
    <div className={classes.room} data-folds={folds || undefined}>
      <div className={classes.split} data-wide={isWide || undefined}>
        {children}
      </div>
    </div>
  );
}
