import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import classes from './said.module.css';

interface SaidProps {
  /** Why a key did nothing; null while there is nothing to say. */
  readonly text: string | null;
  readonly onClose: () => void;
}

/** An answer to a key that could not do what it does elsewhere: said in place, gone with Esc. */
export function Said({ text, onClose }: SaidProps) {
  useEffect(() => {
    if (text === null) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [text, onClose]);
  return (
    <div role="status" className={classes.said} data-shown={text !== null || undefined}>
      {text === null ? null : (
        <>
          {text}
          <CloseButton size="sm" aria-label="Close message" onClick={onClose} />
        </>
      )}
    </div>
  );
}
