import type { ParsedGroup, ParsedOdds, SourceReader } from '../table/parsed';
import type { CleaningIssue } from '../../core/cleaning/issue';
import { UserError } from '../../core/words/errors';
import { readAnswers, type ApiAnswer } from './answer';
import { createFixtureReader } from './fixtures';
import { createOddsReader } from './odds';
import { createIssueList, explainNoMatch } from '../table/rows';

/** Questions whose answers are matches, all of one shape. */
const MATCH_QUESTIONS: ReadonlySet<string> = new Set(['fixtures', 'fixtures/headtohead']);
const ODDS_QUESTION = 'odds';

export interface ParsedAnswers {
  readonly source: 'api-football' | 'api-football odds';
  readonly rows: number;
  readonly groups: readonly ParsedGroup[];
  readonly odds: readonly ParsedOdds[];
  readonly issues: readonly CleaningIssue[];
}

/**
 * Read the matches and prices in one or several answers of API-Football v3 to `fixtures` and `odds`.
 *
 * A result is taken from FT, AET and PEN only and is always `score.fulltime`, the score after 90 minutes: after extra
 * time `goals` is another one. Entries under way are left out. The date is that of the kick-off in UTC, whatever zone
 * was asked for. A league of football-data.co.uk, told by its country and name, goes by that site's code and seasons; any
 * other by the provider's number, and its season is the year the provider states, which is the first of a season that
 * spans two: it does not say whether it does. Prices carry the number of their match and nothing else of it: no club, no date, no league.
 * An issue's `line` is the number of its entry, from 1 and through all answers of the file; its `column` is the path
 * inside that entry.
 *
 * @returns `api-football odds` when the file holds prices only
 * @throws {UserError} `bad-file` when the file is no such answer, is a refusal, or holds neither match nor price
 */
export function parseApiFootball(text: string, name: string): ParsedAnswers {
  const answers = readAnswers(text, name);
  refuseOtherQuestions(answers, name);
  const { report, sorted } = createIssueList();
  const fixtures = createFixtureReader(report);
  const prices = createOddsReader(report);
  let line = 0;
  for (const answer of answers) {
    const read = MATCH_QUESTIONS.has(answer.get)
      ? fixtures.read
      : answer.get === ODDS_QUESTION
        ? prices.read
        : (): void => undefined;
    if (isUsed(answer)) reportGaps(answer, report);
    else if (answer.entries.length > 0) report(notUsed(line + 1, answer));
    for (const entry of answer.entries) read((line += 1), entry);
  }
  const [groups, odds] = [fixtures.finish(), prices.finish()];
  const issues = sorted();
  if (groups.length === 0 && odds.length === 0) {
    const reason = isOddsOnly(answers) ? explainNoPrice(line, issues) : explainNoMatch(line, issues, 'entry');
    throw new UserError('bad-file', `${name}: ${reason}`);
  }
  const source = isOddsOnly(answers) ? 'api-football odds' : 'api-football';
  return { source, rows: line, groups, odds, issues };
}

const isOddsOnly = (answers: readonly ApiAnswer[]): boolean =>
  !answers.some(({ get, entries }) => MATCH_QUESTIONS.has(get) && entries.length > 0);

function explainNoPrice(entries: number, issues: readonly CleaningIssue[]): string {
  const first = issues.find(({ line }) => line > 0);
  const reason = first ? `; the first, entry ${first.line}: ${first.message}` : '';
  return `no prices of home, draw and away in ${entries} ${entries === 1 ? 'entry' : 'entries'}${reason}`;
}

const isUsed = ({ get }: ApiAnswer): boolean => MATCH_QUESTIONS.has(get) || get === ODDS_QUESTION;

function refuseOtherQuestions(answers: readonly ApiAnswer[], name: string): void {
  const [first] = answers;
  const filled = answers.filter(({ entries }) => entries.length > 0);
  if (!first || filled.some(isUsed)) return;
  if (filled.length === 0) {
    const asked = [first.get, first.question].filter((part) => part !== '').join('?');
    throw new UserError('bad-file', `${name}: API-Football found nothing: the answer to ${asked} is empty`);
  }
  const kinds = [...new Set(filled.map(({ get }) => get))];
  const problem = `an answer to ${kinds.join(', ')}, which holds neither matches nor prices`;
  throw new UserError('bad-file', `${name}: ${problem}`, 'Import the answer to fixtures or to odds.');
}

function reportGaps({ paging, results, entries, question }: ApiAnswer, report: (issue: CleaningIssue) => void): void {
  if (paging && paging.total > 1) {
    const message = `page ${paging.current} of ${paging.total}: the other pages are answers of their own`;
    report(incomplete('paging', question, message));
  }
  if (results !== null && results !== entries.length) {
    const message = `results says ${results} but there are ${entries.length} entries`;
    report(incomplete('results', String(results), message));
  }
}

const incomplete = (column: string, text: string, message: string): CleaningIssue => ({
  line: 0,
  column,
  rule: 'answer-incomplete',
  severity: 'warning',
  action: 'flagged',
  text,
  message,
});

const notUsed = (line: number, { get, entries }: ApiAnswer): CleaningIssue => ({
  line,
  column: 'get',
  rule: 'answer-not-used',
  severity: 'warning',
  action: 'flagged',
  text: get,
  message: `${entries.length} entries answering ${get} are not used: only matches and prices are`,
});

/** An answer of API-Football v3, saved to disk. */
export const apiFootballSource: SourceReader = {
  recognises: (text) => /^\s*[[{]/.test(text),
  read: ({ text, name }) => parseApiFootball(text, name),
};
