import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ActionEnd } from '../../services/actions/data-actions';
import { Problem } from '../states';
import classes from './reason-form.module.css';

interface ReasonFormProps {
  /** What the reason is for, as the field's label. */
  readonly label: string;
  /** The first is what Enter does. */
  readonly actions: readonly { readonly verb: string; readonly run: (reason: string) => Promise<ActionEnd> }[];
  /** A reason to start from; a person may write another. */
  readonly initial?: string;
  readonly isDisabled?: boolean;
  /** In a dialog: whether the field has the focus when it opens. */
  readonly isFirst?: boolean;
}

/** A reason and what is done for it: nothing is decided here without one. What goes wrong is said below the field. */
export function ReasonForm({ label, actions, initial = '', isDisabled = false, isFirst = false }: ReasonFormProps) {
  const [reason, setReason] = useState(initial);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ActionEnd>(null);
  const canRun = reason.trim() !== '' && !isBusy && !isDisabled;
  const run = async (action: (reason: string) => Promise<ActionEnd>): Promise<void> => {
    if (!canRun) return;
    setIsBusy(true);
    try {
      const end = await action(reason.trim());
      setFailure(end);
      if (!end) setReason(initial);
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [first] = actions;
    if (first) void run(first.run);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={label}
        {...(isFirst ? { 'data-autofocus': true } : {})}
        placeholder="Reason, kept in the history"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {failure ? (
        <div className={classes.failure}>
          <Problem {...failure} />
        </div>
      ) : null}
      <Group gap="xs" mt="xs">
        {actions.map(({ verb, run: action }, index) => (
          <Button
            key={verb}
            type={index === 0 ? 'submit' : 'button'}
            variant="default"
            disabled={!canRun}
            onClick={index === 0 ? undefined : () => void run(action)}
          >
            {verb}
          </Button>
        ))}
      </Group>
    </form>
  );
}
