import { formatInstant } from '../../text/format';
import { Facts } from '../../ui/facts';
import { Note } from '../../ui/note/note';
import { RowList } from '../../ui/row-list/row-list';
import { DetailSection } from '../../ui/section/detail-section';
import { StateMark } from '../../ui/state-mark';
import type { HealthCheck } from '../../contract-types';
import { MendAction } from './mend-action';
import classes from './check-detail.module.css';

/** One check: what it found thing by thing, with what mends each, the rule by which it is as it is, and its figures. */
export function CheckDetail({ check }: { readonly check: HealthCheck }) {
  const { state, figure, detail, rule, at, findings, facts } = check;
  return (
    <>
      <Note kind="lead">
        <StateMark state={state} /> · {figure}
        {at === null ? '' : ` · ${formatInstant(at)}`}
      </Note>
      {findings.length === 0 ? <p className={classes.said}>{detail}</p> : null}
      {findings.length > 0 ? (
        <RowList label="What it looked at">
          {findings.map((finding, index) => (
            <li key={`${finding.subject} ${index}`}>
              <div className={classes.head}>
                <StateMark state={finding.state} />
                {finding.at === null ? null : <span className={classes.at}>{formatInstant(finding.at)}</span>}
              </div>
              <p className={classes.said}>{finding.message}</p>
              {finding.action ? (
                <div className={classes.action}>
                  <MendAction action={finding.action} />
                </div>
              ) : null}
            </li>
          ))}
        </RowList>
      ) : null}
      {facts.length > 0 ? (
        <DetailSection title="Figures">
          <Facts items={facts} />
        </DetailSection>
      ) : null}
      <DetailSection title="The rule">
        <p className={classes.said}>{rule}</p>
      </DetailSection>
    </>
  );
}
