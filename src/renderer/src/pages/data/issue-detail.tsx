import { Anchor } from '@mantine/core';
import { Facts } from '../../ui/facts';
import { MISSING } from '../../text/format';
import { DetailSection } from '../../ui/section/detail-section';
import { DONE, SEVERITY_STATE } from '../../ui/severity';
import { StateMark } from '../../ui/state-mark';
import type { IngestionIssue } from '../../contract-types';
import classes from './issue-detail.module.css';

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
      <p className={classes.message}>{issue.message}</p>
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
      <DetailSection title="Text in the file">
        <code className={classes.text}>{issue.text || `${MISSING} (empty)`}</code>
      </DetailSection>
      {meaning ? (
        <DetailSection title={`What the rule ${issue.rule} is for`}>
          <p className={classes.meaning}>{meaning}</p>
        </DetailSection>
      ) : null}
    </>
  );
}
