import type { ReadableDb, WritableDb } from '../connection';
import type { IngestionIssue, IssueSeverity, SourceFile } from '../../../contract';
import type { CleaningIssue } from '../../core/cleaning/issue';

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
  /** Date of the last result the file holds of the season, and the number of results. */
  readonly lastResult: string | null;
  readonly results: number;
}

/** Conditions on issues; null asks nothing. */
export interface IssueFilter {
  readonly file: number | null;
  readonly rule: string | null;
  readonly severity: string | null;
  /** Part of text, message or file name. */
  readonly text: string | null;
}

const ISSUE_FILTER = `(@file IS NULL OR f.id = @file) AND (@rule IS NULL OR i.rule = @rule)
       AND (@severity IS NULL OR i.severity = @severity)
       AND (@text IS NULL OR instr(lower(i.text || ' ' || i.message || ' ' || f.name), lower(@text)) > 0)`;

interface FileRankRow {
  readonly fileId: number;
  readonly lastResult: string;
  readonly results: number;
  readonly sha256: string;
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
  const issues = db.prepare<IssueFilter & { limit: number }, IngestionIssue>(`
    SELECT f.name AS file, f.id AS fileId, i.line, i.column_name AS column, i.rule, i.severity, i.action, i.text, i.message
      FROM ingestion_issues i JOIN source_files f ON f.id = i.source_file_id
     WHERE ${ISSUE_FILTER} ORDER BY f.id DESC, i.line, i.id LIMIT @limit`);
  const count = db
    .prepare<IssueFilter, number>(
      `SELECT count(*) FROM ingestion_issues i JOIN source_files f ON f.id = i.source_file_id WHERE ${ISSUE_FILTER}`,
    )
    .pluck();
  const rules = db.prepare<{ file: number | null }, { rule: string; severity: IssueSeverity; count: number }>(`
    SELECT rule, severity, count(*) AS count FROM ingestion_issues
     WHERE @file IS NULL OR source_file_id = @file GROUP BY rule, severity ORDER BY count DESC, rule`);
  const ranks = db.prepare<{ league: string; season: string }, FileRankRow>(`
    SELECT g.source_file_id AS fileId, coalesce(g.last_result, '') AS lastResult, coalesce(g.results, 0) AS results, f.sha256
      FROM ingestion_logs g JOIN source_files f ON f.id = g.source_file_id
     WHERE g.league_code = @league AND g.season IN (@season, substr(@season, 1, 4))`);
  const name = db.prepare<[number], string>('SELECT name FROM source_files WHERE id = ?').pluck();
  const hash = db.prepare<[number], string>('SELECT sha256 FROM source_files WHERE id = ?').pluck();
  const hashesOf = db.prepare<{ league: string; before: string }, { sha256: string }>(`
    SELECT DISTINCT f.sha256 FROM matches m
      JOIN leagues l ON l.id = m.league_id LEFT JOIN match_statistics s ON s.match_id = m.id
      JOIN source_files f ON f.id IN (m.source_file_id, m.odds_file_id, s.source_file_id)
     WHERE l.code = @league AND m.match_date < @before ORDER BY f.sha256`);
  const ofSource = db
    .prepare<{ source: string }, number>(
      `SELECT DISTINCT m.team FROM (
         SELECT home_team_id AS team, source_file_id AS file FROM matches WHERE home_spelling IS NULL
         UNION SELECT away_team_id, source_file_id FROM matches WHERE away_spelling IS NULL) m
        WHERE m.file IN (SELECT source_file_id FROM ingestion_logs WHERE instr(source, @source) = 1)`,
    )
    .pluck();
  return {
    /** Teams that a file of a source names as they are called. @param source the beginning of its name */
    teamsOfSource: (source: string): ReadonlySet<number> => new Set(ofSource.all({ source })),
    /** What is known of a file by the hash of its bytes, one row a league and season in it; none when it is new. */
    groupsOf: (hash: string): readonly SourceFile[] => byHash.all(hash),
    all: (): readonly SourceFile[] => all.all(),
    /** Newest file first. */
    issues: (filter: IssueFilter, limit: number): readonly IngestionIssue[] => issues.all({ ...filter, limit }),
    countIssues: (filter: IssueFilter): number => count.get(filter)!,
    /** How often each rule spoke, in one file or in all. */
    ruleCounts: (file: number | null) => rules.all({ file }),
    /** How far into a season each of its files saw, under its full name or its first year. */
    ranksOf: (league: string, season: string): Map<number, FileRankRow> =>
      new Map(ranks.all({ league, season }).map((row) => [row.fileId, row])),
    nameOf: (fileId: number): string => name.get(fileId)!,
    hashOf: (fileId: number): string => hash.get(fileId)!,
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
                                records_inserted, records_updated, records_unchanged, checksum, last_result, results)
    VALUES (@source, @fileId, @leagueCode, @season, @snapshotDate, @loaded, @inserted, @updated, @unchanged, @checksum,
            @lastResult, @results)`);
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
