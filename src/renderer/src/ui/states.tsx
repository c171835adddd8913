import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle, IconHistory } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { copyText } from '../services/telling/clipboard';
import { errorDetails } from '../services/telling/notify';
import type { ApiError } from '../contract-types';
import classes from './states.module.css';

interface EmptyProps {
  readonly title: string;
  /** What will be here and why it matters. */
  readonly children: ReactNode;
  /** The ways to fill it. */
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
}

/** Nothing here yet: what will be, why it matters, how to fill it. */
export function Empty({ title, children, actions, icon }: EmptyProps) {
  return (
    <section className={classes.empty} aria-label={title}>
      {icon}
      <h2>{title}</h2>
      <div className={classes.emptyText}>{children}</div>
      {actions ? <div className={classes.emptyActions}>{actions}</div> : null}
    </section>
  );
}

/** Grey lines where rows will be, after 150 ms: what comes faster needs no waiting room. */
export function Waiting({ rows = 6, what = 'Loading' }: { readonly rows?: number; readonly what?: string }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div role="status" aria-label={what} className={classes.waiting}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} />
      ))}
    </div>
  );
}

interface ProblemProps {
  /** What was being done. */
  readonly what: string;
  readonly error: ApiError;
  readonly onRetry?: () => void;
}

/** What happened, to which thing, what to do; details can be copied. The page around it stays usable. */
export function Problem({ what, error, onRetry }: ProblemProps) {
  return (
    <div role="alert" className={`${classes.notice} ${classes.bad}`}>
      <IconExclamationCircle size={20} aria-hidden className={classes.icon} />
      <div>
        <strong>{what}.</strong> {error.message}
        {error.hint ? <div>{error.hint}</div> : null}
        <div className={classes.noticeActions}>
          {onRetry ? (
            <Button variant="default" onClick={onRetry}>
              Try again
            </Button>
          ) : null}
          <Button variant="subtle" color="gray" onClick={() => void copyText(errorDetails(what, error))}>
            Copy details
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Numbers that had to do without something: an amber triangle and words, one line each. */
export function Degraded({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={`${classes.notice} ${classes.warn}`} aria-label={title}>
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div>
        <strong>{title}</strong>
        <ul className={classes.lines}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface StaleProps {
  readonly children: ReactNode;
  readonly action: string;
  readonly onAction: () => void;
}

/** Something newer exists: says what, and offers the action that mends it. */
export function Stale({ children, action, onAction }: StaleProps) {
  return (
    <div className={`${classes.notice} ${classes.warn}`}>
      <IconHistory size={20} aria-hidden className={classes.icon} />
      <div>
        {children}{' '}
        <Anchor component="button" type="button" size="md" onClick={onAction}>
          {action}
        </Anchor>
      </div>
    </div>
  );
}
