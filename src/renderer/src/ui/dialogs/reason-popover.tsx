import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import type { ActionEnd } from '../../services/actions/data-actions';
import { ReasonForm } from './reason-form';
import classes from './reason-popover.module.css';

interface ReasonPopoverProps {
  /** What the button says, and its full name for those who do not see the row. */
  readonly button: string;
  readonly name: string;
  readonly label: string;
  readonly verb: string;
  /** A reason to start from; a person may write another. */
  readonly initial?: string;
  readonly onSubmit: (reason: string) => Promise<ActionEnd>;
}

/** A small button that asks for the reason before it does anything. */
export function ReasonPopover({ button, name, label, verb, initial = '', onSubmit }: ReasonPopoverProps) {
  const [isOpen, setIsOpen] = useState(false);
  const submit = async (reason: string): Promise<ActionEnd> => {
    const end = await onSubmit(reason);
    if (!end) setIsOpen(false);
    return end;
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} width="var(--popover-narrow)" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm" aria-label={name} onClick={() => setIsOpen(!isOpen)}>
          {button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown ?? ''} aria-label={name}>
        <ReasonForm label={label} initial={initial} actions={[{ verb, run: submit }]} />
      </Popover.Dropdown>
    </Popover>
  );
}
