import type { BlendMethod, Preset } from '../words/choices';
import type { Calibrator } from '../calibration/calibrator';
import type { EnsembleWeights } from './set-g';
import type { ChannelRules } from '../models/channels';
import type { MoveSums, Strength } from '../models/neighbours';
import type { NewcomerPrior } from '../models/newcomers';

/** A team as a model knows it: log strengths, and how much of it the model has seen. */
export interface ModelTeam {
  readonly name: string;
  readonly attack: number;
  readonly defence: number;
  /** Decayed number of matches. */
  readonly effectiveMatches: number;
  readonly lastSeason: string;
  /** Strengths that the goals alone would give; absent where nothing else was looked at. */
  readonly goalsAlone?: Strength | undefined;
}

/** What one trained league adds to the pooled league. */
export interface PoolMember {
  readonly id: string;
  readonly version: string;
  readonly league: string;
  /** Day number; its data lie before it. */
  readonly asOf: number;
  /** Decayed number of matches. */
  readonly weight: number;
  /** Base rate of a match between two of its average clubs of today. */
  readonly mu: number;
  readonly homeAdvantage: number;
  readonly rho: number;
  /** Covariance of these three estimates: lower triangle, row by row. */
  readonly errors: readonly number[];
  /** Variances between its clubs of attack and defence, and their covariance. */
  readonly attack: number;
  readonly defence: number;
  readonly both: number;
  /** How much of sets B and C it leaves to the market; absent where that is what every training left before it could be changed. */
  readonly marketWeights?: { readonly B: number; readonly C: number } | undefined;
}

/** What stands in for a market that is silent: rates of their own, from strengths that also learnt of past prices. */
export interface MarketMemory {
  readonly mu: number;
  readonly homeAdvantage: number;
  readonly rho: number;
  /** Those of the model, in the same order. */
  readonly teams: readonly ModelTeam[];
  readonly newcomers: NewcomerPrior;
  readonly moves?: Readonly<Record<string, MoveSums>> | undefined;
}

/**
 * Everything a prediction needs, as plain data in full precision. The store keeps it, the report carries it, and the
 * verifier recomputes every probability from it alone.
 */
export interface LeagueModel {
  readonly engine: string;
  readonly league: string;
  readonly preset: Preset;
  /** Day number; data used lie before it. */
  readonly asOf: number;
  readonly xi: number;
  readonly sigma: number;
  readonly maxGoals: number | null;
  readonly mu: number;
  readonly homeAdvantage: number;
  readonly rho: number;
  /** Ordered by name (code units). */
  readonly teams: readonly ModelTeam[];
  /** Prior means of a team the model has not seen. */
  readonly newcomers: NewcomerPrior;
  /**
   * How strength carried over from other leagues of the country, by their codes: with it a linked club that is new here is
   * expected. Absent where no club has moved.
   */
  readonly moves?: Readonly<Record<string, MoveSums>> | undefined;
  /** What besides goals its strengths learnt from; absent where that was nothing. */
  readonly channels?: ChannelRules | undefined;
  /** Absent where the past does not speak for it. */
  readonly memory?: MarketMemory | undefined;
  /** Of the pooled league alone: the leagues it is the mean of. */
  readonly pool?: readonly PoolMember[] | undefined;
  /** How model and market are blended; absent in models stored before there was a choice, which blend linearly. */
  readonly blend?: BlendMethod | undefined;
  readonly marketWeights: { readonly B: number; readonly C: number };
  readonly calibrators: Readonly<Record<'A' | 'B' | 'C', Calibrator>>;
  readonly ensembleWeights: EnsembleWeights;
}
