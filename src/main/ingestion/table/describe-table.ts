import type { TableDelimiter, TableDescription } from '../../../contract';
import { sha256 } from '../../audit/canonical-json';
import { detectDelimiter, skipToHeader } from './delimiter';
import { readColumnNames } from './header';

/** Enough to see in which order a table writes its dates, unless its first round was played early in a month. */
const SAMPLE_ROWS = 50;
const LONGEST_SAMPLE = 200;

/**
 * What a table looks like, before anybody has said what its columns mean.
 *
 * @param name of the file, for messages
 * @param delimiter what separates its cells; found out when not given
 * @throws {UserError} `bad-file` for a header of absurd width or with a name of absurd length
 */
export function describeTable(
  text: string,
  name = 'the table',
  delimiter: TableDelimiter = detectDelimiter(text),
): TableDescription {
  const rows = skipToHeader(text, delimiter);
  const header = readColumnNames(rows, name);
  const sample: string[][] = [];
  let count = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    count += 1;
    if (sample.length < SAMPLE_ROWS) sample.push(header.map((_, index) => rows.cell(index).slice(0, LONGEST_SAMPLE)));
  }
  return { delimiter, header, sample, rows: count, headerHash: hashHeader(header) };
}

/** SHA-256 of a header's names, tidy, one a line; the delimiter is no part of it. */
export const hashHeader = (names: readonly string[]): string => sha256(names.join('\n'));
