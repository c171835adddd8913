import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResults } from '../../src/text/read-results';

const FIXTURES = [
  { order: 1, home: 'Arsenal', away: 'Chelsea' },
  { order: 2, home: '1. FC Köln', away: 'Mainz 05' },
  { order: 3, home: 'Schalke 04', away: 'St. Pauli' },
  { order: 4, home: 'Ashford Vale', away: 'Ferrow' },
];
const read = (text: string) => readResults(text, FIXTURES).results.map(({ order, outcome }) => `${order} ${outcome}`);
const refused = (text: string) => readResults(text, FIXTURES).unread.map(({ line, message }) => `${line}: ${message}`);

describe('results as people write them', () => {
  it.each([
    ['3 H', '3 home'],
    ['3. home', '3 home'],
    ['3;1', '3 home'],
    ['3,x', '3 draw'],
    ['3\tDRAW', '3 draw'],
    ['3) 2', '3 away'],
    ['3: void;', '3 void'],
    ['Arsenal 2-1 Chelsea', '1 home'],
    ['Arsenal;0:0;Chelsea', '1 draw'],
    ['Arsenal   0 – 3   Chelsea,', '1 away'],
    ['1. FC Köln 1-0 Mainz 05', '2 home'],
    ['2. 1. FC Köln 1-0 Mainz 05', '2 home'],
    ['3 Schalke 04 2-2 St. Pauli', '3 draw'],
  ])('%s', (line, result) => {
    expect(read(line)).toEqual([result]);
    expect(refused(line)).toEqual([]);
  });
  it('reads a file whatever ends its lines, and passes over its header and what is empty', () => {
    expect(read('\uFEFFFixture,Result\r\n1,H\r\n\r\n2,D\r3,A\n')).toEqual(['1 home', '2 draw', '3 away']);
  });
  it('guesses nothing: what it cannot read it hands back with its line', () => {
    expect(
      refused(
        [
          '9 H',
          '3 Q',
          'arsenal 2-1 Chelsea',
          'Chelsea 2-1 Arsenal',
          '4 Arsenal 2-1 Chelsea',
          'Ashford Vale beat Ferrow',
        ].join('\n'),
      ),
    ).toEqual([
      '1: there is no fixture 9',
      '2: neither a number with H, D, A or void, nor a score between two clubs',
      '3: there is no fixture arsenal – Chelsea',
      '4: the fixture is Arsenal – Chelsea: at whose ground was it?',
      '5: Arsenal – Chelsea is fixture 1, not 4',
      '6: neither a number with H, D, A or void, nor a score between two clubs',
    ]);
  });
  it('takes the same twice for once, and says where a line contradicts another', () => {
    expect(read('1 H\nArsenal 1-0 Chelsea')).toEqual(['1 home']);
    expect(refused('1 H\n2 D\nArsenal 0-1 Chelsea')).toEqual(['3: line 1 says of fixture 1 that it is home']);
  });
  it('asks for the number where two fixtures are of the same clubs', () => {
    const twice = [FIXTURES[0]!, { ...FIXTURES[0]!, order: 2 }];
    expect(readResults('Arsenal 2-1 Chelsea', twice).unread[0]!.message).toBe(
      'Arsenal – Chelsea is 2 fixtures: write the number of the one that is meant',
    );
  });
  it('reads or hands back every line that is not empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), (lines) => {
        const { results, unread } = readResults(['1 H', ...lines].join('\n'), FIXTURES);
        const told = [...results, ...unread].map(({ line }) => line);
        expect(new Set(told).size).toBe(told.length);
        expect(results.every(({ order }) => order >= 1 && order <= 4)).toBe(true);
      }),
    );
  });
});
