import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../../../src/main/core/cleaning/identity/likeness';

describe('two names are worth a question', () => {
  it.each([
    ['Atlético Tucumán', 'Atletico Tucuman', 'the same letters'],
    ['St Pauli', 'St. Pauli', 'the same letters'],
    ['Sporting Ashford', 'Ashford Sporting', 'the same words'],
    ['FC Ashford', 'Ashford', 'the same words'],
    ['Belton Utd', 'Belton United', 'the same words'],
    ['Carrow', 'Carrow United', 'the same words but for one that is left away at times'],
    ['Carrow City', 'Carrow', 'the same words but for one that is left away at times'],
    ['Man Rovers', 'Manbury Rovers', 'like words'],
    ['Middlesboro', 'Middlesbrough', 'like words'],
    ['Levadeiakos', 'Levadiakos', 'like words'],
    ['Giannina', 'Yiannina', 'like words'],
    ["M'Gladstadt", 'Monchengladstadt', null],
    ['Gladstadt', 'Monchengladstadt', 'like words'],
    ['PSG', 'Paris Saint Germain', 'the initials'],
    ['Paris Saint Germain', 'PSG', 'the initials'],
    ['Auer', 'Aue', 'like words'],
  ])('%s and %s: %s', (a, b, reason) => {
    expect(likeness(a, b)).toBe(reason);
  });

  it.each([
    ['Carrow City', 'Carrow United'],
    ['United', 'Carrow United'],
    ['Carrow', 'Carrow Ashby'],
    ['Belton City', 'Carrow City'],
    ['Norwich', 'Northwich'],
    ['Hull', 'Bury'],
    ['Borussia Ashford', 'Borussia Belton'],
    ['Real Ashford', 'Real Belton'],
    ['Ath Ashford', 'Ath Belton'],
    ['Luton', 'Southampton'],
    ['Lens', 'Amiens'],
    ['Spurs', 'Arsenal'],
    ['FC', 'SC'],
  ])('%s and %s are not', (a, b) => {
    expect(likeness(a, b)).toBeNull();
  });

  it('in either order, and never mind case, accents or punctuation', () => {
    const word = fc.constantFrom(
      'Ashford',
      'Belton',
      'United',
      'FC',
      'St',
      'Åsa',
      'de',
      'City',
      'Atl',
      'Atlético',
      '04',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a.toUpperCase(), `${b}.`)).toBe(likeness(a, b));
        expect(likeness(a, a)).toBe('the same letters');
      }),
    );
  });
});

it.each([
  ['Lens', 'Lans', false],
  ['Evetron', 'Everton', true],
  ['Man', 'Mansfield Town', false],
  ['Mans', 'Mansfield Town', true],
])('%s and %s: alike %s', (a, b, isLike) => {
  expect(likeness(a, b) !== null).toBe(isLike);
});
