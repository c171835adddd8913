import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clubOf, countryOfLeague, knownClubs, knownSpellingsOf } from '../../src/main/clubs/known-spellings';
import { spellingKeys } from '../../src/main/clubs/spelling-keys';
import { spellingLists } from '../../src/main/clubs/spelling-lists';
import { calendarOfCompetition, describeCompetition } from '../../src/main/ingestion/leagues/extra-leagues';
import { describeLeague, knownLeagueCodes } from '../../src/main/ingestion/leagues/league-catalogue';
import { ambiguousNames, otherTeams, typedNames } from './typed-names';

describe('the lists', () => {
  it.each(spellingLists.map((list) => [list.country, list] as const))(
    'of %s give every key to one club',
    (_, { clubs }) => {
      const owners = new Map<string, string>();
      for (const { name, also } of clubs)
        for (const spelling of [name, ...also])
          for (const key of spellingKeys(spelling)) {
            expect(`${spelling} is ${owners.get(key) ?? name}`).toBe(`${spelling} is ${name}`);
            owners.set(key, name);
          }
    },
  );

  it.each(spellingLists.map((list) => [list.country, list] as const))(
    'of %s find each club by each of its names, but for those set apart',
    (country, { clubs, apart }) => {
      const set = new Set(apart.flatMap(spellingKeys));
      for (const { name, also } of clubs)
        for (const spelling of [name, ...also]) {
          const known = spellingKeys(spelling).some((key) => set.has(key)) ? null : name;
          expect([spelling, clubOf(country, spelling)]).toEqual([spelling, known]);
        }
      for (const name of apart) expect([name, clubOf(country, name)]).toEqual([name, null]);
    },
  );

  it('cover every league with a code, under the country of the catalogue', () => {
    for (const code of knownLeagueCodes.filter((each) => describeLeague(each).country !== 'Nowhere'))
      expect([code, countryOfLeague(code)]).toEqual([code, describeLeague(code).country]);
    const extra = spellingLists.filter(({ leagues }) => /^[A-Z]{3}$/.test(leagues[0]!));
    expect(extra).toHaveLength(16);
    for (const { country, leagues } of extra) {
      expect(describeCompetition(country, 'Cup').code).toBe(`${leagues[0]}-cup`);
      expect(calendarOfCompetition(leagues[0]!, 19_000)).not.toBeNull();
    }
  });

  it('hold no second, women’s or youth team', () => {
    const names = spellingLists.flatMap(({ clubs }) => clubs.flatMap(({ name, also }) => [name, ...also]));
    const other = /^jong |\b(women|ladies|femen|youth|reserves?|castilla|promesas|u-?(1[5-9]|2[0-3]))\b| (I?II|WFC?)$/i;
    expect(names.filter((name) => other.test(name) && name !== 'Willem II')).toEqual([]);
  });
});

describe('clubOf', () => {
  it.each(typedNames)('in %s reads %s as %s', (country, name, club) => expect(clubOf(country, name)).toBe(club));

  it.each(ambiguousNames)('in %s finds nothing for %s, which could mean two clubs', (country, name) =>
    expect(clubOf(country, name)).toBeNull(),
  );

  it.each(otherTeams)('in %s finds nothing for %s, another team', (country, name) =>
    expect(clubOf(country, name)).toBeNull(),
  );

  it('knows nothing where there is no list', () => {
    expect(clubOf('Unknown', 'Arsenal')).toBeNull();
    expect(clubOf('Nowhere', 'Arsenal')).toBeNull();
    expect(knownSpellingsOf('Unknown')).toEqual([]);
  });

  it('keeps clubs apart that resemble each other', () => {
    const pairs = [
      ['Turkey', 'Gaziantep FK', 'Gaziantepspor'],
      ['Germany', 'Hamburger SV', 'FC 08 Homburg'],
      ['Germany', '1. FC Köln', 'Fortuna Köln'],
      ['Germany', 'RB Leipzig', 'VfB Leipzig'],
      ['England', 'Oxford United', 'Oxford City'],
      ['England', 'AFC Wimbledon', 'Wimbledon FC'],
      ['England', 'MK Dons', 'AFC Wimbledon'],
      ['England', 'Norwich City', 'Northwich Victoria'],
      ['Scotland', 'Dundee FC', 'Dundee Utd'],
      ['Italy', 'Hellas Verona', 'Chievo Verona'],
      ['Italy', 'AC Reggiana', 'Reggina Calcio'],
      ['France', 'SC Bastia', 'CA Bastia'],
      ['France', 'AC Ajaccio', 'GFC Ajaccio'],
      ['France', 'Paris FC', 'Paris Saint-Germain'],
      ['Japan', 'Yokohama FC', 'Yokohama F. Marinos'],
      ['Japan', 'FC Tokyo', 'Tokyo Verdy'],
      ['Argentina', 'Independiente', 'Independiente Rivadavia'],
      ['USA', 'New York City FC', 'New York Red Bulls'],
    ] as const;
    for (const [country, one, other] of pairs) {
      expect([one, clubOf(country, one)]).not.toContain(null);
      expect([other, clubOf(country, other)]).not.toContain(null);
      expect(clubOf(country, one)).not.toBe(clubOf(country, other));
    }
  });

  it('does not see case, accents, punctuation or spaces, nor a general affix around a site’s name', () => {
    const club = fc.constantFrom(
      ...spellingLists.flatMap((l) => l.clubs.map(({ name }) => [l.country, name] as const)),
    );
    const noise = fc.array(fc.constantFrom('', '', ' ', '\u0301', '-'), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(club, noise, fc.boolean(), ([country, name], between, large) => {
        const written = [...(large ? name.toUpperCase() : name)].map((letter, at) => letter + (between[at] ?? ''));
        return clubOf(country, written.join('')) === clubOf(country, name);
      }),
    );
    fc.assert(
      fc.property(club, fc.constantFrom('FC', 'Football Club', 'F.C.'), ([country, name], affix) => {
        const found = clubOf(country, `${name} ${affix}`);
        return found === null || found === name;
      }),
    );
  });
});

describe('countryOfLeague', () => {
  it.each([
    ['E0', 'England'],
    ['ARG', 'Argentina'],
    ['ARG-copa-de-la-liga-profesional', 'Argentina'],
    ['DEMO', null],
    ['DEMO2', null],
    ['X1', null],
  ])('of %s is %s', (code, country) => expect(countryOfLeague(code)).toBe(country));
});

describe('knownClubs', () => {
  it.each([
    ['Heracles', ['Netherlands', 'Greece']],
    ['Inter', ['Italy']],
    ['Man Utd', ['England']],
    ['Everton', ['England']],
    ['Nobody Rovers', []],
  ])('knows %s in %j', (name, countries) => {
    expect(new Set(knownClubs(name).map(({ country }) => country))).toEqual(new Set(countries));
  });
});
