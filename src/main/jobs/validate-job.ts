import type { Preset, ValidateResult } from '../../preload/contract';
import { UserError } from '../core/errors';
import { settingsOf } from '../core/settings';
import { calibrateLeagues, type CalibratedLeague } from '../core/training/calibrate-leagues';
import { walkLeague } from '../core/training/walk-league';
import { scoreSeasons } from '../core/validation/validate-league';
import { stopIfCancelled, type JobContext } from './job-context';
import { chosenLeagues, readLeagueData } from './league-data';
import { walkTicker } from './walk-ticker';

export interface ValidateRequest {
  readonly leagues: 'all' | readonly string[];
  readonly fromSeason?: string | undefined;
  readonly toSeason?: string | undefined;
  readonly preset: Preset;
}

/**
 * Score past seasons as if each had been forecast when it was played: settings, calibration and weights of a season
 * come from the seasons before it. Writes nothing.
 * @throws {UserError} unknown-league; insufficient-data when a league has no scorable season in the range
 */
export function runValidate(context: JobContext, request: ValidateRequest): ValidateResult {
  const settings = settingsOf(request.preset);
  const data = chosenLeagues(context.db, request.leagues).map((league) => readLeagueData(context.db, league));
  const tick = walkTicker(context, data, settings);
  const walks = data.map(({ league, matches }) => walkLeague(league.code, matches, settings, tick));
  stopIfCancelled(context);
  context.progress({ phase: 'calibrate and score', done: 0, total: walks.length, rowsPerSecond: null });
  const leagues = calibrateLeagues(walks, settings).map((league) => {
    const { seasons } = league.walk.sample;
    const from = seasons.findIndex((season) => season >= (request.fromSeason ?? ''));
    const to = seasons.findLastIndex((season) => season <= (request.toSeason ?? '9999-99'));
    const scores = scoreSeasons(
      league.walk.backtest,
      league.forecasts,
      settings,
      from === -1 ? seasons.length : from,
      to,
    );
    if (!scores) {
      throw new UserError(
        'insufficient-data',
        `${league.walk.league} has no season with forecasts and odds between ${request.fromSeason ?? seasons[0]} and ${request.toSeason ?? seasons.at(-1)}`,
        'The first season of a league is never scored: it is the past the second one needs.',
      );
    }
    const scored = scoredSeasons(league, from, to);
    return { league: league.walk.league, ...scored, notForecast: league.walk.backtest.notForecast, ...scores };
  });
  return { leagues };
}

/** First and last season that had forecasts within the range. */
function scoredSeasons({ walk }: CalibratedLeague, from: number, to: number): { from: string; to: string } {
  const inside = walk.backtest.forecasts.filter((each) => each.market && each.season >= from && each.season <= to);
  const { seasons } = walk.sample;
  return { from: seasons[inside[0]!.season]!, to: seasons[inside.at(-1)!.season]! };
}
