import { learnMarketWeight, type LearnedWeight } from '../blending/linear-blend';
import { fitDixonColes, type DixonColesFit } from '../models/dixon-coles';
import type { LeagueModel, ModelTeam } from '../models/league-model';
import { ENGINE_VERSION, type TrainingSettings } from '../settings';
import { chooseSettings, type ProfilePoint } from '../validation/select-settings';
import { ensembleWeightsBefore, scoreSeasons, type LeagueScores } from '../validation/validate-league';
import type { CalibratedLeague } from './calibrate-leagues';

/** A trained league: the model, and the evidence for it. */
export interface TrainedLeague {
  readonly model: LeagueModel;
  readonly fit: DixonColesFit;
  /** Walk-forward log loss of every candidate over all seasons; empty where the fallback had to be taken. */
  readonly profile: readonly ProfilePoint[];
  /** Brier-optimal market weight on the walk-forward forecasts; shown, not used. */
  readonly learned: LearnedWeight | null;
  /** Honest scores over every season that could be forecast, and which those are. */
  readonly scores: LeagueScores | null;
  readonly scoredFrom: string | null;
  readonly scoredTo: string | null;
  readonly notForecast: number;
}

/**
 * The model of a walked and calibrated league as of a day: settings chosen on all its seasons, a fit on all its
 * matches, calibrators trained on all its walk-forward forecasts.
 *
 * @throws {UserError} as {@link fitDixonColes}
 */
export function finishModel(league: CalibratedLeague, asOf: number, settings: TrainingSettings): TrainedLeague {
  const { walk, calibration, forecasts } = league;
  const { sample, grid, backtest } = walk;
  const next = sample.seasons.length;
  const choice = chooseSettings(grid, next, settings.fallback);
  const point = grid.points[choice.index]!;
  const chosen = grid.walks[choice.index]!;
  const fit = fitDixonColes(sample, { asOf, ...point, priorMeans: chosen.priorMeans, fixed: settings.fixed });
  const lastSeason = new Map<string, string>();
  sample.matches.forEach((match) => lastSeason.set(match.home, match.season).set(match.away, match.season));
  const teams = fit.teams
    .map((name, team): ModelTeam => ({
      name,
      attack: fit.attack[team]!,
      defence: fit.defence[team]!,
      effectiveMatches: fit.teamWeight[team]!,
      lastSeason: lastSeason.get(name)!,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const scored = backtest.forecasts.filter((forecast) => forecast.market);
  return {
    model: {
      engine: ENGINE_VERSION,
      league: walk.league,
      preset: settings.preset,
      asOf,
      ...point,
      maxGoals: settings.maxGoals,
      mu: fit.mu,
      homeAdvantage: fit.homeAdvantage,
      rho: fit.rho,
      teams,
      newcomers: chosen.newcomers,
      marketWeights: settings.marketWeights,
      calibrators: calibration.calibratorsFor(asOf, next),
      ensembleWeights: ensembleWeightsBefore(forecasts, next, settings.ensemble),
    },
    fit,
    profile: choice.profile,
    learned: learnMarketWeight(
      scored.map(({ blended, market, outcome }) => ({ model: blended.A, market: market!, outcome })),
    ),
    scores: scoreSeasons(backtest, forecasts, settings, 0, next - 1),
    scoredFrom: scored.length > 0 ? sample.seasons[scored[0]!.season]! : null,
    scoredTo: scored.length > 0 ? sample.seasons[scored.at(-1)!.season]! : null,
    notForecast: backtest.notForecast,
  };
}
