import type { IngestionIssue, IssueSeverity } from '../contract-types';
import type { Steadiness } from './state-mark';

/** The shape of each severity; the word stands beside it. */
export const SEVERITY_STATE: Record<IssueSeverity, Steadiness> = {
  info: 'steady',
  warning: 'watch',
  error: 'degraded',
};

/** What was done about an issue, in words. */
export const DONE: Record<IngestionIssue['action'], string> = {
  'row-rejected': 'row left out',
  'cell-ignored': 'cell ignored',
  repaired: 'repaired',
  flagged: 'kept, flagged',
};
