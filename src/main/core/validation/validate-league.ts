import type { WalkForecast } from '../calibration/walk-forecast';
import { BLENDED_SETS, type BlendedSet } from '../words/sets';
import type { TrainingSettings } from '../settings/settings';
import { scoreAlternatives, type AlternativeScores } from '../calibration/alternatives';
import { calibrate, type Calibrator } from '../calibration/calibrator';
import type { CalibrationPool } from '../calibration/guarded-calibrator';
import { ForwardChain, plainCalibrator, type ChainTable } from '../calibration/guarded-calibrator';
import type { Outcome, Triple } from '../words/outcomes';
import {
  EQUAL_WEIGHTS,
  inverseBrierWeights,
  logLossWeights,
  setG,
  type EnsembleCase,
  type EnsembleWeights,
} from '../sets/set-g';
import { BLENDS } from '../blending/blend';
import { type Backtest } from './backtest';
import { meanScores, type Scores } from '../scoring/scores';

/** Pools of a set over one league and over all leagues trained together. */
export type Pools = Readonly<
  Record<BlendedSet, { readonly league: CalibrationPool; readonly pooled: CalibrationPool }>
>;

/** Calibrates one league's forecasts season by season, each season by what came before it. */
export class LeagueCalibration {
  private readonly chains: Readonly<Record<BlendedSet, ForwardChain>>;

  constructor(
    private readonly own: Backtest,
    private readonly pools: Pools,
    seasonStart: readonly number[],
    private readonly settings: TrainingSettings,
  ) {
    const chain = (set: BlendedSet) =>
      new ForwardChain(
        own.forecasts,
        set,
        pools[set],
        seasonStart,
        settings.minCalibrationSamples,
        settings.calibrationShare,
      );
    this.chains = { A: chain('A'), B: chain('B'), C: chain('C') };
  }

  /** Calibrators for matches from `day` on, in season number `season` (or the one after the last). */
  calibratorsFor(day: number, season: number): Record<BlendedSet, Calibrator> {
    const make = (set: BlendedSet) =>
      this.settings.calibration === 'guarded'
        ? this.chains[set].calibratorFor(day, season)
        : plainCalibrator(this.pools[set].league, day, this.settings.minCalibrationSamples);
    return { A: make('A'), B: make('B'), C: make('C') };
  }

  /** What chose scope and weight of a set; null where nothing is chosen, as the specification has it. */
  chainTable(set: BlendedSet, day: number, season: number): ChainTable | null {
    return this.settings.calibration === 'plain' ? null : this.chains[set].tableFor(day, season);
  }

  /** Other ways to calibrate a set beside the one in use. @param calibrated every forecast, as below */
  alternatives(
    set: BlendedSet,
    calibrated: readonly CalibratedForecast[],
    seasonStart: readonly number[],
  ): AlternativeScores | null {
    const maps = {
      plain: (day: number) => this.pools[set].league.mapsBefore(day, 'plain'),
      centred: (day: number) => this.chains[set].ownMapsBefore(day),
    };
    return scoreAlternatives(calibrated, set, maps, seasonStart);
  }

  /** Every forecast, calibrated by what was known when its season began. */
  calibrated(seasonStart: readonly number[]): CalibratedForecast[] {
    const bySeason = this.own.seasons.map((_, season) => this.calibratorsFor(seasonStart[season]!, season));
    return this.own.forecasts.map((forecast) => {
      const calibrators = bySeason[forecast.season]!;
      const sets: Partial<Record<BlendedSet, Triple>> = {};
      for (const set of BLENDED_SETS) {
        const raw = forecast.blended[set];
        if (raw) sets[set] = calibrate(calibrators[set], raw, forecast.day);
      }
      return { forecast, sets, remembered: this.remember(forecast, calibrators) };
    });
  }

  /** B and C as they are where the market is silent and the memory stands in for it. */
  private remember(
    { blended, memory, season, day }: WalkForecast,
    calibrators: Readonly<Record<BlendedSet, Calibrator>>,
  ): CalibratedForecast['remembered'] {
    if (!memory) return null;
    const { mix } = BLENDS[this.settings.blend];
    const B = mix(blended.A, memory, this.own.marketWeights[season]!);
    const C = mix(blended.A, memory, this.settings.marketWeights.C);
    return { B: calibrate(calibrators.B, B, day), C: calibrate(calibrators.C, C, day) };
  }
}

export interface CalibratedForecast {
  readonly forecast: WalkForecast;
  readonly sets: Readonly<Partial<Record<BlendedSet, Triple>>>;
  /** Blended with the market memory instead of a market, and calibrated; null where there is none. */
  readonly remembered: Readonly<Record<'B' | 'C', Triple>> | null;
}

/** Ensemble weights learned from the forecasts of all seasons before number `season`. */
export function ensembleWeightsBefore(
  forecasts: readonly CalibratedForecast[],
  season: number,
  method: TrainingSettings['ensemble'],
): EnsembleWeights {
  const cases: EnsembleCase[] = [];
  for (const { forecast, sets } of forecasts) {
    if (forecast.season < season && sets.A && sets.B && sets.C) {
      cases.push({ A: sets.A, B: sets.B, C: sets.C, outcome: forecast.outcome });
    }
  }
  if (cases.length === 0) return EQUAL_WEIGHTS;
  return method === 'log-loss' ? logLossWeights(cases) : inverseBrierWeights(cases);
}

export interface SetScores extends Scores {
  readonly uncalibrated: Scores;
}

export interface LeagueScores {
  /** Matches scored: forecast, and priced by the market, so that all scores are of the same matches. */
  readonly n: number;
  readonly withoutOdds: number;
  readonly sets: Readonly<Record<'A' | 'B' | 'C' | 'G', SetScores>>;
  readonly market: Scores;
  readonly baseRates: Scores;
}

/**
 * Scores of the seasons from number `from` to number `to`, both included.
 * @returns null when no match of those seasons was both forecast and priced
 */
export function scoreSeasons(
  own: Backtest,
  calibrated: readonly CalibratedForecast[],
  settings: TrainingSettings,
  from: number,
  to: number,
): LeagueScores | null {
  const weights = own.seasons.map((_, season) =>
    season >= from && season <= to ? ensembleWeightsBefore(calibrated, season, settings.ensemble) : EQUAL_WEIGHTS,
  );
  const inside = calibrated.filter(({ forecast }) => forecast.season >= from && forecast.season <= to);
  const priced = inside.filter(({ forecast }) => forecast.market);
  if (priced.length === 0) return null;
  const outcomes: Outcome[] = priced.map(({ forecast }) => forecast.outcome);
  const score = (pick: (each: CalibratedForecast) => Triple): Scores => meanScores(priced.map(pick), outcomes);
  const setScores = (set: BlendedSet): SetScores => ({
    ...score(({ sets }) => sets[set]!),
    uncalibrated: score(({ forecast }) => forecast.blended[set]!),
  });
  const blendedOf = ({ blended }: WalkForecast) => ({ A: blended.A, B: blended.B!, C: blended.C! });
  const ensemble: SetScores = {
    ...score(({ forecast, sets }) => setG({ A: sets.A!, B: sets.B!, C: sets.C! }, weights[forecast.season]!)),
    uncalibrated: score(({ forecast }) => setG(blendedOf(forecast), weights[forecast.season]!)),
  };
  return {
    n: priced.length,
    withoutOdds: inside.length - priced.length,
    sets: { A: setScores('A'), B: setScores('B'), C: setScores('C'), G: ensemble },
    market: score(({ forecast }) => forecast.market!),
    baseRates: score(({ forecast }) => forecast.baseRates),
  };
}
