import type { ThreeWayColumns } from '../reliability/three-way';
import { clustersOf, type Clusters } from '../scoring/paired-difference';
import { lossOf } from '../scoring/scores';
import type { Stage, VoiceId } from '../words/voices';
import type { ForecastColumns } from './forecast-columns';

/** Losses of one voice on the matches of a selection, in their order. */
export interface VoiceLosses {
  readonly logLoss: Float64Array;
  /** Summed over the three outcomes. */
  readonly brier: Float64Array;
  readonly rps: Float64Array;
  /** Brier score of each outcome for itself. */
  readonly byOutcome: readonly [home: Float64Array, draw: Float64Array, away: Float64Array];
}

/** Probabilities and what came of one outcome, for the matches of a selection. */
export interface OutcomeColumns {
  readonly forecast: Float64Array;
  readonly happened: Uint8Array;
}

/** The match days of a selection: what differences are clustered by. */
export const daysOf = ({ day }: ForecastColumns, matches: Int32Array): Clusters =>
  clustersOf(Int32Array.from(matches, (match) => day[match]!));

/** @param matches numbers of the matches looked at */
export function lossesOf(columns: ForecastColumns, stage: Stage, voice: VoiceId, matches: Int32Array): VoiceLosses {
  const { outcome, probabilities } = columns;
  const all = probabilities[stage][voice];
  const { length } = matches;
  const logLoss = new Float64Array(length);
  const brier = new Float64Array(length);
  const rps = new Float64Array(length);
  const byOutcome = [new Float64Array(length), new Float64Array(length), new Float64Array(length)] as const;
  for (let i = 0; i < length; i += 1) {
    const match = matches[i]!;
    const came = outcome[match]!;
    const home = all[3 * match]! - (came === 0 ? 1 : 0);
    const draw = all[3 * match + 1]! - (came === 1 ? 1 : 0);
    const away = all[3 * match + 2]! - (came === 2 ? 1 : 0);
    logLoss[i] = lossOf(all[3 * match + came]!);
    byOutcome[0][i] = home * home;
    byOutcome[1][i] = draw * draw;
    byOutcome[2][i] = away * away;
    brier[i] = byOutcome[0][i]! + byOutcome[1][i]! + byOutcome[2][i]!;
    const both = home + draw;
    rps[i] = (home * home + both * both) / 2;
  }
  return { logLoss, brier, rps, byOutcome };
}

/** @param side 0 home, 1 draw, 2 away */
export function outcomeColumns(
  { outcome, probabilities }: ForecastColumns,
  stage: Stage,
  voice: VoiceId,
  side: number,
  matches: Int32Array,
): OutcomeColumns {
  const all = probabilities[stage][voice];
  const forecast = new Float64Array(matches.length);
  const happened = new Uint8Array(matches.length);
  for (let i = 0; i < matches.length; i += 1) {
    const match = matches[i]!;
    forecast[i] = all[3 * match + side]!;
    happened[i] = outcome[match] === side ? 1 : 0;
  }
  return { forecast, happened };
}

/** The three probabilities of each match, with what came. */
export function threeWayColumns(
  { outcome, probabilities }: ForecastColumns,
  stage: Stage,
  voice: VoiceId,
  matches: Int32Array,
): ThreeWayColumns {
  const all = probabilities[stage][voice];
  const { length } = matches;
  const columns = {
    home: new Float64Array(length),
    draw: new Float64Array(length),
    away: new Float64Array(length),
    outcome: new Uint8Array(length),
  };
  for (let i = 0; i < length; i += 1) {
    const match = matches[i]!;
    columns.home[i] = all[3 * match]!;
    columns.draw[i] = all[3 * match + 1]!;
    columns.away[i] = all[3 * match + 2]!;
    columns.outcome[i] = outcome[match]!;
  }
  return columns;
}
