import { Tooltip } from '@mantine/core';
import { MISSING } from '../../text/format';
import classes from './missing.module.css';

interface MissingProps {
  readonly reason: string;
  /** Whether Tab leads to it; not where the same reason stands beside it. */
  readonly isStop?: boolean;
}

/** A number that is not there; why stands on it, for the mouse and for the keyboard. */
export function Missing({ reason, isStop = true }: MissingProps) {
  return (
    <Tooltip
      label={reason}
      multiline
      className={classes.words ?? ''}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span role="img" aria-label={reason} tabIndex={isStop ? 0 : undefined} className={classes.dash}>
        {MISSING}
      </span>
    </Tooltip>
  );
}
