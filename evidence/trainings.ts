import { toLeagueSample, type PricedMatch } from '../src/main/core/models/league-sample';
import { settingsOf, type TrainingSettings } from '../src/main/core/settings/settings';
import { calibrateLeagues, type CalibratedLeague } from '../src/main/core/training/calibrate-leagues';
import { toLeagueWalks } from '../src/main/core/training/walk-league';
import { walkPoint, walkPoints } from '../src/main/core/validation/select-settings';
import type { LeagueMatches } from './season-files';

/** What `jackpot train` and `jackpot validate` use unless asked otherwise. */
export const NOW: TrainingSettings = settingsOf('fitted');

const BEFORE_POINT = { xi: 0.002, sigma: 0.3 };
/**
 * Engine 2, written out so that it stays what it was: goals alone, nothing believed of newcomers beyond their mean, no
 * memory of past prices. Of its grid of twenty values of xi and sigma, chosen among league by league, only the one is kept
 * that held where there was nothing to choose by: the choice gained nothing, and takes as long as everything else.
 */
export const BEFORE: TrainingSettings = {
  ...NOW,
  grid: [BEFORE_POINT],
  fallback: BEFORE_POINT,
  prior: { correlation: 0.7, rho: { mean: -0.05, sigma: 0.04 } },
  channels: null,
  memory: null,
};

/** Walk, choose and calibrate leagues together, as `jackpot validate --all` does. @returns in the order given */
export function trainTogether(leagues: readonly LeagueMatches[], settings: TrainingSettings): CalibratedLeague[] {
  const walked = leagues.map(({ league, matches }) => {
    const sample = toLeagueSample(matches);
    const walks = walkPoints(settings).map((point) => walkPoint(sample, point, settings));
    return { league, sample, walks, neighbours: [], asOf: sample.day.at(-1)! + 1 };
  });
  return calibrateLeagues(toLeagueWalks(walked, settings), settings);
}

/** The leagues as they are where nobody counts shots, corners and cards. */
export const withoutCounts = (leagues: readonly LeagueMatches[]): LeagueMatches[] =>
  leagues.map(({ league, matches }) => ({
    league,
    matches: matches.map((match): PricedMatch => ({ ...match, counts: null })),
  }));
