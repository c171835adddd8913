import { Button } from '@mantine/core';
import { mendingActions, overallHealth } from '../../../../text/health-words';
import { formatCount } from '../../text/format';
import { StateMark } from '../../ui/state-mark';
import type { HealthAction, HealthCheck } from '../../contract-types';
import { MendAction } from './mend-action';
import classes from './overall.module.css';

interface OverallProps {
  readonly checks: readonly HealthCheck[];
  /** Whether there are more checks to come. */
  readonly isPartial: boolean;
  readonly onOpen: (check: HealthCheck) => void;
}

/** One light for the whole store, and first of all what makes it so, with what mends it. */
export function Overall({ checks, isPartial, onOpen }: OverallProps) {
  const { state, words, reasons } = overallHealth(checks);
  return (
    <section className={classes.overall} data-state={state} aria-label="Overall">
      <p className={classes.light} role="status">
        <strong>
          <StateMark state={state} />
        </strong>
        : {words}
        {isPartial ? '; the file, the log, models and summaries are still being looked over' : ''}.
      </p>
      {reasons.length > 0 ? (
        <ul className={classes.reasons} aria-label="Reasons">
          {reasons.map((check) => (
            <li key={check.name}>
              <Reason check={check} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** A command is as long as a sentence and stands under it; buttons stand beside. */
function Reason({ check, onOpen }: { readonly check: HealthCheck; readonly onOpen: (check: HealthCheck) => void }) {
  const actions = mendingActions(check);
  const list = (kinds: readonly HealthAction[]) =>
    kinds.map((action) => <MendAction key={action.verb + String(action.command)} action={action} />);
  return (
    <>
      <StateMark state={check.state} word={check.name} />
      <div>
        {check.detail}
        <div>{list(actions.filter(({ kind }) => kind === 'run'))}</div>
      </div>
      <div className={classes.actions}>
        {list(actions.filter(({ kind }) => kind !== 'run'))}
        {check.findings.length > 1 ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onOpen(check)}>
            All {formatCount(check.findings.length)}
          </Button>
        ) : null}
      </div>
    </>
  );
}
