import { Anchor, Button, CloseButton, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle, IconHistory } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { copyText } from '../services/telling/clipboard';
import { errorDetails } from '../services/telling/notify';
import type { NoticeAction } from '../services/telling/problems';
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

const SKELETON_AFTER_MS = 150;
const WORDS_AFTER_MS = 1000;

/** Grey lines where rows will be, after 150 ms: what comes faster needs no waiting room. After a second they say for what. */
export function Waiting({ rows = 6, what = 'Loading' }: { readonly rows?: number; readonly what?: string }) {
  const [shown, setShown] = useState<'nothing' | 'lines' | 'words'>('nothing');
  useEffect(() => {
    const lines = setTimeout(() => setShown('lines'), SKELETON_AFTER_MS);
    const words = setTimeout(() => setShown('words'), WORDS_AFTER_MS);
    return () => {
      clearTimeout(lines);
      clearTimeout(words);
    };
  }, []);
  if (shown === 'nothing') return <div data-waiting hidden />;
  return (
    <div data-waiting role="status" aria-label={what} className={classes.waiting}>
      {shown === 'words' ? <p className={classes.waitingFor}>{what} …</p> : null}
      {Array.from({ length: shown === 'words' ? rows - 1 : rows }, (_, index) => (
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
  /** Where it does not go by itself. */
  readonly onClose?: () => void;
}

/** What happened, to which thing, what to do; details can be copied. The page around it stays usable. */
export function Problem({ what, error, onRetry, onClose }: ProblemProps) {
  return (
    <div role="alert" className={`${classes.notice} ${classes.bad}`}>
      <IconExclamationCircle size={20} aria-hidden className={classes.icon} />
      <div className={classes.noticeText}>
        <strong>{what}:</strong> {error.message}
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
      {onClose ? <CloseButton aria-label={`Close: ${what}`} onClick={onClose} /> : null}
    </div>
  );
}

interface PartlyProps {
  /** What was being done. */
  readonly what: string;
  /** What of it was left undone. */
  readonly message: string;
  readonly actions: readonly NoticeAction[];
  readonly onClose: () => void;
}

/** Something ended, but not all of it: what is missing, and where it leads. */
export function Partly({ what, message, actions, onClose }: PartlyProps) {
  return (
    <div role="status" className={`${classes.notice} ${classes.warn}`}>
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div className={classes.noticeText}>
        <strong>{what}.</strong> {message}
        {actions.length > 0 ? (
          <div className={classes.noticeActions}>
            {actions.map(({ label, run }) => (
              <Anchor key={label} component="button" type="button" size="md" onClick={run}>
                {label}
              </Anchor>
            ))}
          </div>
        ) : null}
      </div>
      <CloseButton aria-label={`Close: ${what}`} onClick={onClose} />
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
