import type { ForecastSelection, SelectionFacts } from '../../../contract';
import { dayOf, toIsoDate } from '../../core/numeric/calendar';
import { selectMatches, type ForecastColumns } from '../../core/validation/forecast-columns';
import { UserError } from '../../core/words/errors';
import type { ForecastSource } from '../../core/words/voices';
import type { Reading } from '../capability';
import { goalsOf } from './goals';
import { lockedForecasts } from './locked-forecasts';
import { backtestForecasts, type Past } from './past';

const SOURCES: Record<ForecastSource, (context: Reading) => Past> = {
  backtest: backtestForecasts,
  jackpots: lockedForecasts,
};

/** What a selection comes to. */
export interface Selected {
  readonly columns: ForecastColumns;
  /** Numbers of the matches, in the order of the columns. */
  readonly matches: Int32Array;
  readonly facts: SelectionFacts;
  /** Goals of each match of the columns, NaN where the store does not know its score. Read when first asked for. */
  readonly goals: () => Float64Array;
}

/**
 * The matches that a selection means, and the facts that stand beside every answer about them.
 * @throws {UserError} bad-request for locked jackpots as blended: they keep what was locked alone
 */
export function select(context: Reading, selection: ForecastSelection): Selected {
  const { source, stage } = selection;
  if (source === 'jackpots' && stage === 'blended')
    throw new UserError(
      'bad-request',
      'locked jackpots are kept as they were locked, not as they were blended before calibration',
      'Ask for them calibrated, or for a backtest as blended.',
    );
  const past = SOURCES[source](context);
  return selectFrom(past, selection, () => goalsOf(context, past.columns));
}

/** The same from past forecasts at hand. */
export function selectFrom(
  { columns, models, withoutForecasts, locked }: Past,
  selection: ForecastSelection,
  goals: Selected['goals'],
): Selected {
  const { source, leagues, fromSeason, toSeason, fromDate, toDate } = selection;
  const matches = selectMatches(columns, {
    ...{ leagues, fromSeason, toSeason },
    fromDay: fromDate === null ? null : dayOf(fromDate),
    toDay: toDate === null ? null : dayOf(toDate),
  });
  const days = new Set(Array.from(matches, (match) => columns.day[match]!));
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const seen = new Set(Array.from(matches, (match) => columns.leagues[columns.league[match]!]!));
  const versions = models.filter(({ league }) => seen.has(league)).map(({ version }) => version);
  const facts: SelectionFacts = {
    source,
    locked,
    n: matches.length,
    days: days.size,
    unpriced: columns.unpriced,
    leagues: [...seen].sort(),
    fromDate: days.size > 0 ? toIsoDate(first) : null,
    toDate: days.size > 0 ? toIsoDate(last) : null,
    models: [...new Set(versions)],
    withoutForecasts: [...withoutForecasts],
  };
  return { columns, matches, facts, goals };
}
