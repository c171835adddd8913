import { Button } from '@mantine/core';
import { useState } from 'react';
import { judgementInWords } from '../../../../../text/backup-words';
import { useRead } from '../../../services/reading/use-read';
import { Loaded } from '../../../ui/loaded';

/** What reading a backup whole finds, once somebody asks: it takes a second of a large one. */
export function BackupFindings({ name }: { readonly name: string }) {
  const [isAsked, setIsAsked] = useState(false);
  const found = useRead('stores.checkBackup', { name }, { enabled: isAsked, isFresh: true });
  if (!isAsked) {
    return (
      <Button variant="subtle" size="compact-xs" aria-label={`Read ${name} whole`} onClick={() => setIsAsked(true)}>
        Check
      </Button>
    );
  }
  return (
    <Loaded what={`the check of ${name}`} resource={found}>
      {(judgement) => <span role="status">{judgementInWords(judgement)}</span>}
    </Loaded>
  );
}
