import type { TableDescription } from '../../../contract';
import { canonicalize, spellingKey } from '../../core/cleaning/canonicalize';
import { parseDate } from '../../core/cleaning/dates/date-format';
import { COLUMN_SPELLINGS } from './column-spellings';
import { splitScore } from './generic-cells';

/** A score of the sample has no more goals; prices are seldom whole numbers, and those of bookmakers counted are more. */
const MOST_GOALS = 15;
const RESULTS: ReadonlySet<string> = new Set(['ftr', 'res', 'result', 'ftresult', 'fulltimeresult']);
/** Columns of prices and handicaps in the site's files, and numbers that are no goals. */
const OTHER_NUMBERS = /^Bb|(?:[HDA]|AHh|[<>]2\.5)$|AH|round|week|matchday|number|\bno\b|\bid\b|season|year/i;

/**
 * Columns of a table without goal columns that hold results all the same: goals, scores or letters of results, under
 * whatever name they are known by, or two columns of small whole numbers beside dates that are past. A list of matches to
 * come has none.
 *
 * @param today day number; without it every date may be past
 * @returns their names; none in a list of matches to come
 */
export function findUnknownScores(table: TableDescription, today = Infinity): readonly string[] {
  const columns = table.header.map((name, index) => ({
    name,
    key: spellingKey(name),
    cells: table.sample.map((row) => canonicalize(row[index] ?? '')).filter((text) => text !== ''),
  }));
  const { homeGoals, awayGoals, score } = COLUMN_SPELLINGS;
  const goals = columns.filter(
    ({ key, cells }) => [...homeGoals, ...awayGoals].some((name) => name === key) && cells.some(isGoals),
  );
  const scores = columns.filter(
    ({ key, cells }) => score.some((name) => name === key) && cells.some((cell) => splitScore(cell) !== null),
  );
  const letters = columns.filter(({ key, cells }) => RESULTS.has(key) && cells.some((cell) => /^[HDA]$/i.test(cell)));
  const known = [...goals, ...scores, ...letters];
  if (known.length > 0) return known.map(({ name }) => name);
  const dates = columns.find(({ name }) => name === 'Date')?.cells ?? [];
  const isPast = dates.some((date) => (parseDate(date, 'day-first') ?? parseDate(date, 'iso') ?? today) < today);
  const half = table.sample.length / 2;
  const whole = columns.filter(
    ({ name, cells }) => !OTHER_NUMBERS.test(name) && cells.length > half && cells.every(isGoals),
  );
  return isPast && whole.length >= 2 ? whole.map(({ name }) => name) : [];
}

const isGoals = (cell: string): boolean => /^\d{1,2}(?:[.,]0+)?$/.test(cell) && parseInt(cell, 10) <= MOST_GOALS;
