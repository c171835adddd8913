import type { CleanMatch } from '../core/cleaning/issue';
import type { StoredMatch } from '../db/repositories/matches';

/** A cleaned match as the store keeps it. */
export function toStored(
  match: CleanMatch,
  homeTeamId: number,
  awayTeamId: number,
  exclusion: string | null,
): StoredMatch {
  const { date, status, homeGoals, awayGoals, odds, oddsSource, oddsKind } = match;
  return {
    matchDate: date,
    homeTeamId,
    awayTeamId,
    status,
    homeGoals,
    awayGoals,
    oddsHome: odds?.home ?? null,
    oddsDraw: odds?.draw ?? null,
    oddsAway: odds?.away ?? null,
    oddsSource,
    oddsKind,
    exclusion,
  };
}

/**
 * The newer statement where there is one; what it leaves empty stays as it was. A score is never taken back, and a
 * closing price never gives way to an earlier one.
 */
export function merge(known: StoredMatch, next: StoredMatch): StoredMatch {
  const score = next.homeGoals === null && known.homeGoals !== null ? known : next;
  const keepsPrices =
    next.oddsHome === null ||
    (known.oddsKind === 'closing' && next.oddsKind === 'pre-closing') ||
    samePrices(known, next);
  const prices = keepsPrices ? known : next;
  return {
    matchDate: known.matchDate,
    homeTeamId: known.homeTeamId,
    awayTeamId: known.awayTeamId,
    status: score.status,
    homeGoals: score.homeGoals,
    awayGoals: score.awayGoals,
    oddsHome: prices.oddsHome,
    oddsDraw: prices.oddsDraw,
    oddsAway: prices.oddsAway,
    oddsSource: prices.oddsSource,
    oddsKind: prices.oddsKind,
    exclusion: score.exclusion,
  };
}

/** The same prices under another column name are no change: the second layout renamed `PH` to `PSCH`. */
const samePrices = (a: StoredMatch, b: StoredMatch): boolean =>
  a.oddsKind === b.oddsKind && a.oddsHome === b.oddsHome && a.oddsDraw === b.oddsDraw && a.oddsAway === b.oddsAway;

/** Whether two statements say the same. */
export const isEqual = (a: StoredMatch, b: StoredMatch): boolean =>
  (Object.keys(b) as (keyof StoredMatch)[]).every((key) => a[key] === b[key]);

/** What tells a match from another of its league and season. */
export const keyOf = (match: StoredMatch): string => `${match.matchDate} ${match.homeTeamId} ${match.awayTeamId}`;
