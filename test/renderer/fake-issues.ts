import type { Api, IngestionIssue, IssueRule } from '../../src/renderer/src/contract-types';
import { FILES } from './fake-data';

type Request = Parameters<Api['data.issues']>[0];
type Rule = Pick<IngestionIssue, 'rule' | 'severity' | 'action' | 'column' | 'message' | 'text'> & {
  readonly meaning: string;
};

const RULES: readonly Rule[] = [
  {
    rule: 'extra-cells',
    severity: 'info',
    action: 'cell-ignored',
    column: null,
    text: ',,,,,,,,,,,,,,',
    message: '72 cells where the header has 57; the extra cells are empty and were ignored.',
    meaning: 'A row has more cells than the header. Empty ones are ignored; filled ones reject the row.',
  },
  {
    rule: 'team-name',
    severity: 'warning',
    action: 'repaired',
    column: 'HomeTeam',
    text: 'Middlesboro',
    message: '“Middlesboro” is written “Middlesbrough” in this store.',
    meaning: 'A name differs from the one the store shows; a recorded spelling says they are one club.',
  },
  {
    rule: 'odds-overround',
    severity: 'warning',
    action: 'cell-ignored',
    column: 'B365H',
    text: '1.05',
    message: 'Overround 1.412 is outside 0.95 to 1.25; the three odds were ignored.',
    meaning: 'The three inverse prices of one bookmaker do not sum to a number a market can have.',
  },
  {
    rule: 'goals-missing',
    severity: 'error',
    action: 'row-rejected',
    column: 'FTHG',
    text: 'D1,14/08/03,Dortmund,Schalke 04,,,,,',
    message: 'The match is marked finished but has no goals.',
    meaning: 'A finished match needs both numbers of goals; without them nothing can be learnt from it.',
  },
];

export const ISSUES: readonly IngestionIssue[] = FILES.flatMap((file) =>
  Array.from({ length: file.issues * 6 }, (_, index) => {
    const { meaning: _meaning, message, ...rule } = RULES[(file.id + index) % RULES.length]!;
    const line = 20 + index * 17;
    return { ...rule, file: file.name, fileId: file.id, line, message: `${file.name}, line ${line}: ${message}` };
  }),
);

/** What main would answer: rules counted over the file or all, issues that meet every condition. */
export function issuesFor({ fileId, rule, severity, text, limit = 1000 }: Request) {
  const ofFile = ISSUES.filter((issue) => fileId === undefined || issue.fileId === fileId);
  const rules: IssueRule[] = RULES.map((each) => ({
    rule: each.rule,
    severity: each.severity,
    meaning: each.meaning,
    count: ofFile.filter((issue) => issue.rule === each.rule).length,
  })).filter((each) => each.count > 0);
  const word = text?.toLowerCase() ?? '';
  const issues = ofFile.filter(
    (issue) =>
      (rule === undefined || issue.rule === rule) &&
      (severity === undefined || issue.severity === severity) &&
      [issue.text, issue.message, issue.file].some((part) => part.toLowerCase().includes(word)),
  );
  return { total: issues.length, rules, issues: issues.slice(0, limit) };
}
