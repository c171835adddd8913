import type { AuditCheck, ResponseOf } from '../../../contract';
import { checkpointsInWords, mendingInWords } from '../../../text/audit-fault-words';
import { actionName } from '../../../text/audit-words';
import { plural } from '../../../text/counts';
import { table } from '../command/table';

/** Entries as a table, with what was left out. */
export function showEntries({ columns, matching }: Pick<ResponseOf<'audit.find'>, 'columns' | 'matching'>): string {
  const { sequence, at, action, words, analyst, hash } = columns;
  if (matching === 0) return 'No entry is like that.';
  const rows = sequence.map((number, index) => [
    number,
    at[index]!.slice(0, 16).replace('T', ' '),
    actionName(action[index]!),
    words[index]!,
    analyst[index]!,
    `${hash[index]!.slice(0, 12)}…`,
  ]);
  const more = matching > rows.length ? [`The newest ${rows.length} of ${matching}; --limit shows more.`] : [];
  return [table(['no.', 'when (UTC)', 'action', 'what', 'analyst', 'hash'], rows), ...more].join('\n');
}

/** The first broken entry, or that there is none; then what the log was held against. */
export function showCheck(check: AuditCheck): string {
  const { count, head, findings, jackpots, reports } = check;
  return [
    findings.length === 0
      ? `sound: ${plural(count, 'entry', 'entries')}, head ${head}`
      : `BROKEN: ${plural(findings.length, 'finding')} in ${plural(count, 'entry', 'entries')}`,
    ...findings.map(({ message }) => `  ${message}`),
    ...findings.slice(0, 1).map(({ where }) => `  → ${mendingInWords(where, check.checkpoints.path)}`),
    checkpointsInWords(check.checkpoints),
    `${plural(jackpots, 'finalised jackpot')} and ${plural(reports, 'exported report')} were looked for in the log.`,
  ].join('\n');
}
