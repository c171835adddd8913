import { identityCalibrator } from '../../src/main/core/calibration/calibrator';
import type { DixonColesFit } from '../../src/main/core/models/dixon-coles';
import type { LeagueModel } from '../../src/main/core/sets/league-model';

/** The model of a fit, uncalibrated, teams by name; every team counts as seen in the last season. */
export function modelOfFit(fit: DixonColesFit, asOf: number, sigma: number): LeagueModel {
  const identity = identityCalibrator('test');
  return {
    engine: 'test',
    league: 'DEMO',
    preset: 'fitted',
    asOf,
    xi: 0.002,
    sigma,
    maxGoals: null,
    mu: fit.mu,
    homeAdvantage: fit.homeAdvantage,
    rho: fit.rho,
    teams: fit.teams
      .map((name, team) => ({
        name,
        attack: fit.attack[team]!,
        defence: fit.defence[team]!,
        effectiveMatches: fit.teamWeight[team]!,
        lastSeason: '2023-24',
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    newcomers: { attack: -0.1, defence: -0.15, count: 10 },
    marketWeights: { B: 0.4, C: 0.7 },
    calibrators: { A: identity, B: identity, C: identity },
    ensembleWeights: { A: 0.2, B: 0.5, C: 0.3 },
  };
}
