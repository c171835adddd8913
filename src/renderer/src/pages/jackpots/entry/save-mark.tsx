import type { SaveState } from './draft/draft-saving';
import classes from './save-mark.module.css';

const WORDS: Record<SaveState['status'], string> = {
  saved: 'Everything typed is saved',
  pending: 'Not saved yet…',
  saving: 'Saving…',
  failed: 'Not saved',
};

/** Whether what was typed is stored. @param isUnmade nothing has been typed yet, so that there is nothing to store */
export function SaveMark({ save, isUnmade }: { readonly save: SaveState; readonly isUnmade: boolean }) {
  return (
    <span role="status" className={classes.state} data-testid="save-state">
      {isUnmade && save.status === 'saved' ? 'Saved once you type' : WORDS[save.status]}
    </span>
  );
}
