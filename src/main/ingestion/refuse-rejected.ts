import type { ParsedSource } from './table/parsed';
import type { CleaningIssue } from '../core/cleaning/issue';
import type { RuleCode } from '../core/cleaning/rules';
import { UserError } from '../core/words/errors';

/** So many rows, and so large a share of the file, are no slips of the pen: the file is not what it seems to be. */
const FEWEST_ROWS = 2;
const LEAST_SHARE = 0.1;
/** A second telling of a match is left out because the first is there. */
const HARMLESS: ReadonlySet<RuleCode> = new Set(['duplicate-row']);

/**
 * Refuse a file of which a tenth of the rows cannot be used, rather than take the rest in silence.
 * @throws {UserError} `rows-unusable` with the number of rows of each rule, and the first line of each
 */
export function refuseRejected({ rows, issues, source }: ParsedSource, name: string): void {
  const rejected = issues.filter(
    ({ action, severity, rule }) => action === 'row-rejected' && severity === 'error' && !HARMLESS.has(rule),
  );
  if (rejected.length < FEWEST_ROWS || rejected.length < rows * LEAST_SHARE) return;
  const place = source.startsWith('api-football') ? 'entry' : 'line';
  const byRule = new Map<RuleCode, { count: number; first: CleaningIssue }>();
  for (const issue of rejected) {
    const known = byRule.get(issue.rule);
    byRule.set(issue.rule, { count: (known?.count ?? 0) + 1, first: known?.first ?? issue });
  }
  const reasons = [...byRule]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([rule, { count, first }]) => `${count} ${rule} (the first, ${place} ${first.line}: ${first.message})`);
  throw new UserError(
    'rows-unusable',
    `${name}: ${rejected.length} of ${rows} ${place === 'line' ? 'rows' : 'entries'} cannot be used: ${reasons.join('; ')}`,
    'Nothing of it is stored. Correct the file or its mapping; --partial takes what can be read.',
  );
}
