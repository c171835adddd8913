import { knownClubs } from '../../../clubs/known-spellings';
import type { ClubKnowledge } from '../types';

/** What the curated lists of spellings know. Names are asked for again and again within a list, so each is looked up once. */
export function createClubKnowledge(): ClubKnowledge {
  const known = new Map<string, readonly string[]>();
  return {
    countriesOf: (name) => {
      const before = known.get(name);
      if (before) return before;
      const found = knownClubs(name).map(({ country }) => country);
      known.set(name, found);
      return found;
    },
  };
}
