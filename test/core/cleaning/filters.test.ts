import { describe, expect, it } from 'vitest';
import { excludedLines, exclusionOf } from '../../../src/main/core/cleaning/filters';

describe('exclusionOf', () => {
  it('lets a match through whose findings say nothing about how it was decided', () => {
    expect(exclusionOf([])).toBeNull();
    expect(exclusionOf([{ rule: 'score-after-ninety' }, { rule: 'shots-disagree' }])).toBeNull();
  });
  it.each(['walkover-suspected', 'match-abandoned', 'duplicate-score-disagrees', 'score-after-extra-time'] as const)(
    'keeps out what %s has found',
    (rule) => {
      expect(exclusionOf([{ rule: 'odds-missing' }, { rule }])).toBe(rule);
    },
  );
  it('names what a note states before what a score suggests, in either order', () => {
    const both = [{ rule: 'walkover-suspected' }, { rule: 'match-abandoned' }] as const;
    expect([exclusionOf(both), exclusionOf([...both].reverse())]).toEqual(['match-abandoned', 'match-abandoned']);
  });
  it.each([
    ['awarded', 'awarded'],
    ['abandoned', 'abandoned'],
    ['finished', null],
    ['scheduled', null],
    ['postponed', null],
    ['cancelled', null],
  ] as const)('of a match with status %s says %s', (status, reason) => {
    expect(exclusionOf([], status)).toBe(reason);
  });
});

describe('excludedLines', () => {
  it('gives each line its reason and leaves the others out', () => {
    const issues = [
      { line: 2, rule: 'odds-missing' },
      { line: 3, rule: 'walkover-suspected' },
      { line: 4, rule: 'walkover-suspected' },
      { line: 4, rule: 'match-abandoned' },
    ] as const;
    const matches = [
      { line: 2, status: 'finished' },
      { line: 3, status: 'finished' },
      { line: 4, status: 'finished' },
      { line: 5, status: 'awarded' },
      { line: 6, status: 'scheduled' },
    ] as const;
    expect([...excludedLines(matches, issues)]).toEqual([
      [3, 'walkover-suspected'],
      [4, 'match-abandoned'],
      [5, 'awarded'],
    ]);
  });
});
