import { describe, expect, it } from 'vitest';
import { readingsOf, spellingKeys } from '../../src/main/clubs/spelling-keys';

describe('how a name may be read', () => {
  it('is without a year of foundation at its end, to 1969', () => {
    const reads = (name: string) => readingsOf(name).flat().includes('bologna');
    expect(['Bologna 1849', 'Bologna 1850', 'Bologna 1909', 'Bologna 1969', 'Bologna 1970'].map(reads)).toEqual([
      ...[false, true, true, true, false],
    ]);
  });

  it('is with ever more of what tells the kind of club taken off its ends, the nearest first', () => {
    expect(readingsOf('FC Bologna SC')).toEqual([
      ['fcbolognasc'],
      ['fcbolognasc'],
      ['fcbologna', 'bolognasc'],
      ['bologna'],
    ]);
    expect(readingsOf('1. FC Mainz').at(-1)).toEqual(['mainz']);
    expect(readingsOf('1. Mainz').flat()).not.toContain('mainz');
    expect(readingsOf('FC')).toEqual([['fc'], ['fc']]);
  });
});

describe('the keys of a listed name', () => {
  it('know umlauts as two letters, an ampersand as a word, and words that are written in two ways', () => {
    expect(spellingKeys('Köln')).toEqual(expect.arrayContaining(['koln', 'koeln']));
    expect(spellingKeys('Dag & Red')).toContain('dagandred');
    expect(readingsOf('FC Dag & Red').flat()).toContain('dagandred');
    expect(spellingKeys('Saint Utd')).toContain('stunited');
    expect(spellingKeys('FC Oak')).toEqual(expect.arrayContaining(['fcoak', 'oakfc']));
    expect(spellingKeys('Oak FC')).toEqual(expect.arrayContaining(['oakfc', 'fcoak']));
  });
});
