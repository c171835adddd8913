/** How bad what cleaning found is. */
export const ISSUE_SEVERITIES = ['error', 'warning', 'info'] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];

/** What cleaning did about it. */
export const ISSUE_ACTIONS = ['row-rejected', 'cell-ignored', 'repaired', 'flagged'] as const;
export type IssueAction = (typeof ISSUE_ACTIONS)[number];

/** How the dates of a table are written. */
export const DATE_FORMATS = ['day-first', 'month-first', 'iso'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];
