import { formatCount } from '../../text/format';
import { DONE, SEVERITY_STATE } from '../../ui/severity';
import { StateMark } from '../../ui/state-mark';
import type { RuleCount } from '../../contract-types';
import classes from './import-rules.module.css';

/** Which rules of cleaning spoke and how often; each unfolds to its first findings, down to the cell. */
export function ImportRules({ rules }: { readonly rules: readonly RuleCount[] }) {
  if (rules.length === 0) return null;
  return (
    <div className={classes.rules}>
      {rules.map(({ rule, severity, action, count, examples }) => (
        <details key={`${rule} ${severity} ${action}`}>
          <summary>
            <span className={classes.severity}>
              <StateMark state={SEVERITY_STATE[severity]} word={severity} />
            </span>
            <span className={classes.count}>{formatCount(count)}</span>
            <span>{rule}</span>
            <span className={classes.done}>{DONE[action]}</span>
          </summary>
          <ul className={classes.examples}>
            {examples.map((example) => (
              <li key={`${example.file}:${example.line}:${example.column ?? ''}`}>
                {example.file}:{example.line}
                {example.column === null ? '' : `:${example.column}`} – {example.message}
                <code>{example.text}</code>
              </li>
            ))}
            {count > examples.length ? (
              <li className={classes.done}>
                and {formatCount(count - examples.length)} more; all are listed under Issues once imported
              </li>
            ) : null}
          </ul>
        </details>
      ))}
    </div>
  );
}
