import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './inspector.module.css';

export interface InspectorContent {
  readonly title: string;
  readonly body: ReactNode;
  readonly onClose: () => void;
}

/** Where the focus came from; where that is gone, as a row that was settled, the first thing of the content. */
const backTo = (before: Element | null): HTMLElement | null =>
  before instanceof HTMLElement && before.isConnected && before !== document.body
    ? before
    : document.querySelector<HTMLElement>('#content tr[tabindex="0"], #content button:not([role="tab"])');

/** Details beside the content; Esc closes them and gives the focus back. */
export function Inspector({ title, body, onClose }: InspectorContent) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const inside = aside.current;
    return () => {
      const isLost = document.activeElement === document.body || inside?.contains(document.activeElement);
      if (isLost) backTo(before)?.focus();
    };
  }, []);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role="dialog"]')) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside ref={aside} className={classes.inspector} aria-label={title} data-testid="inspector" data-scrolls>
      <div className={classes.head}>
        <h2>{title}</h2>
        <ActionIcon aria-label="Close details" onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      {body}
    </aside>
  );
}
