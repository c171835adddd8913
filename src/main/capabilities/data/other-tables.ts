import type { RequestOf, ResponseOf, StoredMapping } from '../../../contract';
import { auditWriter } from '../../db/repositories/audit';
import { mappingRepository, mappingWriter, type MappingRow } from '../../db/repositories/mappings';
import { decodeText } from '../../ingestion/files/decode-text';
import { findSource } from '../../ingestion/files/find-files';
import { refuseBinary, refuseNotCsv } from '../../ingestion/files/refuse-not-text';
import { readGenericTable } from '../../ingestion/mapped/generic-csv';
import { parseHeader, parseMapping } from '../../ingestion/mapped/parse-mapping';
import { suggestMapping } from '../../ingestion/mapped/suggest-mapping';
import { describeTable, hashHeader } from '../../ingestion/table/describe-table';
import type { Reading, Writing } from '../capability';

const PREVIEWED_MATCHES = 5;
const PREVIEWED_ISSUES = 10;

/** The columns of a table nobody knows, and what they probably mean. */
export function describeOtherTable({ path }: RequestOf<'data.describeTable'>): ResponseOf<'data.describeTable'> {
  const { name, text } = readTable(path);
  const table = describeTable(text, name);
  const { mapping, missing } = suggestMapping(table);
  return { ...table, name, suggestion: mapping, missing: [...missing] };
}

/** Its first matches under a mapping. */
export function previewMapping({ path, mapping }: RequestOf<'data.previewMapping'>): ResponseOf<'data.previewMapping'> {
  const { name, text } = readTable(path);
  const { groups, rows, issues } = readGenericTable(text, name, mapping);
  const matches = groups.flatMap(({ league, season, matches: own }) =>
    own.map(({ line, date, home, away, neutral, homeGoals, awayGoals, odds }) => {
      return { line, league, season, date, home, away, neutral, homeGoals, awayGoals, odds };
    }),
  );
  matches.sort((a, b) => a.line - b.line);
  return {
    matches: matches.slice(0, PREVIEWED_MATCHES),
    rows,
    issues: issues.slice(0, PREVIEWED_ISSUES).map(({ line, message }) => `line ${line}: ${message}`),
  };
}

export const listMappings = ({ db }: Reading): StoredMapping[] => mappingRepository(db).all().map(toMapping);

/** Remember a mapping for every table with this header. */
export function saveMapping(
  { db, analyst }: Writing,
  { header, mapping }: RequestOf<'data.saveMapping'>,
): StoredMapping {
  const headerHash = hashHeader(header);
  db.transaction(() => {
    const row = { headerHash, header: JSON.stringify(header), mapping: JSON.stringify(mapping), analyst };
    mappingWriter(db).save(row);
    auditWriter(db).append({ action: 'mapping', subject: headerHash, analyst, details: { header, mapping } });
  }).immediate();
  return toMapping(mappingRepository(db).find(headerHash)!);
}

function readTable(path: string): { readonly name: string; readonly text: string } {
  const { name, read } = findSource(path);
  const bytes = read();
  refuseBinary(bytes, name);
  const { text } = decodeText(bytes);
  refuseNotCsv(text, name);
  return { name, text };
}

const toMapping = ({ headerHash, header, mapping, analyst, createdAt }: MappingRow): StoredMapping => ({
  headerHash,
  header: parseHeader(header),
  mapping: parseMapping(mapping),
  analyst,
  createdAt,
});
