import { beforeAll, describe, expect, it } from 'vitest';
import { DoubtKind } from '../../../src/contract';
import type { Doubt, DoubtCount, DoubtMatch, TwinGroup } from '../../../src/renderer/src/contract-types';
import {
  DOUBT_WORDS,
  EVERY_DOUBT,
  doubtKey,
  filterDoubts,
  kindsIn,
  leaguesIn,
  leftOf,
  leftOpenInWords,
  notListedInWords,
  twinsBehind,
  presentFilter,
  settledInWords,
} from '../../../src/renderer/src/text/doubt-words';
import { openMixed } from '../../support/mixed-files';

/** What a store is in doubt about when files were imported and nothing was answered. */
let doubts: readonly Doubt[];
let kinds: readonly DoubtCount[];
let greek: TwinGroup;
/** One of two matches of a possible double was let in; then the other was kept out, too. */
let halfSettled: readonly Doubt[];
let settled: readonly Doubt[];
beforeAll(async () => {
  const window = await openMixed('all');
  ({ doubts, kinds } = await window.ask('doubts.list', {}));
  [greek] = (await window.ask('teams.twins', {})) as [TwinGroup];
  const [first, second] = ofKind('possible-double').matches as [DoubtMatch, DoubtMatch];
  const decide = ({ score: _score, file: _file, line: _line, ...match }: DoubtMatch, decision: 'include' | 'exclude') =>
    window.ask('data.decideMatch', { ...match, decision, reason: 'seen in the yearbook' });
  await decide(second, 'include');
  halfSettled = (await window.ask('doubts.list', {})).doubts;
  await decide(first, 'exclude');
  settled = (await window.ask('doubts.list', {})).doubts;
  await window.close();
});
const ofKind = (kind: DoubtKind): Doubt => doubts.find((doubt) => doubt.kind === kind)!;

describe('doubts about the data', () => {
  it('have words for every kind there is', () => {
    expect(Object.keys(DOUBT_WORDS).sort()).toEqual([...DoubtKind.options].sort());
    expect(new Set(doubts.map(({ kind }) => kind)).size).toBe(DoubtKind.options.length);
  });
  it('are told apart by what they are about, and are the same whichever of two matches comes first', () => {
    expect(new Set(doubts.map(doubtKey)).size).toBe(doubts.length);
    const double = ofKind('possible-double');
    const turned = { ...double, message: 'the other one first', matches: [...double.matches].reverse() };
    expect(doubtKey(turned)).toBe(doubtKey(double));
  });
  it('are not settled by letting one of two matches in: the other is in doubt still, until it is kept out', () => {
    const double = ofKind('possible-double');
    expect(leftOf(double, doubts)).toBe(double);
    expect(leftOf(double, halfSettled)).toMatchObject({ kind: 'possible-double', matches: double.matches.slice(0, 1) });
    expect(leftOf(double, settled)).toBeUndefined();
    expect(leftOf(ofKind('club-renamed'), settled)).toEqual(ofKind('club-renamed'));
  });
  it('are grouped by kind in their order of weight, with the counts of the league that is looked at', () => {
    expect(kindsIn(kinds, doubts, null)).toEqual(kinds);
    const scottish = kindsIn(kinds, doubts, 'SC0');
    expect(scottish.map(({ kind, count }) => [kind, count])).toEqual([
      ['possible-double', 2],
      ['club-renamed', 1],
    ]);
    expect(scottish[0]?.action).toBe('Keep the false one out for good, or let both in.');
    expect(leaguesIn(doubts)).toEqual(['D2', 'EC', 'G1', 'SC0']);
  });
  it('are filtered by league and kind together', () => {
    expect(filterDoubts(doubts, EVERY_DOUBT)).toHaveLength(doubts.length);
    const [only, ...others] = filterDoubts(doubts, { league: 'EC', kind: 'season-too-large' });
    expect(only?.season).toBe('2022-23');
    expect(others).toEqual([]);
  });
  it('take a filter with them when the last that it shows is settled', () => {
    const left = doubts.filter(({ league }) => league !== 'G1');
    expect(presentFilter(left, { league: 'G1', kind: 'names-coincide' })).toEqual(EVERY_DOUBT);
    expect(presentFilter(left, { league: 'EC', kind: 'possible-double' })).toEqual({ league: 'EC', kind: null });
    expect(presentFilter(doubts, { league: 'G1', kind: null })).toEqual({ league: 'G1', kind: null });
  });
});

describe('a club told to have played twice on a day', () => {
  const against = (names: readonly string[], league: string): Doubt => {
    const crowded = ofKind('club-twice-a-day');
    return { ...crowded, league, matches: names.map((home) => ({ ...crowded.matches[0]!, league, home })) };
  };
  it('is settled with the names of its opponent, where that is told under two', () => {
    const { spelling, team } = greek.pairs[0]!;
    const other = { ...greek, pairs: greek.pairs.slice(1) };
    expect(twinsBehind(against([spelling, team], 'G1'), [other, greek])).toBe(greek);
  });
  it('is a doubt of its own where the names are of two clubs, or of another league', () => {
    const [{ spelling, team }, { team: third }] = greek.pairs as [
      TwinGroup['pairs'][number],
      TwinGroup['pairs'][number],
    ];
    expect(twinsBehind(against([spelling, third], 'G1'), [greek])).toBeNull();
    expect(twinsBehind(against([spelling, team], 'E0'), [greek])).toBeNull();
    expect(twinsBehind(ofKind('club-twice-a-day'), [greek])).toBeNull();
  });
});

describe('the words of doubts', () => {
  it('say what a list leaves out, and nothing of a whole one', () => {
    expect(notListedInWords(5001, 5000)).toBe(
      'The first 5000 of 5001 doubts; what is settled makes room for the next.',
    );
    expect(notListedInWords(5000, 5000)).toBeNull();
  });
  it('say plainly what leaving names open means, and what settling them does', () => {
    expect(leftOpenInWords(348)).toBe('Each of these 348 matches will count twice until it is settled.');
    expect(leftOpenInWords(1)).toBe('This match counts twice until it is settled.');
    expect(settledInWords(greek)).toBe(
      '3 spellings of G1 mean the clubs they are from now on; each match counts once.',
    );
    expect(settledInWords({ ...greek, pairs: greek.pairs.slice(1, 2) })).toBe('Qx Sira means Aris in G1 from now on.');
  });
});
