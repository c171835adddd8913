import type { CleaningIssue, CleanMatch } from '../../core/cleaning/issue';
import { UserError } from '../../core/words/errors';
import type { Encoding } from '../files/decode-text';
import { parseSource } from '../parse-source';

export interface ParsedSeasonFile {
  /** League code as in the file's `Div` column, e.g. `E0`. */
  readonly league: string;
  /** `2019-20`. */
  readonly season: string;
  readonly encoding: Encoding;
  /** Rows that are not blank: matches kept and rows rejected. */
  readonly rows: number;
  /** In file order. */
  readonly matches: readonly CleanMatch[];
  /** By line, each with what was done about it. */
  readonly issues: readonly CleaningIssue[];
}

/**
 * Read a file of football-data.co.uk that is known to hold one season of one league of the main layout.
 *
 * @throws {UserError} `bad-file` when it holds anything else, or cannot be used
 */
export function parseSeasonFile(bytes: Uint8Array, name: string): ParsedSeasonFile {
  const { source, encoding, rows, groups, issues } = parseSource(bytes, name);
  const [group, ...others] = groups;
  if (source === 'football-data.co.uk' && group && others.length === 0) {
    const { league, season, matches } = group;
    return { league, season, encoding, rows, matches, issues };
  }
  const found = groups.map(({ league, season }) => `${league} ${season}`).join(', ');
  throw new UserError('bad-file', `${name} is no file of one season of one league: ${source}, ${found}`);
}
