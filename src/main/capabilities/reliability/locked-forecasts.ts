import { seasonOfDay, type DatedSeason } from '../../core/cleaning/seasons/season-of-day';
import { dayOf } from '../../core/numeric/calendar';
import { baseRatesBefore, type DayCount } from '../../core/validation/base-rates';
import { lockedColumns, type LockedForecast } from '../../core/validation/locked-columns';
import { matchRepository } from '../../db/repositories/matches';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import type { Reading } from '../capability';
import { lockedJackpots, lockedState, type LockedFixture, type LockedJackpot } from '../jackpots/locked';
import { resultsState } from './goals';
import { keptPast, type Past } from './past';

/** A locked fixture with its place in time. */
export interface DatedFixture extends LockedFixture {
  readonly day: number;
  readonly season: string;
}
export interface LockedPast extends Past {
  /** As they were locked, one after another. */
  readonly jackpots: readonly (Pick<LockedJackpot, 'row'> & { readonly fixtures: readonly DatedFixture[] })[];
}

const kept = keptPast<LockedPast>();

/**
 * Forecasts of finalised jackpots as they were locked, against the results entered; what counts is LOCKED_RULE's to say.
 * The market is that of the odds locked with them. Base rates, which no jackpot keeps, are those of the store's matches of
 * the league before the day.
 */
export function lockedForecasts(context: Reading): LockedPast {
  const cells = seasonSummaries(context.db).coverage();
  return kept(context.models, `${lockedState(context)}\n${resultsState(cells)}`, () => {
    const { jackpots: locked, waiting, superseded } = lockedJackpots(context);
    const seasons = seasonsOf(cells);
    const jackpots = locked.map(({ row, fixtures: own }) => ({
      row,
      fixtures: own.map((fixture): DatedFixture => {
        const day = dayOf(fixture.date);
        return { ...fixture, day, season: seasonOfDay(seasons(fixture.league), day) };
      }),
    }));
    const fixtures = jackpots.flatMap((each) => each.fixtures);
    const played = fixtures.filter(({ result }) => result !== null && result !== 'void');
    const once = played.filter(({ isRepeated }) => !isRepeated);
    const outcomes = outcomesOf(context);
    const models = new Map(once.map(({ league, model }) => [`${league} ${model}`, { league, version: model }]));
    return {
      jackpots,
      columns: lockedColumns(once.map((fixture) => toForecast(fixture, outcomes))),
      models: [...models.values()].sort((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : 0)),
      withoutForecasts: [],
      locked: {
        jackpots: jackpots.length,
        waiting,
        superseded,
        results: played.length,
        repeated: played.length - once.length,
        void: fixtures.filter(({ result }) => result === 'void').length,
        open: fixtures.filter(({ result }) => result === null).length,
      },
    };
  });
}

type ByLeague<T> = (league: string) => readonly T[];

function seasonsOf(cells: ReturnType<ReturnType<typeof seasonSummaries>['coverage']>): ByLeague<DatedSeason> {
  const byLeague = new Map<string, DatedSeason[]>();
  for (const { league, season, firstDate, lastDate } of cells) {
    const dated = { season, from: dayOf(firstDate), to: dayOf(lastDate) };
    byLeague.set(league, [...(byLeague.get(league) ?? []), dated]);
  }
  return (league) => byLeague.get(league) ?? [];
}

function outcomesOf({ db }: Reading): ByLeague<DayCount> {
  const { outcomesByDay } = matchRepository(db);
  const byLeague = new Map<string, readonly DayCount[]>();
  return (league) => {
    const known = byLeague.get(league);
    if (known) return known;
    const days = outcomesByDay(league).map(({ date, ...counts }) => ({ day: dayOf(date), ...counts }));
    byLeague.set(league, days);
    return days;
  };
}

const toForecast = (fixture: DatedFixture, outcomes: ByLeague<DayCount>): LockedForecast => {
  const { league, season, day, home, away, lambda, nu, sets, market, result } = fixture;
  const outcome = result as LockedForecast['outcome'];
  return {
    league,
    season,
    day,
    home,
    away,
    lambda,
    nu,
    sets,
    market,
    outcome,
    baseRates: baseRatesBefore(outcomes(league), day),
  };
};
