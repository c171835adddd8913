import { leagueBaselines, type LeagueBaselines } from '../features/league-baselines';
import { strengthHistory, type SnapshotSettings, type StrengthSnapshot } from '../features/strength-history';
import { covarianceOf, type ParameterCovariance } from '../models/covariance';
import { fitDixonColes, type DixonColesFit } from '../models/dixon-coles';
import type { LeagueModel, MarketMemory, ModelTeam } from '../sets/league-model';
import { MoveRecord, type Strength } from '../models/neighbours';
import { fitNestedPoisson, type NestedPoisson } from '../models/nested-poisson';
import { shrinkageOf } from '../models/newcomers';
import { UserError } from '../words/errors';
import { channelsAt, ENGINE_VERSION, type GridPoint, type TrainingSettings } from '../settings/settings';
import type { LearnedMarketWeight } from '../validation/backtest';
import { compareOddsMethods, type OddsMethodComparison } from '../validation/compare-odds-methods';
import { priorsAsOf } from '../validation/walk-forward';
import {
  memoryEvidenceBefore,
  scorePastPrices,
  type MemoryEvidence,
  type PastPriceScores,
} from '../validation/past-prices';
import type { ProfilePoint } from '../validation/pooled-choice';
import { channelCoverage, type ChannelCoverage } from '../features/channel-coverage';
import { withPastPrices } from '../models/market-memory';
import { ensembleWeightsBefore, scoreSeasons, type LeagueScores } from '../validation/validate-league';
import type { CalibratedLeague } from './calibrate-leagues';
import { explainCalibration, type CalibrationRecord } from './explain-calibration';

/** A trained league: the model, and the evidence for it. */
export interface TrainedLeague {
  readonly model: LeagueModel;
  readonly fit: DixonColesFit;
  /** Walk-forward log loss of every candidate over all leagues; empty where the defaults hold for want of a past. */
  readonly profile: readonly ProfilePoint[];
  readonly chosenBy: readonly string[];
  /** What was chosen beside decay and prior. */
  readonly chosen: Pick<GridPoint, 'omega' | 'kappa'>;
  /** What was counted besides goals, season by season; empty where goals alone were looked at. */
  readonly channels: readonly ChannelCoverage[];
  /** What speaks for or against the market memory; null where there is none. */
  readonly memory: MemoryEvidence | null;
  readonly pastPrices: PastPriceScores | null;
  /** The market's weight in set B, and what all walk-forward forecasts teach about it. */
  readonly marketWeight: LearnedMarketWeight;
  /** Scores of the five ways to take the margin out of the odds; null where no forecast match was priced. */
  readonly oddsMethods: OddsMethodComparison | null;
  /** What chose each set's calibrator, and how other ways to calibrate would have served; shown, not used. */
  readonly calibration: readonly CalibrationRecord[];
  /** Honest scores over every season that could be forecast, and which those are. */
  readonly scores: LeagueScores | null;
  readonly scoredFrom: string | null;
  readonly scoredTo: string | null;
  readonly notForecast: number;
  /** Walk-forward forecasts whose rho had to be moved into the interval of their rates. */
  readonly rhoClamped: number;
  /** How far the parameters may be off, in the order of the fit. */
  readonly covariance: ParameterCovariance;
  readonly poisson: NestedPoisson | null;
  readonly baselines: LeagueBaselines;
  /** Strengths month by month, under the settings of this model. */
  readonly history: readonly StrengthSnapshot[];
  /** What the snapshots rest on besides the matches. */
  readonly newcomers: SnapshotSettings['newcomers'];
  /** Moves from neighbouring leagues behind the newcomers' priors. */
  readonly moves: readonly { readonly from: string; readonly count: number; readonly slopes: Strength }[];
}

/**
 * The model of a walked and calibrated league as of a day: settings chosen on all its seasons, a fit on all its
 * matches, calibrators trained on all its walk-forward forecasts.
 *
 * @throws {UserError} as {@link fitDixonColes}
 */
