import Fuse from 'fuse.js';
import { likeness, wordsOf } from '../core/cleaning/identity/likeness';

const MOST = 3;
/** Fuse's distance up to which two names are like each other. `Man Utd` is 0.41 from `Man United`, `Leeds` 0.60 from `Leicester`. */
const LIKE = 0.42;

/**
 * The names a spelling may have been meant for, best first: for a person to choose from, never to be chosen from by the
 * program. First those whose words say so, then those whose letters are near and that have a word with the same first
 * letter, for people seldom miss the first. None where nothing is like: a bad suggestion is worse than none.
 */
export function likeNames(spelling: string, names: readonly string[]): string[] {
  const initials = new Set(wordsOf(spelling).map(([first]) => first));
  return [...new Set(names)]
    .map((name) => ({
      name,
      saysSo: likeness(spelling, name) !== null,
      sharesInitial: wordsOf(name).some(([first]) => initials.has(first)),
      distance: Math.min(distanceOf(spelling, name), distanceOf(name, spelling)),
    }))
    .filter(({ saysSo, sharesInitial, distance }) => saysSo || (sharesInitial && distance <= LIKE))
    .sort((a, b) => Number(b.saysSo) - Number(a.saysSo) || a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** How badly `pattern` fits the best place in `text`, 0 to 1; infinite where it fits nowhere. Either may be the long one. */
function distanceOf(pattern: string, text: string): number {
  const fuse = new Fuse([text], { threshold: 1, ignoreLocation: true, includeScore: true });
  return fuse.search(pattern)[0]?.score ?? Infinity;
}
