import type { ColumnMapping, TableDelimiter, TableDescription } from '../../../contract';
import { parseDate } from '../../core/cleaning/dates/date-format';
import { UserError } from '../../core/words/errors';
import { describeTable, hashHeader } from '../table/describe-table';
import { explainHeader, findHeaderFault } from '../table/explain-header';
import { readGenericTable } from './generic-csv';
import { couldBeMatches } from './suggest-mapping';
import { DELIMITER_WORDS, rankDelimiters, skipToHeader } from '../table/delimiter';
import { indexNames, readColumnNames } from '../table/header';

const ORIGINAL = 'Download the file again from football-data.co.uk and import it as it came.';
const SAY_SO =
  'Say which of its columns hold the date, the clubs and the goals: "jackpot mapping suggest <file> --out mapping.json" proposes it, "jackpot mapping save <file> --mapping mapping.json" remembers it; tables with this header are read so from then on.';
const MOST_NAMES = 20;
const LONGEST_NAME = 40;

/** The mapping somebody has made for tables of a header, by its hash; null when there is none. */
export type MappingFor = (headerHash: string) => ColumnMapping | null;

/**
 * Read a table by the mapping that is known for its header, whatever separates its cells; a person's word goes before
 * recognition. Null when there is none.
 */
export function readMappedTable(
  text: string,
  name: string,
  mappingFor: MappingFor,
): ReturnType<typeof readGenericTable> | null {
  for (const delimiter of rankDelimiters(text)) {
    const header = skipToHeader(text, delimiter);
    if (header.width === 1) continue;
    const mapping = mappingFor(hashHeader(readColumnNames(header, name)));
    if (mapping) return readGenericTable(text, name, fitTo(mapping, delimiter));
  }
  return null;
}

/** A mapping made for another delimiter no longer says how decimals are written: either may be read. */
function fitTo(mapping: ColumnMapping, delimiter: TableDelimiter): ColumnMapping {
  const fits = mapping.delimiter === 'auto' || mapping.delimiter === delimiter;
  return fits ? { ...mapping, delimiter } : mapping;
}

/**
 * The refusal of a table that is of neither layout of football-data.co.uk and that no mapping is known for.
 *
 * @returns `needs-mapping`, naming file, delimiter and columns, when the table could be one of matches; `bad-file` when
 *   it could not, or when it is a file of the site that something has damaged
 */
export function refuseOtherTable(text: string, name: string, delimiter: TableDelimiter): UserError {
  const header = skipToHeader(text, delimiter);
  const names = readColumnNames(header, name);
  const { repeated } = indexNames(names);
  const refuse = (reason: string): UserError =>
    new UserError('bad-file', `${name}, line ${header.line}: ${reason}`, ORIGINAL);
  const fault = findHeaderFault(names, repeated);
  if (fault !== null) return refuse(fault);
  const table = describeTable(text, name, delimiter);
  if (!couldBeMatches(table)) return refuse(explainHeader(names, repeated));
  if (table.header.some(isDate)) return refuse('the file has no header: its first row already holds a date');
  const columns = listed(table.header.filter((column) => column !== ''));
  return needsMapping(table, name, `that no mapping is known for; its columns are ${columns}`);
}

/** The refusal of a table whose results stand under names that are not known. */
export const refuseUnknownScores = (table: TableDescription, name: string, columns: readonly string[]): UserError =>
  needsMapping(table, name, `whose results stand in columns with other names: ${listed(columns)}`);

const needsMapping = ({ delimiter }: TableDescription, name: string, what: string): UserError =>
  new UserError('needs-mapping', `${name}: a table separated by ${DELIMITER_WORDS[delimiter]} ${what}`, SAY_SO);

function listed(columns: readonly string[]): string {
  const more = columns.length > MOST_NAMES ? ` and ${columns.length - MOST_NAMES} more` : '';
  return `${columns
    .slice(0, MOST_NAMES)
    .map((column) => column.slice(0, LONGEST_NAME))
    .join(', ')}${more}`;
}

const isDate = (text: string): boolean =>
  (['iso', 'day-first', 'month-first'] as const).some((format) => parseDate(text, format) !== null);
