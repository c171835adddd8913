import { Alert } from '@mantine/core';
import { useState } from 'react';
import { openingInWords } from '../../../text/opening-words';
import { valueOf } from '../services/reading/loadable';
import { useRead } from '../services/reading/use-read';
import classes from './opening-notice.module.css';

/** Said once after a start: the store is open elsewhere, too, or was not closed the last time. */
export function OpeningNotice() {
  const [isClosed, setIsClosed] = useState(false);
  const opening = valueOf(useRead('stores.opening', {}).data);
  const words = opening ? openingInWords(opening) : [];
  if (isClosed || words.length === 0) return null;
  return (
    <div className={classes.notice}>
      <Alert
        color="yellow"
        role="status"
        withCloseButton
        closeButtonLabel="Close this notice"
        onClose={() => setIsClosed(true)}
      >
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Alert>
    </div>
  );
}
