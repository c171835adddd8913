import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field/field';
import classes from './bulk-bar.module.css';

interface BulkBarProps {
  /** What would be decided in one go. */
  readonly said: ReactNode;
  /** What the reason is for, for those who do not see where the field stands. */
  readonly label: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** The button that decides. */
  readonly children: ReactNode;
}

/** Many names of one kind, one reason, one button. */
export function BulkBar({ said, label, reason, onReason, children }: BulkBarProps) {
  return (
    <div className={classes.bar}>
      <p>{said}</p>
      <Field width="reason">
        <TextInput
          aria-label={label}
          value={reason}
          maxLength={500}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      </Field>
      {children}
    </div>
  );
}
