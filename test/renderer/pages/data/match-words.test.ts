import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatchRow } from '../../../../src/renderer/src/contract-types';
import {
  filterMatches,
  isKeptOut,
  isOverdue,
  lastResultOf,
  verbsFor,
  whyOf,
} from '../../../../src/renderer/src/pages/data/match-words';
import { openMixed } from '../../../support/mixed-files';
import type { TestWindow } from '../../../support/window';

let window: TestWindow;
/** A match with nothing to say against it. */
let played: MatchRow;
beforeAll(async () => {
  window = await openMixed('all');
  [played] = (await window.ask('data.matches', { league: 'SC0', season: '2021-22' })) as [MatchRow];
});
afterAll(() => window.close());
/** Two tellings of a match that disagree about its score. */
const doubtful = async (): Promise<readonly [MatchRow, MatchRow]> => {
  const matches = await window.ask('data.matches', { league: 'SC0', season: '2022-23' });
  return matches.filter(({ home, away }) => home === 'Ardlea' && away === 'Fallin') as [MatchRow, MatchRow];
};

describe('a match in fits or out of them', () => {
  const match = (change: Partial<MatchRow>): MatchRow => ({ ...played, ...change });
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
    expect(lastResultOf([match({ date: '2024-05-12' }), match({ date: '2024-05-19' }), waiting])).toBe('2024-05-19');
    expect(lastResultOf([waiting])).toBe('');
  });
  it('is what main says, before a person decides, and after', async () => {
    const [one, other] = await doubtful();
    expect([one, other].map(isKeptOut)).toEqual([true, true]);
    const about = { league: 'SC0', season: '2022-23', date: one.date, home: one.home, away: one.away };
    const decided = await window.ask('data.decideMatch', { ...about, decision: 'include', reason: 'seen' });
    expect(whyOf(decided)).toBe('let in by a person: seen');
    expect(verbsFor(decided).map(({ verb }) => verb)).toEqual(['Keep out', 'Take the decision back']);
    await window.ask('data.decideMatch', { ...about, decision: null, reason: 'not seen after all' });
    expect((await doubtful()).map(whyOf)).toEqual([
      expect.stringMatching(/^kept out until a person decides: the same clubs met/),
      expect.stringMatching(/^kept out until a person decides: the same clubs met/),
    ]);
  });
});
