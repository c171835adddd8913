import type { ParsedOdds } from '../table/parsed';
import { parseKickoff } from './kickoff-time';

/** Bookmakers in order of preference: the sharpest first, then the one with most matches. */
export const PREFERRED_BOOKMAKERS: readonly string[] = ['Pinnacle', 'Bet365'];

/**
 * The offer that stands for the market of one match: of the preferred bookmakers the first that is there, otherwise the
 * first by name in code-unit order. Of one bookmaker's offers the latest counts, then the first in the file.
 *
 * @param offers whole triples of one match, any order; null when there is none
 */
export const chooseBookmaker = (offers: readonly ParsedOdds[]): ParsedOdds | null =>
  offers.reduce<ParsedOdds | null>((best, offer) => (best === null || isBetter(offer, best) ? offer : best), null);

function isBetter(a: ParsedOdds, b: ParsedOdds): boolean {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA < rankB;
  if (a.bookmaker !== b.bookmaker) return a.bookmaker < b.bookmaker;
  const [takenA, takenB] = [takenAt(a), takenAt(b)];
  return takenA === takenB ? a.line < b.line : takenA > takenB;
}

function rankOf({ bookmaker }: ParsedOdds): number {
  const rank = PREFERRED_BOOKMAKERS.findIndex((name) => name.toLowerCase() === bookmaker.toLowerCase());
  return rank < 0 ? PREFERRED_BOOKMAKERS.length : rank;
}

/** Seconds since 1970; a time that cannot be read is older than any. */
const takenAt = ({ update }: ParsedOdds): number => parseKickoff(update)?.seconds ?? -Infinity;
