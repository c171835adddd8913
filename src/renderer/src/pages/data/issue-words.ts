import type { IngestionIssue } from '../../contract-types';

/** What was done about an issue, in words. */
export const DONE: Record<IngestionIssue['action'], string> = {
  'row-rejected': 'row left out',
  'cell-ignored': 'cell ignored',
  repaired: 'repaired',
  flagged: 'kept, flagged',
};
