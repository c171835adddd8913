import { describe, expect, it } from 'vitest';
import type { ChannelCoverage, MemoryEvidence } from '../../src/contract';
import { breakInWords, countHalvesAfter, countedChannels, learntFromInWords } from '../../src/text/channel-words';
import { confirmedFromInWords, memoryInWords } from '../../src/text/memory-words';

const coverage = (channel: ChannelCoverage['channel'], means: readonly (number | null)[]): ChannelCoverage => ({
  ...{ channel, omega: 3, kappa: 0.6, xi: 0.01 },
  seasons: means.map((mean, at) => ({
    season: `20${10 + at}-${11 + at}`,
    matches: 380,
    counted: mean === null ? 0 : 380,
    mean,
    isBreak: at > 0 && mean !== null && means[at - 1] !== mean,
  })),
});

describe('a break in what is counted', () => {
  it('is said with its size and direction, from the last season with counts', () => {
    const shots = coverage('shots', [10, 10, 6.3, null, 8]);
    expect(shots.seasons.map((_, at) => breakInWords(shots, at))).toEqual([
      ...[null, null, 'break: mean 37\u202f% down', null, 'break: mean 27\u202f% up'],
    ]);
  });
});

describe('what strengths learn from', () => {
  const told = (channels: ChannelCoverage[], change: object = {}) =>
    learntFromInWords({
      ...{ model: { preset: 'fitted' }, channels, chosenBy: ['E0'] },
      ...{ teams: [{ goalsAlone: { attack: 0, defence: 0 } }] },
      ...change,
    } as unknown as Parameters<typeof learntFromInWords>[0]);
  const [onTarget, corners] = [coverage('shotsOnTarget', [9]), coverage('corners', [11])];
  it('is named, or why it is goals alone', () => {
    expect(told([onTarget, corners])).toBe('Strengths learn from goals, shots on target and corners.');
    expect(told([onTarget])).toBe('Strengths learn from goals and shots on target.');
    expect(told([])).toBe('No statistics: goals alone.');
    expect(told([coverage('shots', [null, null])])).toBe('No statistics: goals alone.');
    expect(told([onTarget], { teams: [{ goalsAlone: null }] })).toBe('Too few matches with statistics: goals alone.');
    expect(told([], { chosenBy: [] })).toMatch(/^Goals alone: trained before/);
    expect(told([], { model: { preset: 'specification' } })).toBe('Goals alone, as the specification has it.');
  });
  it('leaves out what was never counted', () => {
    expect(countedChannels([onTarget, coverage('shots', [null])])).toEqual([onTarget]);
    expect(countHalvesAfter(0.01)).toBe(69);
  });
});

describe('the market memory', () => {
  const evidence = (change: Partial<MemoryEvidence> = {}): MemoryEvidence => ({
    ...{ n: 7555, days: 2115, difference: -0.001555, standardError: 0.00032, isConfirmed: true },
    ...change,
  });
  it('is confirmed or not, with what was measured', () => {
    expect(memoryInWords(evidence())).toBe(
      'Confirmed: set B with past prices in place of a market had a log loss 0.0016 ± 0.0003 (standard error) lower than set A, over 7\u202f555 matches of 2\u202f115 match days. Where a fixture has no odds, past prices speak in place of the market.',
    );
    const worse = memoryInWords(evidence({ difference: 0.001, isConfirmed: false }));
    expect(worse).toMatch(/^Not confirmed: .* 0\.0010 ± 0\.0003 \(standard error\) higher than set A/);
    expect(worse).toMatch(/A fixture without odds follows set A\.$/);
    expect(memoryInWords(evidence({ difference: 0, standardError: 0, isConfirmed: false }))).toMatch(
      /had the same log loss as set A/,
    );
  });
  it('says what is missing where nothing was measured', () => {
    expect(memoryInWords(evidence({ difference: null, standardError: null, isConfirmed: false }))).toMatch(
      /^Not confirmed: too few/,
    );
    expect(memoryInWords(null)).toMatch(/^No market memory/);
    expect([confirmedFromInWords('2007-08'), confirmedFromInWords(null)]).toEqual([
      ...['first confirmed for 2007-08', 'never confirmed'],
    ]);
  });
});
