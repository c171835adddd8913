import type { ReadableDb, WritableDb } from '../connection';
import { z } from 'zod';
import { ReportExport } from '../../../contract';
import { auditRepository } from './audit';

type Row = Omit<ReportExport, 'files' | 'signed'> & { files: string; signed: 0 | 1 };

/** How long the log was, and its head, when a report was exported; null of reports from before that was kept. */
export interface ExportAnchor {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly contentHash: string;
  readonly exportedAt: string;
  readonly count: number | null;
  readonly head: string | null;
}

export function exportRepository(db: ReadableDb) {
  // Whether one was signed stands in its entry of the log: of one content, the nth export is that of the nth entry.
  const all = db.prepare<[], Row>(`
    WITH told AS (
      SELECT json_extract(entry, '$.subject') AS subject, json_extract(entry, '$.details.publicKey') AS key,
             row_number() OVER (PARTITION BY json_extract(entry, '$.subject') ORDER BY sequence) AS nth
        FROM audit_log WHERE json_extract(entry, '$.action') = 'export'),
    numbered AS (
      SELECT *, row_number() OVER (PARTITION BY content_hash ORDER BY id) AS nth FROM exports)
    SELECT e.jackpot_id AS jackpotId, j.name, j.version, e.directory, e.content_hash AS contentHash, e.files,
           told.key IS NOT NULL AS signed, e.created_at AS exportedAt
      FROM numbered e JOIN my_jackpots j ON j.id = e.jackpot_id
      LEFT JOIN told ON told.subject = e.content_hash AND told.nth = e.nth
     ORDER BY e.id DESC`);
  const anchors = db.prepare<[], ExportAnchor>(`
    SELECT e.id, j.name, j.version, e.content_hash AS contentHash, e.created_at AS exportedAt, e.log_count AS count,
           e.log_head AS head
      FROM exports e JOIN jackpots j ON j.id = e.jackpot_id ORDER BY e.id`);
  return {
    /** What every report, of any analyst, says of the log; oldest first. */
    anchors: (): readonly ExportAnchor[] => anchors.all(),
    all: (): ReportExport[] =>
      all
        .all()
        .map((row) =>
          ReportExport.parse({ ...row, files: z.json().parse(JSON.parse(row.files)), signed: row.signed === 1 }),
        ),
  };
}

export function exportWriter(db: WritableDb) {
  const insert = db.prepare<[string, string, string, string, number, string | null]>(
    'INSERT INTO exports (jackpot_id, directory, content_hash, files, log_count, log_head) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const { last } = auditRepository(db);
  return {
    /** Record a report, and where the log ends at this moment; call it before the entry that records it there. */
    add: (jackpotId: string, directory: string, contentHash: string, files: string): void => {
      const end = last();
      insert.run(jackpotId, directory, contentHash, files, end?.sequence ?? 0, end?.hash ?? null);
    },
  };
}
