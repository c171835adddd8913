import type { SaveState } from './draft/draft-store';
import classes from './save-mark.module.css';

const WORDS: Record<SaveState['status'], string> = {
  saved: 'All complete fixtures saved',
  pending: 'Not saved yet…',
  saving: 'Saving…',
  failed: 'Not saved',
};

/** Whether what was typed is stored. */
export function SaveMark({ save }: { readonly save: SaveState }) {
  return (
    <span role="status" className={classes.state} data-testid="save-state">
      {WORDS[save.status]}
    </span>
  );
}
