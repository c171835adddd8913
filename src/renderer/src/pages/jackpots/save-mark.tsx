import type { SaveState } from './draft/draft-store';

const WORDS: Record<SaveState['status'], string> = {
  saved: 'All complete fixtures saved',
  pending: 'Not saved yet…',
  saving: 'Saving…',
  failed: 'Not saved',
};

/** Whether what was typed is stored. */
export function SaveMark({ save }: { readonly save: SaveState }) {
  return (
    <span role="status" style={{ color: 'var(--ink-soft)', fontSize: 13 }} data-testid="save-state">
      {WORDS[save.status]}
    </span>
  );
}
