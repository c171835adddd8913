import Fuse from 'fuse.js';
import { likeness, wordsOf } from '../core/cleaning/identity/likeness';

const MOST = 3;
const LONGEST_AFFIX = 3;
/** Fuse's distance up to which two names are like each other. `Man Utd` is 0.41 from `Man United`, `Leeds` 0.60 from `Leicester`. */
const LIKE = 0.42;

/**
 * The names a spelling may have been meant for, best first: for a person to choose from, never to be chosen from by the
 * program. First those whose words say so, then those whose letters are near and that have a word with the same first
 * letter, for people seldom miss the first. None where nothing is like: a bad suggestion is worse than none.
 */
export function likeNames(spelling: string, names: readonly string[]): string[] {
  const initials = new Set(initialsOf(spelling));
  return [...new Set(names)]
    .map((name) => ({
      name,
      saysSo: likeness(spelling, name) !== null,
      sharesInitial: initialsOf(name).some((first) => initials.has(first)),
      distance: Math.min(distanceOf(spelling, name), distanceOf(name, spelling)),
    }))
    .filter(({ saysSo, sharesInitial, distance }) => saysSo || (sharesInitial && distance <= LIKE))
    .sort((a, b) => Number(b.saysSo) - Number(a.saysSo) || a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Of the words that say something: `FC` and its like begin too many names, unless there is nothing else. */
function initialsOf(name: string): string[] {
  const words = wordsOf(name);
  const long = words.filter((word) => word.length > LONGEST_AFFIX);
  return (long.length > 0 ? long : words).map((word) => word[0]!);
}

/** How badly `pattern` fits the best place in `text`, 0 to 1; infinite where it fits nowhere. Either may be the long one. */
function distanceOf(pattern: string, text: string): number {
  const fuse = new Fuse([text], { threshold: 1, ignoreLocation: true, includeScore: true });
  return fuse.search(pattern)[0]?.score ?? Infinity;
}
