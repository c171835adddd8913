import type { OddsKind } from '../words/odds';
import { oddsProblem, overroundOf } from '../blending/odds-to-probability';
import { toLeagueSample, type FinishedMatch } from '../models/league-sample';
import { ln } from '../numeric/elementary';
import { mean, sum } from '../numeric/sum';
import { outcomeOf, type OddsTriple, type Outcome } from '../words/outcomes';

/** A finished match with its prices, and with their kind where it is known. */
export interface BaselineMatch extends FinishedMatch {
  readonly odds: OddsTriple | null;
  readonly oddsKind?: OddsKind | null;
}

/** The margin of some prices. */
export interface PriceBaseline {
  /** Matches with usable prices. */
  readonly priced: number;
  /** Mean Σ 1 / odds; null without a usable price. */
  readonly meanOverround: number | null;
}

/** What a match of a league looks like before anything is known of the teams. */
export interface Baseline {
  readonly matches: number;
  /** Goals a match. */
  readonly homeGoals: number;
  readonly awayGoals: number;
  readonly totalGoals: number;
  /** Shares of the outcomes, which sum to 1. */
  readonly rates: Readonly<Record<Outcome, number>>;
  /** Share in which both teams scored, and share with three goals or more. */
  readonly bothScored: number;
  readonly overTwoAndHalf: number;
  /** Null where one side has not scored at all: the ratio then has no logarithm. */
  readonly homeAdvantage: HomeAdvantage | null;
  readonly prices: PriceBaseline & {
    /** Matches whose prices the engine refuses: one at or below 1, or an implausible overround. */
    readonly refused: number;
    /** Kinds that occur among the usable prices; `null` = not recorded. */
    readonly byKind: readonly (PriceBaseline & { readonly kind: OddsKind | null })[];
  };
}

/** ln of home goals over away goals, comparable with the model's home advantage. */
export interface HomeAdvantage {
  readonly logRatio: number;
  /** Null for a single match. */
  readonly standardError: number | null;
}

export interface LeagueBaselines {
  /** Oldest first. */
  readonly seasons: readonly (Baseline & { readonly season: string })[];
  /** Over all seasons; null without a match. */
  readonly all: Baseline | null;
}

/** Baselines of a league, season by season and over all. @param matches of one league, any order: it changes no bit */
export function leagueBaselines(matches: readonly BaselineMatch[]): LeagueBaselines {
  const { seasons, matches: sorted } = toLeagueSample(matches);
  return {
    seasons: seasons.map((season) => ({ season, ...baselineOf(sorted.filter((each) => each.season === season)) })),
    all: sorted.length > 0 ? baselineOf(sorted) : null,
  };
}

/** @param matches at least one */
function baselineOf(matches: readonly BaselineMatch[]): Baseline {
  const n = matches.length;
  const share = (happened: (match: BaselineMatch) => boolean) => matches.filter(happened).length / n;
  const ended = (outcome: Outcome) => share((match) => outcomeOf(match.homeGoals, match.awayGoals) === outcome);
  const homeGoals = mean(matches.map((match) => match.homeGoals));
  const awayGoals = mean(matches.map((match) => match.awayGoals));
  return {
    matches: n,
    homeGoals,
    awayGoals,
    totalGoals: homeGoals + awayGoals,
    rates: { home: ended('home'), draw: ended('draw'), away: ended('away') },
    bothScored: share((match) => match.homeGoals > 0 && match.awayGoals > 0),
    overTwoAndHalf: share((match) => match.homeGoals + match.awayGoals > 2.5),
    homeAdvantage: homeAdvantageOf(matches, homeGoals, awayGoals),
    prices: pricesOf(matches),
  };
}

/**
 * Log ratio of two means and its standard error by the delta method, from the spread of x/x̄ − y/ȳ over the matches: it
 * needs neither Poisson goals nor that the goals of the two teams are independent.
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., chapter 6 (variance of a ratio).
 */
function homeAdvantageOf(
  matches: readonly BaselineMatch[],
  homeGoals: number,
  awayGoals: number,
): HomeAdvantage | null {
  if (homeGoals === 0 || awayGoals === 0) return null;
  const n = matches.length;
  const squares = matches.map((match) => {
    const residual = match.homeGoals / homeGoals - match.awayGoals / awayGoals;
    return residual * residual;
  });
  return {
    logRatio: ln(homeGoals / awayGoals),
    standardError: n > 1 ? Math.sqrt(sum(squares) / (n * (n - 1))) : null,
  };
}

function pricesOf(matches: readonly BaselineMatch[]): Baseline['prices'] {
  const offered = matches.flatMap(({ odds, oddsKind = null }) => (odds ? [{ odds, kind: oddsKind }] : []));
  const usable = offered.filter(({ odds }) => oddsProblem(odds) === null);
  const summarise = (prices: typeof usable): PriceBaseline => ({
    priced: prices.length,
    meanOverround: prices.length > 0 ? mean(prices.map(({ odds }) => overroundOf(odds))) : null,
  });
  const kinds = (['closing', 'pre-closing', null] as const).filter((kind) => usable.some((each) => each.kind === kind));
  return {
    ...summarise(usable),
    refused: offered.length - usable.length,
    byKind: kinds.map((kind) => ({ kind, ...summarise(usable.filter((each) => each.kind === kind)) })),
  };
}