export function finishModel(league: CalibratedLeague, asOf: number, settings: TrainingSettings): TrainedLeague {
  const { walk, calibration, forecasts } = league;
  const { sample, backtest, point, chosen } = walk;
  const next = sample.seasons.length;
  const { fixed, prior } = settings;
  const { neighbours } = walk;
  const { xi, sigma, omega, kappa } = point;
  const channels = channelsAt(point, settings);
  const shared = { xi, sigma, fixed, prior };
  const priors = priorsAsOf(sample, { ...shared, channels, neighbours }, chosen, asOf);
  const options = { asOf, ...shared, channels, priorMeans: priors.priorMeans };
  const fit = fitDixonColes(sample, options);
  const counted = fit.channels.length > 0;
  const alone = counted ? fitDixonColes(sample, { ...options, channels: undefined }) : null;
  const lastSeason = new Map<string, string>();
  sample.matches.forEach((match) => lastSeason.set(match.home, match.season).set(match.away, match.season));
  const spoken = walk.memory && memoryEvidenceBefore(forecasts, next);
  const remembered = spoken?.isConfirmed ? memorise(league, asOf, settings, lastSeason) : null;
  // Without a fit of its own there is no memory to use, whatever the past says of one.
  const memory = spoken && { ...spoken, isConfirmed: remembered !== null };
  const begun = chosen.phases.map((phase) => ({ season: phase.season, record: phase.newcomers }));
  const newcomers = priors.isNext ? [...begun, { season: next, record: priors.record }] : begun;
  const { moves } = priors.record;
  const teams = toTeams(fit, lastSeason, alone);
  const scored = backtest.forecasts.filter((forecast) => forecast.market);
  return {
    model: {
      engine: ENGINE_VERSION,
      league: walk.league,
      preset: settings.preset,
      asOf,
      xi,
      sigma,
      maxGoals: settings.maxGoals,
      mu: fit.mu,
      homeAdvantage: fit.homeAdvantage,
      rho: fit.rho,
      teams,
      newcomers: priors.newcomers,
      ...(Object.keys(moves).length > 0 ? { moves } : {}),
      ...(counted ? { channels: channels! } : {}),
      ...(remembered ? { memory: remembered } : {}),
      blend: settings.blend,
      marketWeights: { B: backtest.final.weight, C: settings.marketWeights.C },
      calibrators: calibration.calibratorsFor(asOf, next),
      ensembleWeights: ensembleWeightsBefore(forecasts, next, settings.ensemble),
    },
    fit,
    profile: walk.profile,
    chosenBy: walk.chosenBy,
    chosen: { ...(omega === undefined ? {} : { omega }), ...(kappa === undefined ? {} : { kappa }) },
    channels: channels ? channelCoverage(sample, channels) : [],
    memory,
    pastPrices: scorePastPrices(forecasts, sample.seasons, 0, next - 1),
    marketWeight: backtest.final,
    oddsMethods: compareOddsMethods(backtest.forecasts, sample.matches),
    calibration: explainCalibration(league, asOf),
    scores: scoreSeasons(backtest, forecasts, settings, 0, next - 1),
    scoredFrom: scored.length > 0 ? sample.seasons[scored[0]!.season]! : null,
    scoredTo: scored.length > 0 ? sample.seasons[scored.at(-1)!.season]! : null,
    notForecast: backtest.notForecast,
    rhoClamped: chosen.rhoClamped,
    covariance: covarianceOf(sample, fit, options),
    poisson: fitNestedPoisson(sample, fit, options),
    baselines: leagueBaselines(sample.matches),
    history: strengthHistory(sample, { ...shared, channels, neighbours, newcomers }, asOf),
    newcomers,
    moves: Object.entries(moves)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, sums]) => ({
        from,
        count: sums.count,
        slopes: new MoveRecord(sums).slopes(shrinkageOf(priors.newcomers)),
      })),
  };
}

/** The market memory as of a day, fitted as its walk was; null where its fit does not exist while the model's does. */
function memorise(
  { walk }: CalibratedLeague,
  asOf: number,
  settings: TrainingSettings,
  lastSeason: ReadonlyMap<string, string>,
): MarketMemory | null {
  try {
    return memoryAt(walk, asOf, settings, lastSeason);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function memoryAt(
  walk: CalibratedLeague['walk'],
  asOf: number,
  settings: TrainingSettings,
  lastSeason: ReadonlyMap<string, string>,
): MarketMemory {
  const { fixed, prior, fallback } = settings;
  const { xi, sigma } = fallback;
  const sample = withPastPrices(walk.sample);
  const shared = { xi, sigma, fixed, prior, channels: channelsAt(fallback, settings, true) };
  const priors = priorsAsOf(sample, { ...shared, neighbours: walk.neighbours }, walk.memory!, asOf);
  const fit = fitDixonColes(sample, { asOf, ...shared, priorMeans: priors.priorMeans });
  const { moves } = priors.record;
  return {
    mu: fit.mu,
    homeAdvantage: fit.homeAdvantage,
    rho: fit.rho,
    teams: toTeams(fit, lastSeason, null),
    newcomers: priors.newcomers,
    ...(Object.keys(moves).length > 0 ? { moves } : {}),
  };
}

/** The teams of a fit by name. @param alone the same fit on goals alone */
function toTeams(
  fit: DixonColesFit,
  lastSeason: ReadonlyMap<string, string>,
  alone: DixonColesFit | null,
): ModelTeam[] {
  return fit.teams
    .map((name, team): ModelTeam => ({
      name,
      attack: fit.attack[team]!,
      defence: fit.defence[team]!,
      effectiveMatches: fit.teamWeight[team]!,
      lastSeason: lastSeason.get(name)!,
      ...(alone ? { goalsAlone: { attack: alone.attack[team]!, defence: alone.defence[team]! } } : {}),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
