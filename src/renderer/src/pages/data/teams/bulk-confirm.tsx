import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import { plural } from '../../../text/format';
import { Problem } from '../../../ui/states';
import type { ReviewItem } from '../../../contract-types';
import { BulkBar } from './bulk-bar';
import { confirmAll } from './review-decisions';

const NAMED = 6;

interface BulkConfirmProps {
  readonly items: readonly ReviewItem[];
  /** What was decided, in words. */
  readonly onDecided: (words: string) => void;
}

/** Confirms in one go all new names no other is like; those with a like name stay to be looked at one by one. */
export function BulkConfirm({ items, onDecided }: BulkConfirmProps) {
  const { actions } = useServices();
  const [reason, setReason] = useState('new to the league, no like name in the country');
  const [failure, setFailure] = useState<ActionEnd>(null);
  if (items.length === 0) return null;
  const named = items
    .slice(0, NAMED)
    .map((item) => `${item.spelling} (${item.league})`)
    .join(', ');
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await actions.decideSpellings(confirmAll(items, reason.trim()));
    setFailure(outcome);
    if (!outcome) onDecided(`${plural(items.length, 'name')} confirmed as clubs of their own: ${named}.`);
  };
  return (
    <form aria-label="Confirm all without a like name" onSubmit={(event) => void confirm(event)}>
      <BulkBar
        said={
          <>
            {plural(items.length, 'new name')} without a like one: {named}
            {items.length > NAMED ? ` and ${items.length - NAMED} more` : ''}.
          </>
        }
        label="Reason for all of them"
        reason={reason}
        onReason={setReason}
      >
        <Button type="submit" variant="default" disabled={reason.trim() === ''}>
          Confirm {items.length === 1 ? 'it as a club of its own' : `all ${items.length} as clubs of their own`}
        </Button>
        {failure ? <Problem {...failure} /> : null}
      </BulkBar>
    </form>
  );
}
