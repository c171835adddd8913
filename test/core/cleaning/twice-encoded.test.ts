import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTeamNames, isTeamName } from '../../../src/main/core/cleaning/team-names';
import { undoTwiceEncoded } from '../../../src/main/core/cleaning/twice-encoded';

const windows1252 = new TextDecoder('windows-1252');
const encodeAgain = (text: string): string => windows1252.decode(new TextEncoder().encode(text));

describe('undoTwiceEncoded', () => {
  it.each(['Köln', 'Beşiktaş', 'Çaykur Rizespor', 'Łódź', 'São Paulo', 'Žižkov', 'Αθήνα', 'À la'])(
    'mends %s',
    (name) => {
      expect(undoTwiceEncoded(encodeAgain(name))).toBe(name);
      expect(undoTwiceEncoded(encodeAgain(encodeAgain(name)))).toBe(name);
      expect(undoTwiceEncoded(name)).toBe(name);
    },
  );
  it.each(['Ã', 'SÃO PAULO', 'Preußen Münster', 'Ã© and Ł', 'Â£ ë', 'Øž'])(
    'leaves %s, which proves nothing',
    (name) => {
      expect(undoTwiceEncoded(name)).toBe(name);
    },
  );
  it('law: gives back whatever was encoded once too often', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aéöñşłßžőć ') });
    fc.assert(fc.property(name, (text) => undoTwiceEncoded(encodeAgain(text)) === text));
  });
});

describe('names of clubs', () => {
  const tidy = (raw: string) => {
    const rules: string[] = [];
    const { name } = createTeamNames(({ rule }) => void rules.push(rule)).read(raw, 2, 'HomeTeam');
    return { name, rules };
  };
  it.each([
    ['MalmÃ¶ FF', 'Malmö FF'],
    ['Kayseri\u202espor', 'Kayserispor'],
    ['\u2067Hapoel\u2069', 'Hapoel'],
    ['Le\u0007eds\u001b', 'Leeds'],
  ])('%j is read as %s, and said so', (raw, name) =>
    expect(tidy(raw)).toEqual({ name, rules: ['team-name-repaired'] }),
  );
  it.each(['Malm\ufffd', 'C?diz', 'Malm?', '?rebro', 'Be?ikta?'])('%s has lost a letter', (name) => {
    expect(isTeamName(name)).toBe(false);
  });
});
