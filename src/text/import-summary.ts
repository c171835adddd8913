import type { ImportResult, RuleCount } from '../contract/data';
import type { DoubtCount } from '../contract/doubts';
import type { TwinGroup, UnknownSpelling } from '../contract/teams';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** Counts of an import over all its files. */
export function importTotals({ files }: Pick<ImportResult, 'files'>) {
  const sum = (key: 'rows' | 'inserted' | 'updated' | 'unchanged'): number =>
    files.reduce((total, file) => total + file[key], 0);
  return {
    files: new Set(files.map((file) => file.path)).size,
    rows: sum('rows'),
    inserted: sum('inserted'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
  };
}

/**
 * Everything an import did, or would do, as plain text to keep or send: full numbers, no thousands separators, one
 * finding a line. Sections without findings say so rather than being left out.
 */
export function importSummary(result: ImportResult): string {
  const { inserted, updated, unchanged, files } = importTotals(result);
  return [
    result.dryRun ? 'What an import would do (nothing was written)' : 'Summary of an import',
    `${count(files, 'file')}, ${count(result.refused.length, 'file')} refused, ${count(result.matches, 'match', 'matches')}: ` +
      `${inserted} new, ${updated} changed, ${unchanged} as they were; ${count(result.issues, 'issue')}; ${Math.round(result.tookMs)} ms`,
    '',
    ...section('Files', result.files.flatMap(fileLines)),
    ...section(
      'Refused',
      result.refused.map(({ path, code, message }) => `${path} (${code}): ${message}`),
    ),
    ...section('Issues by rule', result.rules.flatMap(ruleLines)),
    ...section('Changes to stored values', changeLines(result.changes)),
    ...section('Spellings whose matches coincide', result.twins.flatMap(twinLines)),
    ...section('Spellings to look at', result.spellings.map(spellingLine)),
    ...section('Open doubts about the data', result.doubts.map(doubtLine)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] => [
  `${title}${lines.length === 0 ? ': none' : ''}`,
  ...indent(lines),
  '',
];

const fileLines = (file: ImportResult['files'][number]): readonly string[] => [
  `${file.path}`,
  ...indent([
    `${file.source}, ${file.league} ${file.season}, sha256 ${file.sha256}`,
    `${count(file.rows, 'row')}: ${file.inserted} new, ${file.updated} changed, ${file.unchanged} as they were; ${count(file.issues, 'issue')}`,
    ...(file.newTeams.length > 0 ? [`teams the league did not have: ${file.newTeams.join(', ')}`] : []),
  ]),
];

const ruleLines = ({ rule, severity, action, count: n, examples }: RuleCount): readonly string[] => [
  `${severity}: ${rule}, ${n} times, ${action}`,
  ...indent(
    examples.map(
      ({ file, line, column, text, message }) =>
        `${file}:${line}${column === null ? '' : `:${column}`}: ${message} ["${text}"]`,
    ),
  ),
  ...(n > examples.length ? [`  and ${n - examples.length} more`] : []),
];

const changeLines = ({ total, shown }: ImportResult['changes']): readonly string[] => [
  ...shown.map(
    (change) =>
      `${change.league} ${change.season}, ${change.date} ${change.home} - ${change.away}, ${change.field}: ` +
      `${change.before} (${change.beforeFile}:${change.beforeLine}) -> ${change.after} (${change.afterFile}:${change.afterLine})`,
  ),
  ...(total > shown.length ? [`and ${total - shown.length} more`] : []),
];

const twinLines = (group: TwinGroup): readonly string[] => [
  twinSentence(group),
  ...indent(
    group.pairs.map(({ spelling, team, coincide }) => `${spelling} is ${team}: ${count(coincide, 'match', 'matches')}`),
  ),
];

/** `E0 2022-23: 14 spellings are 14 known clubs: 348 of 350 matches coincide`. */
export const twinSentence = ({ league, seasons, pairs, coincide, of }: TwinGroup): string =>
  `${league} ${seasons.join(', ')}: ${count(pairs.length, 'spelling is', 'spellings are')} ${count(pairs.length, 'known club')}: ` +
  `${coincide} of ${count(of, 'match', 'matches')} coincide`;

/** `2 possible-double: Matches that …`. */
export const doubtLine = ({ kind, count: n, meaning, action }: DoubtCount): string =>
  `${n} ${kind}: ${meaning} ${action}`;

const spellingLine = (spelling: UnknownSpelling): string =>
  `${spelling.league} ${spelling.season}: "${spelling.spelling}", ${spelling.kind === 'new-team' ? 'new to the league' : 'unknown in a list of fixtures'}, ` +
  `${count(spelling.matches, 'match', 'matches')}, first in ${spelling.file}:${spelling.line}; ` +
  (spelling.suggestions.length > 0 ? `like ${spelling.suggestions.join(', ')}` : 'no like name');
