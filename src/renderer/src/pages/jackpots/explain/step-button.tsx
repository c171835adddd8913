import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface StepButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly to: number | undefined;
  readonly onGo: (order: number | undefined) => void;
  readonly children: ReactNode;
}

/** At either end it stays where it is, and keeps the focus. */
export function StepButton({ label, keys, to, onGo, children }: StepButtonProps) {
  const isEnd = to === undefined;
  return (
    <Tooltip label={isEnd ? `${label}: there is none` : `${label} (${keys})`}>
      <ActionIcon
        size="control"
        aria-label={label}
        aria-disabled={isEnd}
        {...(isEnd ? { 'data-disabled': true } : {})}
        onClick={() => onGo(to)}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
