import type { ForecastSelection, SelectionFacts } from '../../../contract';
import { decodeBlock } from '../../audit/forecast-block';
import { dayOf, toIsoDate } from '../../core/numeric/calendar';
import { selectMatches, toColumns, type ForecastColumns } from '../../core/validation/forecast-columns';
import { forecastRepository } from '../../db/repositories/forecasts';
import { modelRepository } from '../../db/repositories/models';
import type { Reading } from '../capability';

/** Past forecasts behind the active models, with what they are of. */
export interface Past {
  readonly columns: ForecastColumns;
  readonly models: readonly { readonly version: string; readonly league: string }[];
  readonly withoutForecasts: readonly string[];
}

/** The last columns that were asked for, by the models they are of: a block never changes, so neither do they. */
const kept = new WeakMap<Reading['models'], { readonly key: string; readonly past: Past }>();

function pastForecasts({ db, models: memory }: Reading): Past {
  const active = modelRepository(db).active();
  const key = active.map(({ id }) => id).join(' ');
  const known = kept.get(memory);
  if (known?.key === key) return known.past;
  const { ofModel } = forecastRepository(db);
  const blocks = active.map(({ id, league, version }) => ({ league, version, blocks: ofModel(id) }));
  const past: Past = {
    columns: toColumns(blocks.flatMap((each) => each.blocks.map(({ content, hash }) => decodeBlock(content, hash)))),
    models: blocks.filter((each) => each.blocks.length > 0).map(({ league, version }) => ({ league, version })),
    withoutForecasts: blocks.filter((each) => each.blocks.length === 0).map(({ league }) => league),
  };
  kept.set(memory, { key, past });
  return past;
}

/** What a selection comes to. */
export interface Selected {
  readonly columns: ForecastColumns;
  /** Numbers of the matches, in the order of the columns. */
  readonly matches: Int32Array;
  readonly facts: SelectionFacts;
}

/** The matches that a selection means, and the facts that stand beside every answer about them. */
export const select = (context: Reading, selection: ForecastSelection): Selected =>
  selectFrom(pastForecasts(context), selection);

/** The same from past forecasts at hand. */
export function selectFrom({ columns, models, withoutForecasts }: Past, selection: ForecastSelection): Selected {
  const { leagues, fromSeason, toSeason, fromDate, toDate } = selection;
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
  const facts: SelectionFacts = {
    n: matches.length,
    days: days.size,
    unpriced: columns.unpriced,
    leagues: [...seen].sort(),
    fromDate: days.size > 0 ? toIsoDate(first) : null,
    toDate: days.size > 0 ? toIsoDate(last) : null,
    models: models.filter(({ league }) => seen.has(league)).map(({ version }) => version),
    withoutForecasts: [...withoutForecasts],
  };
  return { columns, matches, facts };
}
