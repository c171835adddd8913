import type { Api, IssueRule, IssueSeverity } from '../../contract-types';

/** What a person wants to see of the issues; empty means everything. */
export interface IssueFilter {
  readonly fileId: number | null;
  readonly rule: string | null;
  readonly severity: IssueSeverity | null;
  readonly text: string;
}
export const EVERY_ISSUE: IssueFilter = { fileId: null, rule: null, severity: null, text: '' };

/** The question to main: only the conditions there are. */
export const toIssueRequest = (
  { fileId, rule, severity, text }: IssueFilter,
  limit: number,
): Parameters<Api['data.issues']>[0] => ({
  limit,
  ...(fileId === null ? {} : { fileId }),
  ...(rule === null ? {} : { rule }),
  ...(severity === null ? {} : { severity }),
  ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 200) }),
});

const GRAVITY: Record<IssueSeverity, number> = { error: 0, warning: 1, info: 2 };

/** Gravest first, then most frequent, of the severity looked for. */
export const sortRules = (rules: readonly IssueRule[], severity: IssueSeverity | null): readonly IssueRule[] =>
  rules
    .filter((rule) => severity === null || rule.severity === severity)
    .sort(
      (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.count - a.count || a.rule.localeCompare(b.rule, 'en'),
    );

/** Another severity leaves a rule of the old one behind. */
export const withSeverity = (
  filter: IssueFilter,
  severity: IssueSeverity | null,
  rules: readonly IssueRule[],
): IssueFilter => {
  const rule = rules.find((each) => each.rule === filter.rule);
  const keeps = severity === null || rule?.severity === severity;
  return { ...filter, severity, rule: keeps ? filter.rule : null };
};
