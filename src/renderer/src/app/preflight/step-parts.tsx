import type { ReactNode } from 'react';
import classes from './step-parts.module.css';

interface StepContentProps {
  /** Whether the step only tells: it then begins at the button that ends it. */
  readonly isRead?: boolean;
  readonly children: ReactNode;
}

/** What a step shows; it scrolls while the dialog's head and buttons stay. */
export function StepContent({ isRead = false, children }: StepContentProps) {
  return (
    <div className={classes.scroll} tabIndex={-1} data-scrolls data-start={isRead ? undefined : true}>
      {children}
    </div>
  );
}

interface StepFootProps {
  /** What can be done with what is shown. */
  readonly tools?: ReactNode;
  /** What the step waits for, or what it does to the store. */
  readonly note?: ReactNode;
  /** Whether the note changes with what a person does, and is spoken then. */
  readonly isLive?: boolean;
  /** The ways on, the last of them the usual one. */
  readonly children: ReactNode;
}

/** The buttons that end a step, and a word on what they do. */
export function StepFoot({ tools, note, isLive = false, children }: StepFootProps) {
  return (
    <div className={classes.foot}>
      {tools}
      {note === undefined ? null : (
        <span className={classes.said} role={isLive ? 'status' : undefined}>
          {note}
        </span>
      )}
      <span className={classes.space} />
      {children}
    </div>
  );
}
