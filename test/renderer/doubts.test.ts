import { describe, expect, it } from 'vitest';
import { DoubtKind } from '../../src/contract';
import {
  DOUBT_WORDS,
  EVERY_DOUBT,
  doubtKey,
  filterDoubts,
  kindsIn,
  leaguesIn,
  leftOpenInWords,
  twinsBehind,
  presentFilter,
  settledInWords,
} from '../../src/renderer/src/text/doubt-words';
import { doubtInWords } from '../../src/renderer/src/pages/models/card/card-words';
import { toKnownRows } from '../../src/renderer/src/pages/data/teams/known-rows';
import { E0_TWINS, KNOWN_SPELLINGS, MODEL_DOUBTS, SP1_TWINS, doubtsOf } from './fake-doubts';
import { REVIEW } from './fake-teams';

const { doubts, kinds, total } = doubtsOf([SP1_TWINS], REVIEW, () => false);

describe('doubts about the data', () => {
  it('have words for every kind there is', () => {
    expect(Object.keys(DOUBT_WORDS).sort()).toEqual([...DoubtKind.options].sort());
    expect(new Set(doubts.map(({ kind }) => kind)).size).toBe(DoubtKind.options.length);
  });
  it('are told apart by what they are about, and are the same after one of two matches was let in', () => {
    expect(new Set(doubts.map(doubtKey)).size).toBe(total);
    const double = doubts.find(({ kind }) => kind === 'possible-double')!;
    const turned = { ...double, message: 'the other one first', matches: [...double.matches].reverse() };
    expect(doubtKey(turned)).toBe(doubtKey(double));
  });
  it('are grouped by kind in their order of weight, with the counts of the league that is looked at', () => {
    expect(kindsIn(kinds, doubts, null)).toEqual(kinds);
    const ofSpain = kindsIn(kinds, doubts, 'SP1');
    expect(ofSpain.map(({ kind, count }) => [kind, count])).toEqual([
      ['names-coincide', 3],
      ['season-too-large', 1],
    ]);
    expect(ofSpain[0]?.action).toBe('Say that they are one club.');
    expect(leaguesIn(doubts)).toEqual(['D1', 'D2', 'EC', 'G1', 'SC0', 'SP1']);
  });
  it('are filtered by league and kind together', () => {
    expect(filterDoubts(doubts, EVERY_DOUBT)).toHaveLength(total);
    const [only, ...others] = filterDoubts(doubts, { league: 'EC', kind: 'season-too-large' });
    expect(only?.season).toBe('2016-17');
    expect(others).toEqual([]);
  });
  it('take a filter with them when the last that it shows is settled', () => {
    const left = doubts.filter(({ league }) => league !== 'SP1');
    expect(presentFilter(left, { league: 'SP1', kind: 'names-coincide' })).toEqual(EVERY_DOUBT);
    expect(presentFilter(left, { league: 'EC', kind: 'club-twice-a-day' })).toEqual({ league: 'EC', kind: null });
    expect(presentFilter(doubts, { league: 'SP1', kind: null })).toEqual({ league: 'SP1', kind: null });
  });
});

describe('a club told to have played twice on a day', () => {
  const [spelling, team] = ['Athletic Club', 'Ath Bilbao'];
  const crowded = doubts.find(({ kind }) => kind === 'club-twice-a-day')!;
  const against = (names: readonly string[], league: string) => ({
    ...crowded,
    league,
    matches: names.map((home) => ({ ...crowded.matches[0]!, league, home })),
  });
  it('is settled with the names of its opponent, where that is told under two', () => {
    expect(twinsBehind(against([spelling!, team!], 'SP1'), [E0_TWINS, SP1_TWINS])).toBe(SP1_TWINS);
  });
  it('is a doubt of its own where the names are of two clubs, or of another league', () => {
    expect(twinsBehind(against([spelling!, 'Ath Madrid'], 'SP1'), [SP1_TWINS])).toBeNull();
    expect(twinsBehind(against([spelling!, team!], 'E0'), [SP1_TWINS])).toBeNull();
  });
});

describe('the words of doubts', () => {
  it('say plainly what leaving names open means, and what settling them does', () => {
    expect(leftOpenInWords(348)).toBe('Each of these 348 matches will count twice until it is settled.');
    expect(leftOpenInWords(1)).toBe('This match counts twice until it is settled.');
    expect(settledInWords(E0_TWINS)).toBe(
      '14 spellings of E0 mean the clubs they are from now on; each match counts once.',
    );
    expect(settledInWords({ ...E0_TWINS, pairs: E0_TWINS.pairs.slice(1, 2) })).toBe(
      'Arsenal FC means Arsenal in E0 from now on.',
    );
  });
  it('tell on the card of a model how many of a kind were open, with one of them', () => {
    expect(doubtInWords(MODEL_DOUBTS[0]!)).toMatch(/^Possible doubles: 2\. One of them: .* is not known\.$/);
    expect(doubtInWords(MODEL_DOUBTS[1]!)).toMatch(/^Clubs twice a day: 1\. It is: Hibernian .*[^.]\.$/);
  });
});

it('the list of known spellings is one row a club, its names in one text', () => {
  const rows = toKnownRows(KNOWN_SPELLINGS);
  expect(rows.find(({ name }) => name === 'Dortmund')).toEqual({
    country: 'Germany',
    name: 'Dortmund',
    also: 'BVB, Borussia Dortmund, BV Borussia 09 Dortmund',
  });
});
