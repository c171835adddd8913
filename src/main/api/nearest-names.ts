import Fuse from 'fuse.js';

const SUGGESTIONS = 3;

/** The names most like a spelling, best first: for a person to choose from, never to be chosen from by the program. */
export function nearestNames(spelling: string, names: readonly string[]): string[] {
  const fuse = new Fuse([...new Set(names)].sort(), { threshold: 1, ignoreLocation: true });
  return fuse.search(spelling, { limit: SUGGESTIONS }).map((hit) => hit.item);
}
