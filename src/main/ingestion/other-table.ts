import type { ColumnMapping, TableDelimiter } from '../../preload/contract';
import { parseDate } from '../core/cleaning/date-format';
import { UserError } from '../core/errors';
import { describeTable, hashHeader } from './describe-table';
import { explainHeader, findHeaderFault, OTHER_DELIMITER } from './explain-header';
import { readGenericTable } from './generic-csv';
import { couldBeMatches } from './suggest-mapping';
import { DELIMITER_WORDS, rankDelimiters } from './table-delimiter';
import { indexNames, isSiteHeader, readColumnNames } from './table-header';
import { skipToHeader } from './table-rows';

const ORIGINAL = 'Download the file again from football-data.co.uk and import it as it came.';
const MOST_NAMES = 20;
const LONGEST_NAME = 40;

/** The mapping somebody has made for tables of a header, by its hash; null when there is none. */
export type MappingFor = (headerHash: string) => ColumnMapping | null;

/**
 * Read a table that is of neither layout of football-data.co.uk, by the mapping known for its header.
 *
 * @throws {UserError} `needs-mapping`, naming file, delimiter and columns, when none is known and the table could be
 *   one of matches; `bad-file` when it could not, or when it is a file of the site that something has damaged
 */
export function readOtherTable(
  text: string,
  name: string,
  mappingFor?: MappingFor,
): ReturnType<typeof readGenericTable> {
  const delimiters = rankDelimiters(text);
  for (const delimiter of mappingFor ? delimiters : []) {
    const mapping = mappingFor?.(hashHeader(readColumnNames(skipToHeader(text, delimiter), name)));
    if (mapping && (mapping.delimiter === 'auto' || mapping.delimiter === delimiter)) {
      return readGenericTable(text, name, { ...mapping, delimiter });
    }
  }
  throw refusal(text, name, delimiters[0] ?? ',');
}

function refusal(text: string, name: string, delimiter: TableDelimiter): UserError {
  const header = skipToHeader(text);
  const names = readColumnNames(header, name);
  const { repeated } = indexNames(names);
  const refuse = (reason: string): UserError =>
    new UserError('bad-file', `${name}, line ${header.line}: ${reason}`, ORIGINAL);
  const fault = findHeaderFault(names, repeated);
  if (fault !== null) return refuse(fault);
  const table = describeTable(text, name, delimiter);
  if (isSiteHeader(table.header)) return refuse(OTHER_DELIMITER);
  if (!couldBeMatches(table)) return refuse(explainHeader(names, repeated));
  if (table.header.some(isDate)) return refuse('the file has no header: its first row already holds a date');
  const columns = table.header.filter((column) => column !== '');
  const listed = columns.slice(0, MOST_NAMES).map((column) => column.slice(0, LONGEST_NAME));
  const more = columns.length > MOST_NAMES ? ` and ${columns.length - MOST_NAMES} more` : '';
  return new UserError(
    'needs-mapping',
    `${name}: a table separated by ${DELIMITER_WORDS[delimiter]} that no mapping is known for; its columns are ${listed.join(', ')}${more}`,
    'Say which of its columns hold the date, the clubs and the goals; tables with this header are read so from then on.',
  );
}

const isDate = (text: string): boolean =>
  (['iso', 'day-first', 'month-first'] as const).some((format) => parseDate(text, format) !== null);
