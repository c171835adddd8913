import type { IngestionIssue, SourceFile } from '../../../preload/contract';
import type { CleaningIssue } from '../../core/cleaning/issue';
import type { ReadableDb, WritableDb } from '../handle';

/** What one import of a file did. */
export interface IngestionLog {
  readonly source: string;
  readonly leagueCode: string;
  readonly season: string;
  readonly snapshotDate: string;
  readonly loaded: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

const FILE_COLUMNS = `
  SELECT f.id, f.name, f.sha256, f.bytes, f.encoding, g.league_code AS league, g.season, g.records_loaded AS rows,
         g.records_inserted AS inserted, g.records_updated AS updated, g.records_unchanged AS unchanged,
         CASE WHEN g.id = (SELECT min(id) FROM ingestion_logs WHERE source_file_id = f.id)
              THEN (SELECT count(*) FROM ingestion_issues i WHERE i.source_file_id = f.id) ELSE 0 END AS issues,
         g.source, g.created_at AS importedAt
    FROM source_files f JOIN ingestion_logs g ON g.source_file_id = f.id`;

export function sourceRepository(db: ReadableDb) {
  const byHash = db.prepare<[string], SourceFile>(`${FILE_COLUMNS} WHERE f.sha256 = ? ORDER BY g.id`);
  const all = db.prepare<[], SourceFile>(`${FILE_COLUMNS} ORDER BY f.id DESC, g.id`);
  const issues = db.prepare<{ file: number | null; limit: number }, IngestionIssue>(`
    SELECT f.name AS file, f.id AS fileId, i.line, i.column_name AS column, i.rule, i.severity, i.action, i.text, i.message
      FROM ingestion_issues i JOIN source_files f ON f.id = i.source_file_id
     WHERE @file IS NULL OR f.id = @file
     ORDER BY f.id DESC, i.line, i.id LIMIT @limit`);
  const count = db.prepare<{ file: number | null }, { n: number }>(
    'SELECT count(*) AS n FROM ingestion_issues WHERE @file IS NULL OR source_file_id = @file',
  );
  const hashesOf = db.prepare<{ league: string; before: string }, { sha256: string }>(`
    SELECT DISTINCT f.sha256 FROM matches m
      JOIN leagues l ON l.id = m.league_id JOIN source_files f ON f.id = m.source_file_id
     WHERE l.code = @league AND m.match_date < @before ORDER BY f.sha256`);
  return {
    /** What is known of a file by the hash of its bytes, one row a league and season in it; none when it is new. */
    groupsOf: (hash: string): readonly SourceFile[] => byHash.all(hash),
    all: (): readonly SourceFile[] => all.all(),
    issues: (file: number | null, limit: number): readonly IngestionIssue[] => issues.all({ file, limit }),
    countIssues: (file: number | null): number => count.get({ file })!.n,
    /** Hashes of the files that a league's matches before a date came from. */
    hashesOf: (league: string, before: string): readonly string[] =>
      hashesOf.all({ league, before }).map((row) => row.sha256),
  };
}

export function sourceWriter(db: WritableDb) {
  const insertFile = db.prepare<[string, string, number, string]>(
    'INSERT INTO source_files (name, sha256, bytes, encoding) VALUES (?, ?, ?, ?)',
  );
  const insertLog = db.prepare(`
    INSERT INTO ingestion_logs (source, source_file_id, league_code, season, snapshot_date, records_loaded,
                                records_inserted, records_updated, records_unchanged, checksum)
    VALUES (@source, @fileId, @leagueCode, @season, @snapshotDate, @loaded, @inserted, @updated, @unchanged, @checksum)`);
  const insertIssue = db.prepare(`
    INSERT INTO ingestion_issues (source_file_id, line, column_name, rule, severity, action, text, message)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  return {
    /** @returns the file's id */
    addFile: (name: string, hash: string, bytes: number, encoding: string): number =>
      Number(insertFile.run(name, hash, bytes, encoding).lastInsertRowid),
    addLog: (fileId: number, checksum: string, log: IngestionLog): void =>
      void insertLog.run({ ...log, fileId, checksum }),
    addIssue: (fileId: number, issue: CleaningIssue): void => {
      const { line, column, rule, severity, action, text, message } = issue;
      insertIssue.run(fileId, line, column, rule, severity, action, text, message);
    },
  };
}
