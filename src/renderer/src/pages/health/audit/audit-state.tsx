import { checkpointsInWords, mendingInWords } from '../../../../../text/audit-fault-words';
import type { AuditCheck } from '../../../contract-types';
import { formatCount, plural } from '../../../text/format';
import { HashText } from '../../../ui/hash-text';
import { StateMark } from '../../../ui/state-mark';
import classes from './audit-state.module.css';

/** Whether the log is the one that was written, and what it was held against. */
export function AuditState({ check }: { readonly check: AuditCheck }) {
  const { ok, count, head, findings, checkpoints, jackpots, reports } = check;
  return (
    <section className={classes.state} data-ok={ok} aria-label="State of the log">
      <p role="status">
        <StateMark state={ok ? 'steady' : 'degraded'} word={ok ? 'sound' : 'broken'} />
        {ok ? (
          <>
            {' '}
            · {plural(count, 'entry', 'entries')}, every link holds · head <HashText hash={head} />
          </>
        ) : (
          `: ${findings[0]!.message}`
        )}
      </p>
      {findings.length > 1 ? (
        <ul>
          {findings.slice(1).map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
      {ok ? null : <p>{mendingInWords(findings[0]!.where, checkpoints.path)}</p>}
      <p className={classes.against}>
        {checkpointsInWords(checkpoints)} {formatCount(jackpots)} finalised and {formatCount(reports)} exported jackpots
        were looked for in it.
      </p>
    </section>
  );
}
