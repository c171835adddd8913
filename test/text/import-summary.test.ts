import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportResult } from '../../src/contract';
import { importSummary } from '../../src/text/import-summary';
import { openMixed } from '../support/mixed-files';
import { resultOf } from '../support/window';

const NOTHING: ImportResult = {
  dryRun: false,
  files: [],
  refused: [],
  matches: 0,
  issues: 0,
  rules: [],
  changes: { total: 0, shown: [] },
  twins: [],
  spellings: [],
  doubts: [],
  tookMs: 0,
};

describe('the summary of an import', () => {
  let news: string;
  let result: ImportResult;
  let lines: readonly string[];
  beforeAll(async () => {
    const window = await openMixed('known');
    ({ news } = window);
    result = resultOf(await window.run((ask) => ask('data.import', { paths: [news], dryRun: true })), 'import');
    lines = importSummary(result).split('\n');
    await window.close();
  });

  it('says first that nothing was written, and counts everything', () => {
    expect(lines[0]).toBe('What an import would do (nothing was written)');
    expect(lines[1]).toMatch(
      /^6 files, 2 files refused, 214 matches: 178 new, 1 changed, 35 as they were; \d+ issues; \d+ ms$/,
    );
    expect(lines[1]).toContain(`; ${result.issues} issues; `);
  });
  it('names for every file its reader, league, season, hash and rows', () => {
    const at = lines.indexOf(`  ${join(news, 'D2_2023-24.csv')}`);
    expect(lines[at + 1]).toMatch(/^ {4}football-data\.co\.uk, D2 2023-24, sha256 [0-9a-f]{64}$/);
    expect(lines.slice(at + 2, at + 4)).toEqual([
      '    30 rows: 30 new, 0 changed, 0 as they were; 0 issues',
      '    teams the league did not have: Elversberg, Homburg',
    ]);
  });
  it('goes down to line, column and text of an issue, and to both files of a change', () => {
    expect(lines).toContain('  warning: overround-implausible, 3 times, cell-ignored');
    expect(lines).toContain(
      '    D2_2022-23 (corrected).csv:13:PSCH: PSC prices sum to 2.857, outside 0.95 to 1.25 ["1.05,1.05,1.05"]',
    );
    const { count, examples } = result.rules.find(({ rule }) => rule === 'club-twice-a-day')!;
    expect(count).toBeGreaterThan(examples.length);
    expect(lines).toContain(`    and ${count - examples.length} more`);
    expect(lines).toContain(
      '  D2 2022-23, 2022-08-08 Hamburg - Schalke 04, score: 2-1 (D2_2022-23.csv:5) -> 7-1 (D2_2022-23 (corrected).csv:5)',
    );
  });
  it('lists names with what they are like, and refused files with why', () => {
    expect(lines).toContain(
      '  SC0 2022-23: "Eskmore", new to the league, 10 matches, first in SC0_2022-23.csv:5; like Eskmore Rovers',
    );
    expect(lines).toContain(
      '  G1 2024-25: "Zzyzx", unknown in a list of fixtures, 1 match, first in fixtures_2024-08-09.csv:4; no like name',
    );
    expect(lines.find((line) => line.includes('page.csv'))).toBe(
      `  ${join(news, 'page.csv')} (bad-file): page.csv, line 1: a web page saved as .csv, not a season file`,
    );
  });
  it('says which spellings are known clubs, pair by pair, and what remains in doubt', () => {
    expect(lines).toContain('  G1 2022-23: 3 spellings are 3 known clubs: 24 of 24 matches coincide');
    expect(lines).toContain('    Qx Sira is Aris: 10 matches');
    expect(lines.at(-2)).toMatch(/^ {2}2 question-open: Names of which nobody has said what they mean\. /);
  });
  it('says of every section without findings that there are none, in numbers a machine can read', () => {
    const text = importSummary({ ...NOTHING, matches: 21_852 });
    expect(text).toContain('21852 matches');
    expect(text.split('\n').filter((line) => line.endsWith(': none'))).toEqual([
      'Files: none',
      'Refused: none',
      'Issues by rule: none',
      'Changes to stored values: none',
      'Spellings whose matches coincide: none',
      'Spellings to look at: none',
      'Open doubts about the data: none',
    ]);
  });
  it('says how many changes are counted but not shown', () => {
    const text = importSummary({ ...NOTHING, changes: { total: 5000, shown: result.changes.shown } });
    expect(text).toContain('  and 4999 more\n');
  });
});
