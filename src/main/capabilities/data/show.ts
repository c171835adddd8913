import { table } from '../command/table';
import type { ImportResult, MatchRow, ResponseOf, Status } from '../../../contract';
import { importSummary, twinSentence } from '../../../text/import-summary';

export function showImport({
  dryRun,
  files,
  refused,
  matches,
  issues,
  twins,
  spellings,
  doubts,
}: ImportResult): string {
  const total = (key: 'inserted' | 'updated' | 'unchanged') => files.reduce((sum, file) => sum + file[key], 0);
  const counts = `${total('inserted')} inserted, ${total('updated')} updated, ${total('unchanged')} unchanged`;
  const paths = new Set(files.map((file) => file.path)).size;
  const done = dryRun ? 'files looked at, nothing written' : 'files imported';
  const lines = [`${paths} ${done}, ${refused.length} refused; ${matches} matches: ${counts}; ${issues} issues`];
  for (const { league, season, newTeams } of files) {
    if (newTeams.length > 0) lines.push(`  new in ${league} ${season}: ${newTeams.join(', ')}`);
  }
  for (const group of twins) lines.push(`  ${twinSentence(group)}; see \`jackpot review list\``);
  if (spellings.length > 0) lines.push(`  ${spellings.length} names wait for a decision; see \`jackpot review list\``);
  for (const doubt of doubts) lines.push(`  doubts: ${doubt.count} ${doubt.kind}; see \`jackpot doubts\``);
  return lines.join('\n');
}

export function showDoubts({ total, kinds, doubts }: ResponseOf<'doubts.list'>): string {
  if (total === 0) return 'no doubts: no match, club or name is in question';
  const lines = kinds.flatMap(({ kind, count, meaning, action }) => [
    `${count} ${kind}: ${meaning} ${action}`,
    ...doubts.filter((doubt) => doubt.kind === kind).map(({ league, message }) => `  ${league}: ${message}`),
  ]);
  const rest = total > doubts.length ? [`${doubts.length} of ${total} are listed; --limit lists more`] : [];
  return [...lines, ...rest].join('\n');
}

export function showStatus(status: Status): string {
  const rows = status.leagues.map((league) => [
    league.code,
    league.name,
    league.seasons.length,
    league.matches,
    league.withOdds,
    league.lastDate ?? '–',
    league.activeModel ?? '–',
  ]);
  const { audit } = status;
  return [
    `store ${status.store}, SQLite ${status.sqlite}, analyst ${status.analyst}`,
    `${status.matches} matches; audit log ${audit.count} entries, head ${audit.head.slice(0, 12)}…, ${audit.ok ? 'every link holds' : 'BROKEN'}`,
    ...(audit.fault === null ? [] : [audit.fault]),
    ...(rows.length > 0
      ? [table(['league', 'name', 'seasons', 'matches', 'with odds', 'data to', 'model'], rows)]
      : []),
  ].join('\n');
}

export function showIssues({ total, issues }: ResponseOf<'data.issues'>): string {
  const rows = issues.map((each) => [
    `${each.file}:${each.line}`,
    each.column ?? '',
    each.rule,
    each.action,
    each.message,
  ]);
  return [
    `${total} issues`,
    ...(rows.length > 0 ? [table(['where', 'column', 'rule', 'done', 'message'], rows)] : []),
  ].join('\n');
}

/** Everything an import found, as the window saves it. */
export const showImportSummary = (result: ImportResult): string => importSummary(result).trimEnd();

export function showCorrections({ total, corrections }: ResponseOf<'data.corrections'>): string {
  const rows = corrections.map((each) => [
    `${each.league} ${each.season}`,
    each.date,
    `${each.home} – ${each.away}`,
    each.field,
    each.before,
    each.after,
    `${each.beforeFile}:${each.beforeLine} ${each.beforeSha256.slice(0, 8)}`,
    `${each.afterFile}:${each.afterLine} ${each.afterSha256.slice(0, 8)}`,
  ]);
  const header = ['season', 'date', 'match', 'value', 'before', 'after', 'read in', 'replaced by'];
  return [`${total} corrections`, ...(rows.length > 0 ? [table(header, rows)] : [])].join('\n');
}

export function showMatches(matches: ResponseOf<'data.matches'>): string {
  const pair = (counts: readonly number[] | null | undefined): string => counts?.join('-') ?? '–';
  const rows = matches.map(({ date, home, away, status, homeGoals, awayGoals, odds, exclusion, counts }) => [
    date,
    `${home} – ${away}`,
    homeGoals === null ? status : `${homeGoals}-${awayGoals}`,
    odds ? `${odds.home} / ${odds.draw} / ${odds.away}` : '–',
    ...[counts?.halfTime, counts?.shots, counts?.shotsOnTarget, counts?.corners, counts?.redCards].map(pair),
    exclusion ?? '',
  ]);
  const header = [
    'date',
    'match',
    'score',
    'odds',
    'half-time',
    'shots',
    'on target',
    'corners',
    'red cards',
    'kept out by',
  ];
  return [`${matches.length} matches`, ...(rows.length > 0 ? [table(header, rows)] : [])].join('\n');
}

export function showMatch(match: MatchRow): string {
  const score = match.homeGoals === null ? match.status : `${match.homeGoals}-${match.awayGoals}`;
  const rule = match.exclusion === null ? 'no rule keeps it out' : `rule ${match.exclusion} keeps it out`;
  const decision = match.decision === null ? 'no decision' : `decision: ${match.decision} (${match.decisionReason})`;
  return `${match.date} ${match.home} – ${match.away} ${score}: ${rule}; ${decision}`;
}
