import { Anchor } from '@mantine/core';
import { Facts } from '../../ui/facts';
import { MISSING } from '../../text/format';
import { DONE, SEVERITY_STATE } from '../../ui/severity';
import { StateMark } from '../../ui/state-mark';
import type { IngestionIssue } from '../../contract-types';

interface IssueDetailProps {
  readonly issue: IngestionIssue;
  /** What its rule is about; null where nobody has said. */
  readonly meaning: string | null;
  readonly onFile: (fileId: number) => void;
}

/** One issue in full: what it is, where it stands in the file, what was done, what its rule is for. */
export function IssueDetail({ issue, meaning, onFile }: IssueDetailProps) {
  return (
    <>
      <p style={{ marginTop: 0, overflowWrap: 'anywhere' }}>{issue.message}</p>
      <Facts
        items={[
          ['Severity', <StateMark key="s" state={SEVERITY_STATE[issue.severity]} word={issue.severity} />],
          [
            'File',
            <Anchor key="f" component="button" type="button" size="md" onClick={() => onFile(issue.fileId)}>
              {issue.file}
            </Anchor>,
          ],
          ['Line', issue.line],
          ['Column', issue.column ?? `${MISSING} (the whole row)`],
          ['Done', DONE[issue.action]],
        ]}
      />
      <h3 style={{ margin: '16px 0 4px', fontSize: 14 }}>Text in the file</h3>
      <code style={{ fontSize: 12, overflowWrap: 'anywhere' }}>{issue.text || `${MISSING} (empty)`}</code>
      {meaning ? (
        <>
          <h3 style={{ margin: '16px 0 4px', fontSize: 14 }}>What the rule {issue.rule} is for</h3>
          <p style={{ margin: 0, lineHeight: 1.5 }}>{meaning}</p>
        </>
      ) : null}
    </>
  );
}
