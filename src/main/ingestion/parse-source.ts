import { findFutureScores } from '../core/cleaning/future-score';
import { decodeText } from './files/decode-text';
import { refuseBinary, refuseNotCsv } from './files/refuse-not-text';
import { SOURCES } from './sources';
import type { ParsedSource, SourceText } from './table/parsed';

export interface ParseOptions {
  /** The day of the import as a day number: scores after it are flagged. Nothing is when it is not given. */
  readonly today?: number;
}

/**
 * Read a file of any kind we know, recognised by what is in it and never by its name, which serves messages only.
 *
 * @param mappingFor mappings of tables, by the hash of their header
 * @throws {UserError} `bad-file` naming the file, and the line where there is one, when it is none of these;
 *   `needs-mapping` when it is a table that could hold matches or results, and no mapping is known for its header
 */
export function parseSource(
  bytes: Uint8Array,
  name: string,
  mappingFor?: SourceText['mappingFor'],
  { today }: ParseOptions = {},
): ParsedSource {
  refuseBinary(bytes, name);
  const { text, encoding } = decodeText(bytes);
  refuseNotCsv(text, name);
  const source = SOURCES.find(({ recognises }) => recognises(text))!;
  const parsed: ParsedSource = { encoding, ...source.read({ text, name, mappingFor, today }) };
  const future = today === undefined ? [] : parsed.groups.flatMap(({ matches }) => findFutureScores(matches, today));
  if (future.length === 0) return parsed;
  return { ...parsed, issues: [...parsed.issues, ...future].sort((a, b) => a.line - b.line) };
}
