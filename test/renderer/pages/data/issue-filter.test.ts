import { describe, expect, it } from 'vitest';
import type { IssueRule } from '../../../../src/renderer/src/contract-types';
import {
  EVERY_ISSUE,
  sortRules,
  toIssueRequest,
  withSeverity,
  type IssueFilter,
} from '../../../../src/renderer/src/pages/data/issue-filter';
import { openMixed } from '../../../support/mixed-files';

describe('filters of issues', () => {
  const rules: readonly IssueRule[] = [
    { rule: 'b', severity: 'info', meaning: '', count: 90 },
    { rule: 'c', severity: 'error', meaning: '', count: 1 },
    { rule: 'a', severity: 'error', meaning: '', count: 7 },
  ];
  it('ask for what is set and nothing else', () => {
    expect(toIssueRequest(EVERY_ISSUE, 10)).toEqual({ limit: 10 });
    expect(toIssueRequest({ fileId: 3, rule: 'a', severity: 'error', text: ' x ' }, 10)).toEqual({
      limit: 10,
      fileId: 3,
      rule: 'a',
      severity: 'error',
      text: 'x',
    });
  });
  it('list the gravest rule first, then the most frequent', () => {
    expect(sortRules(rules, null).map(({ rule }) => rule)).toEqual(['a', 'c', 'b']);
    expect(sortRules(rules, 'info').map(({ rule }) => rule)).toEqual(['b']);
  });
  it('drop a rule that another severity has not got', () => {
    expect(withSeverity({ ...EVERY_ISSUE, rule: 'b' }, 'error', rules)).toMatchObject({
      severity: 'error',
      rule: null,
    });
    expect(withSeverity({ ...EVERY_ISSUE, rule: 'a' }, 'error', rules).rule).toBe('a');
    expect(withSeverity({ ...EVERY_ISSUE, rule: 'b', severity: 'info' }, null, rules).rule).toBe('b');
  });
  it('meet in main: every condition counts', async () => {
    const window = await openMixed('all');
    const ask = (filter: Partial<IssueFilter>, limit = 1000) =>
      window.ask('data.issues', toIssueRequest({ ...EVERY_ISSUE, ...filter }, limit));
    const all = await ask({});
    const crowded = all.issues.filter(({ rule }) => rule === 'club-twice-a-day');
    const greek = crowded.filter(({ file }) => file === 'greek-2223.csv');
    expect(greek.length).toBeLessThan(crowded.length);
    const found = await ask({ rule: 'club-twice-a-day', severity: 'warning', text: ' greek ' }, 5);
    expect([found.total, found.issues.length]).toEqual([greek.length, 5]);
    expect((await ask({ rule: 'club-twice-a-day', severity: 'error' })).total).toBe(0);
    const ofFile = await ask({ fileId: greek[0]!.fileId });
    expect(ofFile.issues.every(({ file }) => file === 'greek-2223.csv')).toBe(true);
    expect(ofFile.rules.map(({ rule, count }) => [rule, count])).toContainEqual(['club-twice-a-day', greek.length]);
    await window.close();
  });
});
