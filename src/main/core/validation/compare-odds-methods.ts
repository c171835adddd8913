import type { WalkForecast } from '../calibration/walk-forecast';
import { ODDS_METHODS, type OddsMethod } from '../words/odds';
import { DEFAULT_ODDS_METHOD, impliedProbabilities } from '../blending/odds-to-probability';
import type { Outcome, Triple } from '../words/outcomes';
import type { PricedMatch } from '../models/league-sample';
import { pairedDifference } from '../scoring/paired-difference';
import { logLoss, meanScores, type Scores } from '../scoring/scores';

/** How well a market's prices forecast once one method has taken the margin out. */
export interface OddsMethodScores extends Scores {
  readonly method: OddsMethod;
  /** Matches on which it gave no probabilities and the multiplicative method stood in. */
  readonly problematic: number;
  /** Mean log loss less that of the power method, on the same matches; null where that cannot be measured. */
  readonly difference: number | null;
  /** Of that difference, matches paired and clustered by match day. */
  readonly standardError: number | null;
}

export interface OddsMethodComparison {
  /** Matches priced by the market: all scores are of these. */
  readonly n: number;
  /** Least mean log loss; a tie with the power method goes to it. */
  readonly best: OddsMethod;
  readonly methods: readonly OddsMethodScores[];
}

/**
 * Score all margin-removal methods on the priced matches of a walk-forward. What comes out is shown, not used: which
 * method forecasts best says little on one league, and the standard error says how little.
 *
 * @param matches of the sample that the forecasts number
 * @returns null when no forecast match was priced
 */
export function compareOddsMethods(
  forecasts: readonly WalkForecast[],
  matches: readonly PricedMatch[],
): OddsMethodComparison | null {
  const priced = forecasts.filter((forecast) => forecast.market);
  if (priced.length === 0) return null;
  const outcomes = priced.map(({ outcome }) => outcome);
  const days = priced.map(({ day }) => day);
  const tried = ODDS_METHODS.map((method) => {
    const implied = priced.map(({ match }) => impliedProbabilities(matches[match]!.odds!, method));
    const triples = implied.map(({ probabilities }) => probabilities);
    return { method, triples, problematic: implied.filter((each) => each.problematic).length };
  });
  const power = lossesOf(tried.find(({ method }) => method === DEFAULT_ODDS_METHOD)!.triples, outcomes);
  const methods = tried.map(({ method, triples, problematic }): OddsMethodScores => {
    const compared = pairedDifference(lossesOf(triples, outcomes), power, days);
    const measured = compared.kind === 'measured' ? compared : null;
    return {
      method,
      problematic,
      ...meanScores(triples, outcomes),
      difference: measured?.mean ?? null,
      standardError: measured?.standardError ?? null,
    };
  });
  let best = methods.find(({ method }) => method === DEFAULT_ODDS_METHOD)!;
  for (const each of methods) if (each.logLoss < best.logLoss) best = each;
  return { n: priced.length, best: best.method, methods };
}

const lossesOf = (triples: readonly Triple[], outcomes: readonly Outcome[]): number[] =>
  triples.map((triple, index) => logLoss(triple, outcomes[index]!));
