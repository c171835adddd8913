import type { ParsedSource } from '../../src/main/ingestion/table/parsed';
import type { ErrorCode } from '../../src/contract';
import { UserError } from '../../src/main/core/words/errors';
import { parseSource } from '../../src/main/ingestion/parse-source';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export const parseLines = (...lines: readonly string[]): ParsedSource => parseSource(encode(lines.join('\r\n')), 'x');

/** Each issue in a word: line, rule and what was done. */
export const rulesOf = (source: Pick<ParsedSource, 'issues'>): string[] =>
  source.issues.map((issue) => `${issue.line} ${issue.rule} ${issue.action}`);

/** The groups in a word each: league, season, rows, matches. */
export const groupsOf = (source: ParsedSource): string[] =>
  source.groups.map(({ league, season, rows, matches }) => `${league} ${season} ${rows}/${matches.length}`);

/** Message and hint of the refusal; fails when there is none, or when it is not meant for a person. */
export function refusalOf(action: () => unknown, code: ErrorCode = 'bad-file'): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError && error.code === code) return `${error.message} | ${error.hint ?? ''}`;
    throw error;
  }
  throw new Error('not refused');
}

export function count(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
