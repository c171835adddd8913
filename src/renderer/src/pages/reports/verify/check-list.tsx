import type { VerifyCheck } from '../../../contract-types';
import { StateMark } from '../../../ui/state-mark';
import classes from './check-list.module.css';
import { groupChecks } from './check-groups';

const MARKS = { passed: 'steady', failed: 'degraded', 'not-checked': 'watch' } as const;

interface CheckListProps {
  /** What was checked, for those who do not see where it stands. */
  readonly label: string;
  readonly checks: readonly VerifyCheck[];
  /** Whether those that hold are folded: only how many there are is said. */
  readonly isFolded?: boolean;
}

/** Checks with what was found: those that failed first, those that held last. */
export function CheckList({ label, checks, isFolded = false }: CheckListProps) {
  return (
    <>
      {groupChecks(checks).map(({ verdict, title, checks: own }) =>
        verdict === 'passed' && isFolded ? (
          <details key={verdict} className={classes.folded}>
            <summary>
              <StateMark state={MARKS[verdict]} word={title} />
            </summary>
            <Rows label={`${label}: ${title}`} checks={own} />
          </details>
        ) : (
          <section key={verdict} className={classes.group} aria-label={`${label}: ${title}`}>
            <h3>
              <StateMark state={MARKS[verdict]} word={title} />
            </h3>
            <Rows label={`${label}: ${title}`} checks={own} />
          </section>
        ),
      )}
    </>
  );
}

function Rows({ label, checks }: { readonly label: string; readonly checks: readonly VerifyCheck[] }) {
  return (
    <dl className={classes.checks} aria-label={label}>
      {checks.map(({ name, detail, needs }, index) => (
        <div key={`${index} ${name}`}>
          <dt>{name}</dt>
          <dd>
            {detail}
            {needs === null ? null : <span className={classes.needs}>; needs {needs}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
