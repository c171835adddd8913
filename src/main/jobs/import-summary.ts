import type { ReadableDb } from '../db/connection';
import type { ImportResult, DoubtCount, MatchChange, RuleCount, TwinGroup, UnknownSpelling } from '../../contract';
import type { UserError } from '../core/words/errors';
import type { CleaningIssue } from '../core/cleaning/issue';
import { leagueRepository } from '../db/repositories/leagues';
import { sourceRepository } from '../db/repositories/sources';
import type { SourceEntry } from '../ingestion/files/find-files';
import type { IngestedGroup } from '../ingestion/ingester';
import { sourceOf } from '../ingestion/match/merge';
import type { GroupChange } from '../ingestion/match/store-group';

const MOST_CHANGES_SHOWN = 300;
const EXAMPLES = 3;
const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** What an import has done so far, file by file, in bounded memory. */
export class ImportSummary {
  private readonly files: ImportResult['files'] = [];
  readonly refused: ImportResult['refused'] = [];
  private readonly rules = new Map<string, RuleCount>();
  private readonly shown: MatchChange[] = [];
  private changes = 0;
  private readonly names;
  private readonly fileNames;

  constructor(
    db: ReadableDb,
    private readonly dryRun: boolean,
  ) {
    this.names = leagueRepository(db);
    this.fileNames = sourceRepository(db);
  }

  get isEmpty(): boolean {
    return this.files.length === 0;
  }

  refuse({ path }: SourceEntry, { code, message, hint }: UserError): void {
    this.refused.push({ path, code, message, ...(hint === undefined ? {} : { hint }) });
  }

  /** @returns number of rows */
  add({ path, name }: SourceEntry, groups: readonly IngestedGroup[]): number {
    let rows = 0;
    for (const { changes, issues, issueCount, newTeams, ...counts } of groups) {
      const rules: Record<string, number> = {};
      for (const issue of issues) {
        rules[issue.rule] = (rules[issue.rule] ?? 0) + 1;
        this.count(issue, name);
      }
      for (const change of changes) this.show(change);
      this.files.push({ path, ...counts, issues: issueCount, rules, newTeams: [...newTeams] });
      rows += counts.rows;
    }
    return rows;
  }

  toResult(
    found: { twins: TwinGroup[]; spellings: UnknownSpelling[]; doubts: DoubtCount[] },
    tookMs: number,
  ): ImportResult {
    const total = (pick: (file: ImportResult['files'][number]) => number) =>
      this.files.reduce((sum, file) => sum + pick(file), 0);
    return {
      dryRun: this.dryRun,
      files: this.files,
      refused: this.refused,
      matches: total((file) => file.inserted + file.updated + file.unchanged),
      issues: total((file) => file.issues),
      rules: [...this.rules.values()].sort(
        (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.count - a.count || (a.rule < b.rule ? -1 : 1),
      ),
      changes: { total: this.changes, shown: this.shown },
      ...found,
      tookMs,
    };
  }

  private count({ rule, severity, action, line, column, text, message }: CleaningIssue, file: string): void {
    const key = `${rule} ${severity} ${action}`;
    const known = this.rules.get(key) ?? { rule, severity, action, count: 0, examples: [] };
    const examples =
      known.examples.length < EXAMPLES ? [...known.examples, { file, line, column, text, message }] : known.examples;
    this.rules.set(key, { ...known, count: known.count + 1, examples });
  }

  private show({ leagueId, match, field, before, after, fileId, line }: GroupChange): void {
    this.changes += 1;
    if (this.shown.length >= MOST_CHANGES_SHOWN) return;
    const [afterFile, afterLine] = sourceOf(match, field);
    this.shown.push({
      league: this.names.codeOf(leagueId),
      season: match.season,
      date: match.matchDate,
      home: this.names.teamName(match.homeTeamId),
      away: this.names.teamName(match.awayTeamId),
      field,
      before,
      after,
      beforeFile: this.fileNames.nameOf(fileId),
      beforeLine: line,
      afterFile: this.fileNames.nameOf(afterFile),
      afterLine,
    });
  }
}
