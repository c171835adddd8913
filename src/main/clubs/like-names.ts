import Fuse from 'fuse.js';

const MOST = 3;
/**
 * Fuse's distance up to which two names are so like each other that a person should look. `Man Utd` is 0.41 from
 * `Man United`, `Ein Frankfurt` 0.35 from `FSV Frankfurt`, `Leeds` 0.60 from `Leicester`.
 */
export const LIKE = 0.42;

/**
 * The names most like a spelling, best first: for a person to choose from, never to be chosen from by the program.
 * A name is as like as the nearer of two readings: the spelling found in the name, or the name in the spelling, since
 * either may be the long one.
 * @param threshold Fuse's distance, 0 (the same) to 1 (anything)
 */
export function likeNames(spelling: string, names: readonly string[], threshold = 1): string[] {
  return [...new Set(names)]
    .map((name) => ({ name, distance: Math.min(distanceOf(spelling, name), distanceOf(name, spelling)) }))
    .filter(({ distance }) => distance <= threshold)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** How badly `pattern` fits the best place in `text`, 0 to 1; infinite where it fits nowhere. */
function distanceOf(pattern: string, text: string): number {
  const fuse = new Fuse([text], { threshold: 1, ignoreLocation: true, includeScore: true });
  return fuse.search(pattern)[0]?.score ?? Infinity;
}
