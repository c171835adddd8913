import type { ReadableDb, WritableDb } from '../connection';
import { z } from 'zod';
import { ReportExport } from '../../../contract';

type Row = Omit<ReportExport, 'files'> & { files: string };

export function exportRepository(db: ReadableDb) {
  const all = db.prepare<[], Row>(`
    SELECT e.jackpot_id AS jackpotId, j.name, j.version, e.directory, e.content_hash AS contentHash, e.files,
           e.created_at AS exportedAt
      FROM exports e JOIN my_jackpots j ON j.id = e.jackpot_id ORDER BY e.id DESC`);
  return {
    all: (): ReportExport[] =>
      all.all().map((row) => ReportExport.parse({ ...row, files: z.json().parse(JSON.parse(row.files)) })),
  };
}

export function exportWriter(db: WritableDb) {
  const insert = db.prepare<[string, string, string, string]>(
    'INSERT INTO exports (jackpot_id, directory, content_hash, files) VALUES (?, ?, ?, ?)',
  );
  return {
    add: (jackpotId: string, directory: string, contentHash: string, files: string): void =>
      void insert.run(jackpotId, directory, contentHash, files),
  };
}
