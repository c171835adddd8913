import { logLoss } from '../src/main/core/scoring/scores';
import { pairedDifference, type PairedDifference } from '../src/main/core/scoring/paired-difference';
import { setG } from '../src/main/core/sets/set-g';
import type { TrainingSettings } from '../src/main/core/settings/settings';
import type { CalibratedLeague } from '../src/main/core/training/calibrate-leagues';
import { ensembleWeightsBefore } from '../src/main/core/validation/validate-league';
import { isWithin, type Window } from './windows';

export const SCORED_SETS = ['A', 'B', 'C', 'G'] as const;
export type ScoredSet = (typeof SCORED_SETS)[number];

/** Log losses in nats of one match that was forecast and priced. */
export interface MatchLoss {
  readonly league: string;
  readonly season: string;
  readonly day: number;
  /** The same in every training of the same matches. */
  readonly key: string;
  /** Of the calibrated sets. */
  readonly sets: Readonly<Record<ScoredSet, number>>;
  readonly market: number;
}

/** The priced forecasts of a league within some seasons, in the order of its sample. */
export function matchLosses(
  { walk, forecasts }: CalibratedLeague,
  settings: TrainingSettings,
  window: Window,
): MatchLoss[] {
  const { seasons, matches } = walk.sample;
  const weights = seasons.map((season, index) =>
    isWithin(season, window) ? ensembleWeightsBefore(forecasts, index, settings.ensemble) : null,
  );
  return forecasts.flatMap(({ forecast, sets: { A, B, C } }) => {
    const { season, outcome, market, match, day } = forecast;
    const ensemble = weights[season];
    if (!ensemble || !market) return [];
    const { home, away } = matches[match]!;
    const forecastsOf = { A: A!, B: B!, C: C!, G: setG({ A: A!, B: B!, C: C! }, ensemble) };
    const losses = SCORED_SETS.map((set) => [set, logLoss(forecastsOf[set], outcome)]);
    return [
      {
        ...{ league: walk.league, season: seasons[season]!, day, key: `${walk.league} ${day} ${home} ${away}` },
        sets: Object.fromEntries(losses) as MatchLoss['sets'],
        market: logLoss(market, outcome),
      },
    ];
  });
}

/** A set's losses now less those before, on the matches that both forecast, clustered by match day. */
export function difference(set: ScoredSet, now: readonly MatchLoss[], before: readonly MatchLoss[]): PairedDifference {
  const known = new Map(before.map((each) => [each.key, each.sets[set]]));
  const both = now.filter(({ key }) => known.has(key));
  return pairedDifference(
    both.map(({ sets }) => sets[set]),
    both.map(({ key }) => known.get(key)!),
    both.map(({ day }) => day),
  );
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;
