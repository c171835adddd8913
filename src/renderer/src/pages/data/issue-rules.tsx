import { formatCount } from '../../text/format';
import { SEVERITY_STATE } from '../../ui/severity';
import { StateMark } from '../../ui/state-mark';
import type { IssueRule } from '../../contract-types';
import classes from './issues.module.css';

interface IssueRulesProps {
  readonly rules: readonly IssueRule[];
  readonly chosen: string | null;
  readonly onChoose: (rule: string | null) => void;
}

/** Every rule that spoke, gravest first; a click shows its issues alone, another all again. */
export function IssueRules({ rules, chosen, onChoose }: IssueRulesProps) {
  return (
    <nav className={classes.rules} aria-label="Rules">
      <h2>Rules</h2>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <span>All rules</span>
        <span>{formatCount(rules.reduce((sum, each) => sum + each.count, 0))}</span>
      </button>
      {rules.map(({ rule, severity, meaning, count }) => (
        <button
          key={rule}
          type="button"
          title={meaning}
          aria-pressed={chosen === rule}
          onClick={() => onChoose(chosen === rule ? null : rule)}
        >
          <span>
            {rule}
            <small>
              <StateMark state={SEVERITY_STATE[severity]} word={severity} />
            </small>
          </span>
          <span>{formatCount(count)}</span>
        </button>
      ))}
    </nav>
  );
}
