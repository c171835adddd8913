import { describe, expect, it } from 'vitest';
import { importSummary } from '../../src/text/import-summary';
import { EMPTY_RESULT, importResult } from './fake-import';

describe('the summary of an import', () => {
  const lines = importSummary(importResult(true)).split('\n');

  it('says first that nothing was written, and counts everything', () => {
    expect(lines.slice(0, 2)).toEqual([
      'What an import would do (nothing was written)',
      '5 files, 2 files refused, 1312 matches: 389 new, 4 changed, 918 as they were; 29 issues; 412 ms',
    ]);
  });
  it('names for every file its reader, league, season, hash and rows', () => {
    const at = lines.indexOf('  /data/D2_2023-24 (corrected).csv');
    expect(lines[at + 1]).toMatch(/^ {4}football-data\.co\.uk, D2 2023-24, sha256 [0-9a-f]{64}$/);
    expect(lines.slice(at + 2, at + 4)).toEqual([
      '    306 rows: 34 new, 1 changed, 271 as they were; 14 issues',
      '    teams the league did not have: Homburg',
    ]);
  });
  it('goes down to line, column and text of an issue, and to both files of a change', () => {
    expect(lines).toContain('  warning: odds-overround, 3 times, cell-ignored');
    expect(lines).toContain(
      '    G1_2023-24 (corrected).csv:57:B365H: Overround 1.412 is outside 0.95 to 1.25; the three odds were ignored. ["1.05"]',
    );
    expect(lines).toContain('    and 12 more');
    expect(lines).toContain(
      '  D2 2023-24, 2024-04-27 St Pauli - Hansa Rostock, score: 1-0 (D2_2023-24.csv:266) -> 1-1 (D2_2023-24 (corrected).csv:266)',
    );
  });
  it('lists names with what they are like, and refused files with why', () => {
    expect(lines).toContain(
      '  D2 2023-24: "Homburg", new to the league, 34 matches, first in D2_2023-24 (corrected).csv:31; like Hamburg, FC Homburg',
    );
    expect(lines).toContain(
      '  SC0 2024-25: "Inverness", unknown in a list of fixtures, 1 match, first in fixtures_2024-08-09.csv:17; no like name',
    );
    expect(lines.find((line) => line.includes('notes.docx'))).toBe(
      '  /data/notes.docx (bad-file): notes.docx is a zip archive of a word processor, not a table of matches.',
    );
  });
  it('says of every section without findings that there are none, in numbers a machine can read', () => {
    const text = importSummary({ ...EMPTY_RESULT, matches: 21_852 });
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
    const { changes } = importResult(false);
    const text = importSummary({ ...EMPTY_RESULT, changes: { total: 5000, shown: changes.shown } });
    expect(text).toContain('  and 4996 more\n');
  });
});
