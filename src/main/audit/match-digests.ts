import { hashOf } from './canonical-json';
import { toRow, type SnapshotMatch } from './data-snapshot';

/** The first digits of the hash of each match of one season, in the order of the snapshot. */
export interface SeasonDigests {
  readonly season: string;
  readonly matches: string;
}

const DIGITS = 4;

/**
 * Matches in short, so that whoever has the data finds the one that differs; that none does, the hash of the snapshot
 * shows.
 */
export function digestsOf(matches: readonly SnapshotMatch[]): SeasonDigests[] {
  const seasons = new Map<string, string>();
  for (const match of matches)
    seasons.set(match.season, (seasons.get(match.season) ?? '') + hashOf(toRow(match)).slice(0, DIGITS));
  return [...seasons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([season, digits]) => ({ season, matches: digits }));
}

/** The first match that is not what digests say, and its season; null where all are. */
export function firstDiffering(
  matches: readonly SnapshotMatch[],
  told: readonly SeasonDigests[],
): { readonly season: string; readonly match: SnapshotMatch | null; readonly place: number } | null {
  const own = digestsOf(matches);
  const seasons = [...new Set([...own, ...told].map(({ season }) => season))].sort();
  for (const season of seasons) {
    const [here, there] = [own, told].map((all) => all.find((each) => each.season === season)?.matches ?? '');
    if (here === there) continue;
    const ours = matches.filter((match) => match.season === season);
    const place = ours.findIndex(
      (_, index) =>
        here!.slice(index * DIGITS, (index + 1) * DIGITS) !== there!.slice(index * DIGITS, (index + 1) * DIGITS),
    );
    const at = place < 0 ? ours.length : place;
    return { season, match: ours[at] ?? null, place: at + 1 };
  }
  return null;
}
