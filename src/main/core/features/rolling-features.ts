import { exp } from '../numeric/elementary';
import { toLeagueSample, type FinishedMatch } from '../models/league-sample';

/** Results that make a team's form where nothing else is asked for. */
export const DEFAULT_LAST = 5;
/** Days before the as-of day that count as recent. */
export const RECENT_DAYS = 30;

/** One match as a team lived it. */
export interface FormResult {
  readonly day: number;
  readonly venue: 'home' | 'away';
  readonly opponent: string;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly result: 'W' | 'D' | 'L';
}

/** Counts over some matches; three points a win, one a draw. */
export interface FormTotals {
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly points: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
}

/** What a team has shown before a day. A team without a match says so instead of showing zeros. */
export type TeamForm =
  | { readonly team: string; readonly history: 'none' }
  | {
      readonly team: string;
      readonly history: 'some';
      /** The last results, newest first. */
      readonly results: readonly FormResult[];
      readonly totals: FormTotals;
      /** The same over the last matches at one venue. */
      readonly home: FormTotals;
      readonly away: FormTotals;
      /** Goals a match over all earlier matches, each weighing exp(−ξ · days): what the model sees of the team. */
      readonly weighted: {
        readonly goalsFor: number;
        readonly goalsAgainst: number;
        /** Σ exp(−ξ · days). */
        readonly effectiveMatches: number;
      };
      /** Days from the last match to the as-of day, at least 1. */
      readonly restDays: number;
      /** Matches within RECENT_DAYS days before the as-of day. */
      readonly recentMatches: number;
    };

export interface RollingOptions {
  /** Number of results that make the form, at least 1. */
  readonly last?: number;
  /** Decay per day of the weighted means; 0 weighs all alike. */
  readonly xi: number;
  /** The teams to describe; by default those of the latest season begun before the as-of day. */
  readonly teams?: readonly string[];
}

/**
 * Rolling form of a league's teams as of a day, from matches strictly before it: nothing played on that day or later can
 * change a bit, nor can the order of the rows.
 *
 * @param matches of one league, any order
 * @param asOf day number, later than every match used
 * @returns one row a team, ordered by name (code units); none where nothing was played and no team is named
 * @throws {RangeError} for `last` below 1 or a negative decay
 * Cost: O(n log n).
 */
export function rollingFeatures(
  matches: readonly FinishedMatch[],
  asOf: number,
  { last = DEFAULT_LAST, xi, teams }: RollingOptions,
): TeamForm[] {
  if (!(Number.isInteger(last) && last >= 1)) throw new RangeError(`form needs at least one match, got ${last}`);
  if (!(xi >= 0 && xi < Infinity)) throw new RangeError(`decay must be a number of at least 0 a day, got ${xi}`);
  const earlier = toLeagueSample(matches.filter((match) => match.day < asOf));
  const histories = new Map<string, FormResult[]>();
  const add = (team: string, result: FormResult) => {
    const history = histories.get(team);
    if (history) history.push(result);
    else histories.set(team, [result]);
  };
  const active = new Set<string>();
  for (const { day, season, home, away, homeGoals, awayGoals } of earlier.matches) {
    add(home, toResult(day, 'home', away, homeGoals, awayGoals));
    add(away, toResult(day, 'away', home, awayGoals, homeGoals));
    if (season === earlier.seasons.at(-1)) active.add(home).add(away);
  }
  const names = [...new Set(teams ?? active)].sort((a, b) => (a < b ? -1 : 1));
  return names.map((team) => toForm(team, histories.get(team) ?? [], asOf, last, xi));
}

const toResult = (
  day: number,
  venue: FormResult['venue'],
  opponent: string,
  goalsFor: number,
  goalsAgainst: number,
): FormResult => ({
  day,
  venue,
  opponent,
  goalsFor,
  goalsAgainst,
  result: goalsFor > goalsAgainst ? 'W' : goalsFor < goalsAgainst ? 'L' : 'D',
});

/** @param history oldest first */
function toForm(team: string, history: readonly FormResult[], asOf: number, last: number, xi: number): TeamForm {
  const newest = history.at(-1);
  if (!newest) return { team, history: 'none' };
  let weights = 0;
  let weightedFor = 0;
  let weightedAgainst = 0;
  for (const { day, goalsFor, goalsAgainst } of history) {
    // Relative to the newest match, so that the means exist whatever the decay and however long the break.
    const weight = exp(-xi * (newest.day - day));
    weights += weight;
    weightedFor += weight * goalsFor;
    weightedAgainst += weight * goalsAgainst;
  }
  const at = (venue: FormResult['venue']) => history.filter((each) => each.venue === venue).slice(-last);
  return {
    team,
    history: 'some',
    results: history.slice(-last).reverse(),
    totals: totalsOf(history.slice(-last)),
    home: totalsOf(at('home')),
    away: totalsOf(at('away')),
    weighted: {
      goalsFor: weightedFor / weights,
      goalsAgainst: weightedAgainst / weights,
      effectiveMatches: weights * exp(-xi * (asOf - newest.day)),
    },
    restDays: asOf - newest.day,
    recentMatches: history.filter((each) => each.day >= asOf - RECENT_DAYS).length,
  };
}

function totalsOf(results: readonly FormResult[]): FormTotals {
  const count = (result: FormResult['result']) => results.filter((each) => each.result === result).length;
  const won = count('W');
  const drawn = count('D');
  return {
    played: results.length,
    won,
    drawn,
    lost: count('L'),
    points: 3 * won + drawn,
    goalsFor: results.reduce((total, each) => total + each.goalsFor, 0),
    goalsAgainst: results.reduce((total, each) => total + each.goalsAgainst, 0),
  };
}
