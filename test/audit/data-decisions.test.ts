import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataDecisions, joinDecisions } from '../../src/main/audit/data-decisions';

const word = fc.constantFrom('E0', 'E1', 'Ash', 'Birch', 'Zoë', '');
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(shape: T) =>
  fc.array(fc.record(shape), { maxLength: 4 });
const decisions = fc.record({
  knownSpellings: fc.boolean(),
  mappings: fc.constant([] as DataDecisions['mappings']),
  spellings: some({ league: word, team: word, spelling: word, reason: word }),
  splits: some({ league: word, spelling: word, reason: word }),
  apart: some({ league: word, one: word, other: word }),
  links: some({ league: word, team: word, country: word, club: word }),
  matches: some({
    ...{ league: word, home: word, away: word, reason: word },
    season: fc.constantFrom('2019-20', '2021'),
    date: fc.constantFrom('2019-09-01', '2020-01-31'),
    decision: fc.constantFrom('include' as const, 'exclude' as const),
  }),
}) as fc.Arbitrary<DataDecisions>;
const LISTS = ['mappings', 'spellings', 'splits', 'apart', 'links', 'matches'] as const;

describe('joined decisions', () => {
  it('are decisions, and joined again the same', () => {
    fc.assert(
      fc.property(fc.array(decisions), (all) => {
        const joined = joinDecisions(all);
        expect(DataDecisions.parse(joined)).toEqual(joined);
        expect(joinDecisions([joined])).toEqual(joined);
        expect(joinDecisions([joined, ...all])).toEqual(joined);
      }),
    );
  });

  it('do not depend on the order in which they are given, or on how they are put together', () => {
    fc.assert(
      fc.property(decisions, decisions, decisions, (a, b, c) => {
        const joined = joinDecisions([a, b, c]);
        expect(joinDecisions([c, a, b])).toEqual(joined);
        expect(joinDecisions([joinDecisions([b, a]), c])).toEqual(joined);
        const reversed = Object.fromEntries(LISTS.map((list) => [list, [...a[list]].reverse()]));
        expect(joinDecisions([{ ...a, ...reversed }, b, c])).toEqual(joined);
      }),
    );
  });

  it('hold every decision once, and the list of known spellings only where all used it', () => {
    fc.assert(
      fc.property(fc.array(decisions), (all) => {
        const joined = joinDecisions(all);
        for (const list of LISTS) {
          const texts = joined[list].map((each) => JSON.stringify(each));
          const given = all.flatMap((each) => each[list].map((item) => JSON.stringify(item)));
          expect(new Set(texts)).toEqual(new Set(given));
          expect(texts).toHaveLength(new Set(given).size);
        }
        expect(joined.knownSpellings).toBe(!all.some(({ knownSpellings }) => !knownSpellings));
      }),
    );
  });

  it('keep mappings by their columns', () => {
    const [one] = fc.sample(decisions, { numRuns: 1, seed: 1 }) as [DataDecisions];
    const mapping = (header: string[]) => ({ header, mapping: {} }) as unknown as DataDecisions['mappings'][number];
    const joined = joinDecisions([
      { ...one, mappings: [mapping(['b']), mapping(['a'])] },
      { ...one, mappings: [mapping(['a'])] },
    ]);
    expect(joined.mappings.map(({ header }) => header)).toEqual([['a'], ['b']]);
  });
});
