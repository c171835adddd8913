import type { Preset, ValidateResult } from '../../contract';
import { UserError } from '../core/words/errors';
import { settingsOf, type BlendOptions, type TrainingSettings } from '../core/settings/settings';
import { calibrateLeagues, type CalibratedLeague } from '../core/training/calibrate-leagues';
import { scorePastPrices } from '../core/validation/past-prices';
import { scoreSeasons } from '../core/validation/validate-league';
import { settingsInForce } from '../db/repositories/settings-changes';
import { stopIfCancelled, type JobContext } from './job-context';
import { chosenLeagues, readLeagueData } from './league-data';
import { walkLeagues } from './walk-leagues';

export interface ValidateRequest extends BlendOptions {
  readonly leagues: 'all' | readonly string[];
  readonly fromSeason?: string | undefined;
  readonly toSeason?: string | undefined;
  readonly preset: Preset;
}

/**
 * Score past seasons as if each had been forecast when it was played: settings, calibration and weights of a season
 * come from the seasons before it. Writes nothing. A league that cannot be scored is listed and the others go on.
 * @throws {UserError} unknown-league; or the reason of the first league when none could be scored
 */
export async function runValidate(context: JobContext, request: ValidateRequest): Promise<ValidateResult> {
  const settings = settingsOf(request.preset, request, settingsInForce(context.db).constants);
  const result: ValidateResult = { leagues: [], failed: [] };
  const attempt = <T>(league: string, work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
      result.failed.push({ league, code: error.code, message: error.message });
      return [];
    }
  };
  const data = chosenLeagues(context.db, request.leagues).flatMap((league) =>
    attempt(league.code, () => readLeagueData(context.db, league)),
  );
  const walks = (await walkLeagues(context, data, settings)).map(({ walk }) => walk);
  stopIfCancelled(context);
  context.progress({ phase: 'calibrate and score', done: 0, total: walks.length, rowsPerSecond: null });
  for (const league of calibrateLeagues(walks, settings)) {
    result.leagues.push(...attempt(league.walk.league, () => score(league, settings, request)));
  }
  if (result.leagues.length === 0) {
    const { league, code, message } = result.failed[0]!;
    throw new UserError(code as UserError['code'], `${league}: ${message}`);
  }
  return result;
}

function score(
  league: CalibratedLeague,
  settings: TrainingSettings,
  request: ValidateRequest,
): ValidateResult['leagues'][number] {
  const { walk, forecasts } = league;
  const { seasons } = walk.sample;
  const first = seasons.findIndex((season) => season >= (request.fromSeason ?? ''));
  const from = first === -1 ? seasons.length : first;
  const to = seasons.findLastIndex((season) => season <= (request.toSeason ?? '9999-99'));
  const scores = scoreSeasons(walk.backtest, forecasts, settings, from, to);
  if (!scores) {
    throw new UserError(
      'insufficient-data',
      `no season with forecasts and odds between ${request.fromSeason ?? seasons[0]} and ${request.toSeason ?? seasons.at(-1)}`,
      'The first season of a league is never scored: it is the past the second one needs.',
    );
  }
  const pastPrices = scorePastPrices(forecasts, seasons, from, to);
  return {
    league: walk.league,
    ...scoredSeasons(league, from, to),
    notForecast: walk.backtest.notForecast,
    ...scores,
    pastPrices,
  };
}

/** First and last season that had forecasts within the range. */
function scoredSeasons({ walk }: CalibratedLeague, from: number, to: number): { from: string; to: string } {
  const inside = walk.backtest.forecasts.filter((each) => each.market && each.season >= from && each.season <= to);
  const { seasons } = walk.sample;
  return { from: seasons[inside[0]!.season]!, to: seasons[inside.at(-1)!.season]! };
}
