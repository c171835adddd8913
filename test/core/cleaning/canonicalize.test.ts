import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize, spellingKey, teamKey } from '../../../src/main/core/cleaning/canonicalize';

const anyText = fc.string({ unit: 'binary' });

describe('canonicalize', () => {
  it.each([
    ['Kaiserslautern ', 'Kaiserslautern'],
    ['\u00a0Dean,\u00a0M \u2003', 'Dean, M'],
    ['King\u2019s Lynn', "King's Lynn"],
    ['M`gladbach', "M'gladbach"],
    ['\ufeffDiv', 'Div'],
    ['Preu\u00dfen Mu\u0308nster', 'Preußen Münster'],
    ['Real\u200bMadrid', 'RealMadrid'],
    ['a\tb\r\n', 'a b'],
    [' ', ''],
  ])('reads %j as %j', (text, canonical) => {
    expect(canonicalize(text)).toBe(canonical);
  });

  it('changes nothing when applied twice', () => {
    fc.assert(fc.property(anyText, (text) => canonicalize(canonicalize(text)) === canonicalize(text)));
  });
});

describe('teamKey', () => {
  it('joins spellings that differ in case, spaces and apostrophes only', () => {
    expect(teamKey("M'Gladbach ")).toBe(teamKey('M\u2019gladbach'));
    expect(teamKey('PREUSSEN Münster')).toBe(teamKey('Preußen Münster'));
  });
  it('keeps apart what is one letter away', () => {
    for (const [a = '', b = ''] of [
      ['Hamburg', 'Homburg'],
      ['Dundee', 'Dundee United'],
      ['St Pauli', 'St. Pauli'],
    ]) {
      expect(teamKey(a)).not.toBe(teamKey(b));
    }
    expect(spellingKey('St Pauli')).toBe(spellingKey('St. Pauli'));
  });
  it('is the key of its own key', () => {
    fc.assert(fc.property(anyText, (text) => teamKey(teamKey(text)) === teamKey(text)));
  });
});
