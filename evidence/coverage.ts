import type { ChannelRules } from '../src/main/core/models/channels';
import { blockOf, covarianceOf } from '../src/main/core/models/covariance';
import { fitDixonColes } from '../src/main/core/models/dixon-coles';
import type { Strength } from '../src/main/core/models/neighbours';
import { toLeagueSample } from '../src/main/core/models/league-sample';
import { INFORMED_PRIOR } from '../src/main/core/models/prior';
import { goalMatrix, type MatchRates } from '../src/main/core/probabilities/goal-matrix';
import { outcomeIntervals, rateCovariance, rateSlopes } from '../src/main/core/probabilities/intervals';
import { outcomeProbabilities } from '../src/main/core/probabilities/outcome-integrator';
import { ratesOf } from '../src/main/core/sets/fixture-rates';
import { priorsAsOf, walkForward } from '../src/main/core/validation/walk-forward';
import { OUTCOMES, type Outcome } from '../src/main/core/words/outcomes';
import { driftingLeague, TRUE_ADVANTAGE, TRUE_MU, TRUE_RHO } from './drifting-league';

/** True probabilities inside their 95 % intervals, and all. */
export type Covered = Record<'settled' | 'newcomers', Record<Outcome, { inside: number; of: number }>>;

export interface CoverageStudy {
  readonly weekly: number;
  readonly xi: number;
  readonly channels?: ChannelRules | undefined;
  readonly leagues: number;
  readonly seasons: number;
}

/**
 * The drift that ξ = .002 a day stands for. A steady filter forgets at the rate √(q·i), where q is the variance that a log
 * strength gathers in a week and i ≈ 1.35, the goals of a match, what a week tells of it: (7 · .002)² / 1.35 = .00015.
 */
export const MATCHING_DRIFT = { weekly: 0.00015, xi: 0.002 } as const;

const empty = () => ({ home: { inside: 0, of: 0 }, draw: { inside: 0, of: 0 }, away: { inside: 0, of: 0 } });
/** Rounds of the last season after which leagues are looked at, in turn: none played, some, half, most. */
const ROUNDS = [0, 5, 12, 20, 30];

/** How often the intervals of all pairings of leagues with known strengths hold what is true. */
export function coverageOf({ weekly, xi, channels, leagues, seasons }: CoverageStudy): Covered {
  const covered: Covered = { settled: empty(), newcomers: empty() };
  const prior = INFORMED_PRIOR;
  const sigma = 0.3;
  for (let seed = 1; seed <= leagues; seed += 1) {
    const league = driftingLeague(seed, weekly, seasons, ROUNDS[seed % ROUNDS.length]!);
    const sample = toLeagueSample(league.matches);
    const { asOf } = league;
    const shared = { xi, sigma, prior, channels };
    const priors = priorsAsOf(sample, shared, walkForward(sample, shared), asOf);
    const options = { asOf, ...shared, priorMeans: priors.priorMeans };
    const fit = fitDixonColes(sample, options);
    const covariance = covarianceOf(sample, fit, options);
    const strengthOf = (club: string): Strength => {
      const team = fit.teams.indexOf(club);
      return team < 0 ? priors.newcomers : { attack: fit.attack[team]!, defence: fit.defence[team]! };
    };
    for (const home of league.clubs) {
      for (const away of league.clubs) {
        if (home === away) continue;
        const kind = league.newcomers.has(home) || league.newcomers.has(away) ? 'newcomers' : 'settled';
        const [ours, theirs] = [league.truth.get(home)!, league.truth.get(away)!];
        const truth = triple({
          lambda: Math.exp(TRUE_MU + TRUE_ADVANTAGE + ours.attack - theirs.defence),
          nu: Math.exp(TRUE_MU + theirs.attack - ours.defence),
          rho: TRUE_RHO,
        });
        const [us, them] = [strengthOf(home), strengthOf(away)];
        const { lambda, nu, rho, rhoClamped } = ratesOf(fit.mu, {
          ...{ homeAttack: us.attack, homeDefence: us.defence, awayAttack: them.attack, awayDefence: them.defence },
          ...{ homeAdvantage: fit.homeAdvantage, rho: fit.rho },
        });
        const place = { neutral: false, rhoClamped };
        const at = { lambda, nu, rho };
        const slopes = rateSlopes(at, (rates) => [triple(rates)]);
        const block = rateCovariance(blockOf(covariance, home, away), place);
        const [interval] = outcomeIntervals([triple(at)], slopes, block);
        for (const outcome of OUTCOMES) {
          const { low, high } = interval![outcome];
          covered[kind][outcome].of += 1;
          if (truth[outcome] >= low && truth[outcome] <= high) covered[kind][outcome].inside += 1;
        }
      }
    }
  }
  return covered;
}

const triple = ({ lambda, nu, rho }: MatchRates) => outcomeProbabilities(goalMatrix(lambda, nu, rho));
