import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, spellOutUmlauts } from '../../../src/main/core/cleaning/fold-name';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });

describe('foldName', () => {
  it.each([
    ["Nott'm Forest", 'nottmforest'],
    ['Brighton & Hove Albion', 'brightonandhovealbion'],
    ['1. FC Köln', '1fckoln'],
    ['Preußen Münster', 'preussenmunster'],
    ['ŁKS Łódź', 'lkslodz'],
    ['Bodø/Glimt', 'bodoglimt'],
    ['İstanbul Başakşehir', 'istanbulbasaksehir'],
    ['Kasımpaşa', 'kasimpasa'],
    ['Brøndby', 'brondby'],
    ['Stabæk', 'stabaek'],
    ['U.N.A.M.- Pumas', 'unampumas'],
    ['ＰＳＧ', 'psg'],
    [' . ', ''],
  ])('folds %s to %s', (name, key) => expect(foldName(name)).toBe(key));

  it('changes nothing the second time', () =>
    fc.assert(fc.property(text, (name) => foldName(foldName(name)) === foldName(name))));

  it('does not see case, accents, punctuation or spaces', () => {
    const noise = fc.constantFrom('', ' ', '.', "'", '-', '\u0301', '\u00a0', '/');
    const noisy = fc.array(fc.tuple(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), fc.boolean(), noise));
    fc.assert(
      fc.property(noisy, (letters) => {
        const written = letters.map(([letter, large, between]) => (large ? letter.toUpperCase() : letter) + between);
        return foldName(written.join('')) === letters.map(([letter]) => letter).join('');
      }),
    );
  });
});

describe('spellOutUmlauts', () => {
  it.each([
    ['FC Köln', 'fc koeln'],
    ['Malmö FF', 'malmoe ff'],
    ['Ålesund', 'aalesund'],
    ['Brøndby', 'broendby'],
    ['Bayern Mu\u0308nchen', 'bayern muenchen'],
  ])('writes %s as %s', (name, spelt) => expect(spellOutUmlauts(name)).toBe(spelt));
});
