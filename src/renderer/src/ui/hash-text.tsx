import { UnstyledButton } from '@mantine/core';
import { copyText } from '../services/telling/clipboard';
import { notifyDone } from '../services/telling/notify';
import { MISSING, shortHash } from '../text/format';
import classes from './hash-text.module.css';

/** A hash short enough to compare by eye; a click copies all of it. */
export function HashText({ hash, full = false }: { readonly hash: string | null; readonly full?: boolean }) {
  if (!hash) return <>{MISSING}</>;
  return (
    <UnstyledButton
      aria-label={`Copy hash ${hash}`}
      title={hash}
      className={classes.hash ?? ''}
      onClick={(event) => {
        event.stopPropagation();
        void copyText(hash).then(() => notifyDone('Hash copied', hash));
      }}
    >
      {full ? hash : shortHash(hash)}
    </UnstyledButton>
  );
}
