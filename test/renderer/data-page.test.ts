import { describe, expect, it } from 'vitest';
import type { CoverageCell, IssueRule, MatchRow, ReviewItem } from '../../src/renderer/src/contract-types';
import { gapLines, missingSeasons, seasonColumns, shortened } from '../../src/renderer/src/pages/data/coverage-gaps';
import { EVERY_ISSUE, sortRules, toIssueRequest, withSeverity } from '../../src/renderer/src/pages/data/issue-filter';
import { filterMatches, isKeptOut, isOverdue, verbsFor, whyOf } from '../../src/renderer/src/pages/data/match-words';
import {
  compareEvidence,
  confirmAll,
  verdictOf,
  withoutLikeName,
} from '../../src/renderer/src/pages/data/teams/review-decisions';
import { COVERAGE, matchesOf } from './fake-data';
import { ISSUES, issuesFor } from './fake-issues';
import { REVIEW } from './fake-teams';

const cell = (league: string, season: string, change: Partial<CoverageCell> = {}): CoverageCell => ({
  ...COVERAGE.cells[0]!,
  league,
  season,
  ...change,
});
const leagues = [
  { code: 'D2', name: '2. Bundesliga', country: 'Germany' },
  { code: 'BRA', name: 'Serie A', country: 'Brazil' },
];

describe('gaps in the coverage', () => {
  const cells = [
    cell('D2', '1998-99'),
    cell('D2', '2001-02', { overdue: 1 }),
    cell('BRA', '2015'),
    cell('BRA', '2017'),
  ];
  it('has a column for a season that no league has, over the turn of a century too', () => {
    expect(seasonColumns({ cells: cells.slice(0, 2) })).toEqual(['1998-99', '1999-00', '2000-01', '2001-02']);
  });
  it('keeps seasons of one year and of two apart', () => {
    expect(Object.fromEntries(missingSeasons({ leagues, cells }))).toEqual({
      D2: ['1999-00', '2000-01'],
      BRA: ['2016'],
    });
    expect(seasonColumns({ cells: [cell('D2', '2015-16'), cell('BRA', '2015')] })).toEqual(['2015', '2015-16']);
  });
  it('are told in words, one line a league, and only a few lines', () => {
    expect(gapLines({ leagues, cells })).toEqual([
      '2. Bundesliga (D2): no data of 1999-00, 2000-01; 1 match without a result in 2001-02.',
      'Serie A (BRA): no data of 2016.',
    ]);
    expect(gapLines({ leagues, cells: cells.slice(2, 3) })).toEqual([]);
    expect(shortened(['a', 'b', 'c', 'd', 'e'])).toHaveLength(5);
    expect(shortened(['a', 'b', 'c', 'd', 'e', 'f']).at(-1)).toBe('And 2 more leagues, marked in the map.');
  });
});

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
  it('meet in the preview as they do in the engine: every condition counts', () => {
    const { total, issues } = issuesFor({ rule: 'team-name', severity: 'warning', text: 'middlesboro', limit: 5 });
    expect(total).toBe(ISSUES.filter(({ rule }) => rule === 'team-name').length);
    expect(issues).toHaveLength(5);
    expect(issuesFor({ rule: 'team-name', severity: 'error' }).total).toBe(0);
  });
});

describe('a match in fits or out of them', () => {
  const match = (change: Partial<MatchRow>): MatchRow => ({ ...matchesOf('E0', '2019-20')[0]!, ...change });
  it('follows a person before a rule', () => {
    expect(isKeptOut(match({}))).toBe(false);
    expect(isKeptOut(match({ exclusion: 'awarded' }))).toBe(true);
    expect(isKeptOut(match({ exclusion: 'awarded', decision: 'include', decisionReason: 'played' }))).toBe(false);
    expect(isKeptOut(match({ decision: 'exclude', decisionReason: 'r' }))).toBe(true);
  });
  it('says why', () => {
    expect(whyOf(match({}))).toBeNull();
    expect(whyOf(match({ exclusion: 'awarded' }))).toBe('kept out: rule awarded');
    expect(whyOf(match({ exclusion: 'awarded', decision: 'include', decisionReason: 'it was played' }))).toBe(
      'let in by a person against this: rule awarded: it was played',
    );
    expect(whyOf(match({ decision: 'include', decisionReason: 'r' }))).toBe('let in by a person: r');
  });
  it.each(['duplicate-suspected', 'mirrored-suspected', 'repeat-suspected'])(
    'is kept out for %s until a person decides either way, in words rather than in code',
    (exclusion) => {
      const suspected = match({ exclusion });
      expect(whyOf(suspected)).toMatch(/^kept out until a person decides: \w/);
      expect(whyOf(suspected)).not.toContain('suspected');
      expect(verbsFor(suspected).map(({ verb }) => verb)).toEqual(['Keep out', 'Let in']);
      const decided = match({ exclusion, decision: 'exclude', decisionReason: 'r' });
      expect(verbsFor(decided).map(({ verb }) => verb)).toEqual(['Let in', 'Take the decision back']);
    },
  );
  it('offers what changes something: to keep out what is in, to let in what a rule keeps out', () => {
    expect(verbsFor(match({})).map(({ verb }) => verb)).toEqual(['Keep out']);
    expect(verbsFor(match({ exclusion: 'match-abandoned' })).map(({ verb }) => verb)).toEqual(['Let in']);
  });
  it('is overdue two weeks after its day, unless it was called off', () => {
    const waiting = match({ date: '2024-05-05', status: 'scheduled', homeGoals: null, awayGoals: null });
    expect(isOverdue(waiting, '2024-05-19')).toBe(true);
    expect(isOverdue(waiting, '2024-05-18')).toBe(false);
    expect(isOverdue({ ...waiting, status: 'cancelled' }, '2024-06-30')).toBe(false);
    expect(filterMatches([waiting, match({})], 'overdue', '2024-05-19')).toEqual([waiting]);
  });
});

describe('evidence in the review queue', () => {
  const item = (spelling: string): ReviewItem => REVIEW.find((each) => each.spelling === spelling)!;
  it('confirms in one go only new names that no other is like', () => {
    const items = withoutLikeName(REVIEW);
    expect(items.map(({ spelling }) => spelling)).toEqual(['Kifisias', 'Scarborough Athletic']);
    expect(confirmAll(items, 'promoted')[0]).toEqual({
      league: 'G1',
      spelling: 'Kifisias',
      team: null,
      reason: 'promoted',
    });
  });
  it('says that clubs which met each other are two', () => {
    const { own, candidates } = item('FC Homburg');
    expect(verdictOf(compareEvidence(own, candidates[0]!))).toBe('■ They met each other: two clubs.');
  });
  it('says what speaks for one club, and what against', () => {
    const { own, candidates } = item('St.Pauli');
    const compared = compareEvidence(own, candidates[0]!);
    expect(compared).toEqual({ sharedSeasons: [], commonOpponents: ['Hertha'], metEachOther: false });
    expect(verdictOf(compared)).toBe('● No season in common: may be one club.');
    expect(verdictOf({ ...compared, sharedSeasons: ['2023-24'] })).toMatch(/^▲ Both appear in 2023-24/);
    expect(verdictOf({ ...compared, sharedSeasons: ['1', '2', '3', '4'] })).toMatch(/^▲ Both appear in 4 seasons/);
  });
});
