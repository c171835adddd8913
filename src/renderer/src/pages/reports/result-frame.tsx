import type { ReactNode } from 'react';
import { StateMark, type Steadiness } from '../../ui/state-mark';
import classes from './result-frame.module.css';

interface ResultFrameProps {
  readonly state: Steadiness;
  /** What came of it, in a sentence. */
  readonly title: string;
  /** What can be done next. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What something came to: a sentence with its mark, what can be done next, and what is behind it. */
export function ResultFrame({ state, title, actions, children }: ResultFrameProps) {
  return (
    <div className={classes.frame} data-state={state}>
      <div className={classes.head}>
        <div role="status">
          <h2>
            <StateMark state={state} word={title} />
          </h2>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}
