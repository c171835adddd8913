import { describe, expect, it } from 'vitest';
import { REPORT_SECTIONS } from '../../../../src/contract/words';
import type { ReproduceResult, VerifyCheck } from '../../../../src/renderer/src/contract-types';
import { whatItHolds } from '../../../../src/renderer/src/pages/reports/build/export-words';
import { stateOfExport } from '../../../../src/renderer/src/pages/reports/list/export-words';
import { firstDifferenceInWords } from '../../../../src/renderer/src/pages/reports/reproduce/reproduction-words';
import { asSentence, groupChecks } from '../../../../src/renderer/src/pages/reports/verify/check-groups';
import { SECTION_WORDS } from '../../../../src/text/report-words';

const hash = (digit: string): string => digit.repeat(64);

describe('the state of an exported report', () => {
  const report = { directory: '/r', contentHash: hash('a'), exportedAt: '2026-01-02T00:00:00.000Z' };
  const seen = (change: object) =>
    new Map([
      ['/r', { state: 'verified' as const, contentHash: hash('a'), at: '2026-01-03T00:00:00.000Z', ...change }],
    ]);
  it('is what came of looking at it since it was written', () => {
    expect(stateOfExport(report, new Map())).toEqual({ state: null, word: 'not verified yet' });
    expect(stateOfExport(report, seen({}))).toEqual({ state: 'steady', word: 'verified' });
    expect(stateOfExport(report, seen({ state: 'in-part' }))).toEqual({ state: 'watch', word: 'verified in part' });
    expect(stateOfExport(report, seen({ state: 'failed' }))).toEqual({ state: 'degraded', word: 'does not verify' });
    expect(stateOfExport(report, seen({ at: '2026-01-01T00:00:00.000Z' }))).toMatchObject({ state: null });
    expect(stateOfExport({ ...report, directory: '/q' }, seen({}))).toMatchObject({ state: null });
  });
  it('says so where a sound report lies there that is another', () => {
    expect(stateOfExport(report, seen({ contentHash: hash('b') }))).toEqual({
      state: 'watch',
      word: 'another report lies there',
    });
    expect(stateOfExport(report, seen({ state: 'failed', contentHash: null }))).toMatchObject({ state: 'degraded' });
  });
});

describe('checks', () => {
  const check = (name: string, verdict: VerifyCheck['verdict']): VerifyCheck => ({
    name,
    verdict,
    detail: '',
    needs: null,
  });
  it('stand by what came of them, failures first, each group in its own order', () => {
    const checks = [check('a', 'passed'), check('b', 'failed'), check('c', 'not-checked'), check('d', 'failed')];
    expect(groupChecks(checks).map(({ title, checks: own }) => [title, own.map(({ name }) => name)])).toEqual([
      ['2 checks failed', ['b', 'd']],
      ['1 check not made', ['c']],
      ['1 check passed', ['a']],
    ]);
    expect(groupChecks([])).toEqual([]);
  });
  it('are headed by a sentence', () => {
    expect([asSentence('verified: 315 probabilities'), asSentence('NOT verified')]).toEqual([
      'Verified: 315 probabilities',
      'NOT verified',
    ]);
  });
});

it('making a report again comes to the same bits, or to the first thing that is another', () => {
  const result: ReproduceResult = {
    ...{ report: '/r', same: true, contentHash: hash('a'), again: hash('a'), files: 1, matches: 1, models: [] },
    ...{ predictions: null, differences: [] },
  };
  expect(firstDifferenceInWords(result)).toBe('The same bits from the raw files');
  const other = { ...result, same: false };
  const differences = [
    { what: 'match' as const, subject: 'm', message: '3 matches more' },
    { what: 'model' as const, subject: 'v', message: 'another model' },
  ];
  expect(firstDifferenceInWords({ ...other, differences })).toBe('Not the same: 3 matches more');
  expect(firstDifferenceInWords(other)).toBe('Not the same: the content hash is another');
  expect(firstDifferenceInWords({ ...other, again: null })).toBe('Not the same: the report was not reached');
});

it('an export says what it holds, and why it lacks what it lacks', () => {
  const files = [{ name: 'report.html', sha256: hash('a'), bytes: 1500 }];
  expect(whatItHolds({ files, withoutPdf: null, withoutSignature: null })).toBe('1 file, 1.5\u202fkB; a PDF; signed');
  expect(whatItHolds({ files: [], withoutPdf: 'no display', withoutSignature: 'no key' })).toBe(
    '0 files, 0\u202fB; no PDF: no display; not signed: no key',
  );
});

it('every section of a report is told by what it shows, and no two alike', () => {
  expect(Object.keys(SECTION_WORDS)).toEqual([...REPORT_SECTIONS]);
  const words = Object.values(SECTION_WORDS).flatMap(({ title, shows }) => [title, shows]);
  expect(new Set(words).size).toBe(words.length);
});
