import type { FixtureInput, FixtureProblem, FixtureRow } from '../../../../contract';
import { UserError } from '../../../core/words/errors';
import { MAX_FIXTURES, MAX_LIST_LINES } from '../../../core/words/limits';
import { createClubKnowledge } from '../../../ingestion/lists/words/known-clubs';
import { readFixtureText } from '../../../ingestion/lists/read-fixture-text';
import type {
  AmbiguousLine,
  FixtureReading,
  ListedFixture,
  QuestionField,
  UnreadableLine,
} from '../../../ingestion/lists/types';

export interface FixtureList {
  /** Those that can be used as they are. */
  readonly fixtures: FixtureInput[];
  /** All of them, in the order of the text. */
  readonly rows: FixtureRow[];
  /** Every line and cell that stands in the way, in the order of the text. */
  readonly problems: FixtureProblem[];
}

export interface FixtureListOptions {
  /** ISO day of pasting. */
  readonly asOf: string;
  /** Day of every fixture for which the list states none. */
  readonly date?: string | undefined;
}

const MOST_SUGGESTIONS = 3;

/** What a list of fixtures says, in the words of the reader. @throws {UserError} `bad-file` no list has so many lines */
export function readFixtureList(text: string, asOf: string): FixtureReading {
  const lines = text.match(/^.*\S/gm)?.length ?? 0;
  // A document is read as a whole, whatever its lines.
  if (lines > MAX_LIST_LINES && !/^\s*[[{]/.test(text)) {
    throw new UserError(
      'bad-file',
      `the list has ${lines} lines, and at most ${MAX_LIST_LINES} are read`,
      `A jackpot holds at most ${MAX_FIXTURES} fixtures: take the part of the list that has them.`,
    );
  }
  return readFixtureText(text, { asOf, knows: createClubKnowledge() });
}

/** Read a list of fixtures for a jackpot: what is unreadable or could be two things is a problem that names its line. */
export function parseFixtureList(text: string, { asOf, date }: FixtureListOptions): FixtureList {
  const reading = readFixtureList(text, asOf);
  const rows = reading.fixtures.map((fixture) => toRow(fixture, date));
  const problems = [
    ...reading.unreadable.map(ofUnreadable),
    ...reading.ambiguous.filter(({ field }) => field !== 'date' || date === undefined).map(ofQuestion),
  ];
  const hasDateProblem = new Set(problems.filter(({ column }) => column === 'date').map(({ line }) => line));
  const isHeadingAsked = problems.some(
    ({ column, line }) => column === 'date' && !rows.some((row) => row.line === line),
  );
  for (const row of rows) {
    if (row.date !== null || hasDateProblem.has(row.line) || isHeadingAsked) continue;
    problems.push(
      problem(row.line, 'date', 'bad-date', 'no date is given; name it in the list, or one day for all', null),
    );
  }
  if (rows.length === 0 && problems.length === 0) {
    const isEmpty = text.trim() === '';
    problems.push(problem(1, null, 'bad-file', isEmpty ? 'the fixture list is empty' : 'no fixture was found', null));
  }
  if (rows.length > MAX_FIXTURES) {
    const message = `${rows.length} fixtures, a jackpot holds at most ${MAX_FIXTURES}`;
    problems.push(problem(rows[MAX_FIXTURES]!.line, null, 'bad-file', message, null));
  }
  problems.sort((a, b) => a.line - b.line);
  const spoilt = new Set(problems.map(({ line }) => line));
  const fixtures = rows.flatMap(({ line, date: day, written: _written, ...rest }) =>
    day === null || spoilt.has(line) ? [] : [{ date: day, ...rest }],
  );
  return { fixtures, rows, problems };
}

function toRow(
  { line, date, time, league, home, away, odds, neutral, written }: ListedFixture,
  fallback?: string,
): FixtureRow {
  return {
    line,
    date: date ?? fallback ?? null,
    league: league ?? '',
    home,
    away,
    odds: odds && { home: odds[0], draw: odds[1], away: odds[2] },
    ...(time === undefined ? {} : { kickoff: time }),
    ...(neutral === undefined ? {} : { neutral }),
    written: { date: written?.date ?? '', odds: [...(written?.odds ?? [])] },
  };
}

export function ofUnreadable({ line, why, column, value }: UnreadableLine): FixtureProblem {
  const code = column === 'date' ? 'bad-date' : column?.startsWith('odds') ? 'bad-odds' : 'unreadable';
  return problem(line, column ?? null, code, why, value ?? null);
}

/** The code and column of a question's problem. */
const QUESTIONS: Readonly<Record<QuestionField, readonly [code: string, column: string | null]>> = {
  date: ['ambiguous-date', 'date'],
  odds: ['bad-odds', 'odds_home'],
  league: ['ambiguous-league', 'league'],
  home: ['ambiguous-team', 'home'],
  away: ['ambiguous-team', 'away'],
  fixture: ['ambiguous-fixture', null],
  duplicate: ['same-match', 'home'],
};

export function ofQuestion({ line, field, readings, why, value }: AmbiguousLine): FixtureProblem {
  const [code, column] = QUESTIONS[field];
  const words = readings.map((reading) => (typeof reading === 'string' ? reading : reading.join(' ')));
  const message = `${why}; is it ${words.join(' or ')}?`;
  return { ...problem(line, column, code, message, value ?? null), suggestions: suggestionsOf(field, words) };
}

/** What may be written instead; a question whether there is a fixture at all has no such answer. */
function suggestionsOf(field: QuestionField, readings: readonly string[]): string[] {
  if (field === 'fixture' || field === 'duplicate') return [];
  if (field === 'home' || field === 'away') return readings.slice(0, 1);
  const values = field === 'league' ? readings.map((reading) => reading.replace(/ \(.*\)$/, '')) : readings;
  return values.slice(0, MOST_SUGGESTIONS);
}

export const problem = (
  line: number,
  column: string | null,
  code: string,
  message: string,
  value: string | null,
): FixtureProblem => ({ line, column, code, message, value, suggestions: [] });
