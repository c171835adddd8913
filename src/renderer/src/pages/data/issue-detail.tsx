import { Facts } from '../../components/facts';
import { MISSING } from '../../components/format';
import type { IngestionIssue } from '../../contract-types';
import { DONE } from './issue-words';

/** One issue in full: what it is, where it stands in the file, what was done. */
export function IssueDetail({ issue }: { readonly issue: IngestionIssue }) {
  return (
    <>
      <p style={{ marginTop: 0, overflowWrap: 'anywhere' }}>{issue.message}</p>
      <Facts
        items={[
          ['File', issue.file],
          ['Line', issue.line],
          ['Column', issue.column ?? MISSING],
          ['Severity', issue.severity],
          ['Done', DONE[issue.action]],
        ]}
      />
      <h3 style={{ margin: '16px 0 4px', fontSize: 14 }}>Text in the file</h3>
      <code style={{ fontSize: 12, overflowWrap: 'anywhere' }}>{issue.text || MISSING}</code>
    </>
  );
}
