import { z } from 'zod';
import { parseIsoDate, toIsoDate } from '../core/calendar';
import { canonicalize } from '../core/cleaning/canonicalize';
import { cleanScore } from '../core/cleaning/clean-score';
import { createDuplicateFinder, type Meeting } from '../core/cleaning/duplicates';
import { rejectRow, type CleaningIssue, type CleanMatch, type MatchStatus } from '../core/cleaning/issue';
import { createTeamNames, type TeamNames } from '../core/cleaning/team-names';
import { findTeamProblem } from '../core/cleaning/team-pair';
import { parseGoals } from '../core/cleaning/validation';
import { UserError } from '../core/errors';
import { readAnswers, type ApiAnswer } from './api-football-answer';
import { byLeagueAndSeason } from './grouped-table';
import type { ParsedGroup } from './parsed-source';
import { createIssueList, explainNoMatch } from './table-rows';

export { parseApiFootballOdds, type ParsedOdds } from './api-football-odds';

/** What a status of the provider means to us; a match under way is neither played nor to be played. */
const STATUS: ReadonlyMap<string, MatchStatus | 'under way'> = new Map<string, MatchStatus | 'under way'>([
  ['FT', 'finished'],
  ['AET', 'finished'], // after extra time
  ['PEN', 'finished'], // after penalties
  ['TBD', 'scheduled'], // the time is not settled
  ['NS', 'scheduled'],
  ['PST', 'postponed'],
  ['CANC', 'cancelled'],
  ['ABD', 'abandoned'],
  ['AWD', 'awarded'],
  ['WO', 'awarded'], // walkover
  ...['1H', 'HT', '2H', 'ET', 'BT', 'P', 'LIVE', 'SUSP', 'INT'].map((status) => [status, 'under way'] as const),
]);
/** Questions whose answers are matches, all of one shape. */
const MATCH_QUESTIONS: ReadonlySet<string> = new Set(['fixtures', 'fixtures/headtohead']);
const SCORE_NAMES = {
  homeGoals: 'score.fulltime.home',
  awayGoals: 'score.fulltime.away',
  result: null,
  halfTime: 'score.halftime.home',
};

const Goals = z.object({ home: z.unknown().optional(), away: z.unknown().optional() }).nullish();
const Team = z.object({ name: z.string().nullish() });
const Entry = z.object({
  fixture: z.object({
    id: z.int(),
    date: z.string().nullish(),
    timestamp: z.int().nullish(),
    status: z.object({ short: z.string() }),
  }),
  league: z.object({
    id: z.int().positive(),
    name: z.string().nullish(),
    country: z.string().nullish(),
    season: z.int().min(1900).max(2199),
  }),
  teams: z.object({ home: Team, away: Team }),
  goals: Goals,
  score: z.object({ halftime: Goals, fulltime: Goals }).nullish(),
});
type Entry = z.infer<typeof Entry>;
type Report = (issue: CleaningIssue) => void;

export interface ParsedAnswers {
  readonly rows: number;
  readonly groups: readonly ParsedGroup[];
  readonly issues: readonly CleaningIssue[];
}

/** A league and season while its entries come in. */
interface OpenGroup {
  readonly group: Omit<ParsedGroup, 'rows' | 'matches'>;
  rows: number;
  readonly matches: CleanMatch[];
  readonly teams: TeamNames;
  readonly isRepeated: (meeting: Meeting) => boolean;
}

/**
 * Read the matches in one or several answers of API-Football v3 to `fixtures`.
 *
 * A result is taken from FT, AET and PEN only and is always `score.fulltime`, the score after 90 minutes: after extra
 * time `goals` is another one. Entries under way are left out. The date is that of the kick-off in UTC, whatever zone
 * was asked for. The season is the year the provider states, which is the first of a season that spans two; it does
 * not say whether it does. An issue's `line` is the number of its entry, from 1 and through all answers of the file;
 * its `column` is the path inside that entry.
 *
 * @throws {UserError} `bad-file` when the file is no such answer, is a refusal, or holds no match
 */
export function parseApiFootball(text: string, name: string): ParsedAnswers {
  const answers = readAnswers(text, name);
  refuseWithoutMatches(answers, name);
  const { report, sorted } = createIssueList();
  const groups = new Map<string, OpenGroup>();
  const known = new Map<number, number>();
  let line = 0;
  for (const answer of answers) {
    if (!MATCH_QUESTIONS.has(answer.get)) {
      const first = line + 1;
      line += answer.entries.length;
      if (answer.entries.length > 0) report(notUsed(first, answer));
      continue;
    }
    reportGaps(answer, report);
    for (const entry of answer.entries) {
      line += 1;
      readEntry(line, entry, groups, known, report);
    }
  }
  for (const { teams } of groups.values()) teams.suspicions().forEach(report);
  const issues = sorted();
  const found = [...groups.values()]
    .filter(({ matches }) => matches.length > 0)
    .map(({ group, rows, matches }) => ({ ...group, rows, matches }))
    .sort(byLeagueAndSeason);
  if (found.length === 0) throw new UserError('bad-file', `${name}: ${explainNoMatch(line, issues, 'entry')}`);
  return { rows: line, groups: found, issues };
}

function refuseWithoutMatches(answers: readonly ApiAnswer[], name: string): void {
  const [first] = answers;
  if (!first || answers.some(({ get, entries }) => MATCH_QUESTIONS.has(get) && entries.length > 0)) return;
  const asked = [first.get, first.question].filter((part) => part !== '').join('?');
  if (answers.every(({ entries }) => entries.length === 0)) {
    throw new UserError('bad-file', `${name}: API-Football found nothing: the answer to ${asked} is empty`);
  }
  const kinds = [...new Set(answers.filter(({ entries }) => entries.length > 0).map(({ get }) => get))];
  if (kinds.every((get) => get === 'odds')) {
    const count = answers.reduce((sum, { entries }) => sum + entries.length, 0);
    throw new UserError(
      'bad-file',
      `${name}: prices of ${count} ${count === 1 ? 'match' : 'matches'}, but no match: API-Football names clubs and results in its answer to fixtures only`,
      'Import the answer to fixtures. Prices that come in a file of their own cannot be used yet.',
    );
  }
  throw new UserError(
    'bad-file',
    `${name}: an answer to ${kinds.join(', ')}, which holds no matches`,
    'Import the answer to fixtures.',
  );
}

function readEntry(
  line: number,
  value: unknown,
  groups: Map<string, OpenGroup>,
  known: Map<number, number>,
  report: Report,
): void {
  const parsed = Entry.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    const text = JSON.stringify(valueAt(value, issue?.path ?? [])) ?? '';
    report(
      rejectRow(
        line,
        path === '' ? null : path,
        'entry-unreadable',
        text,
        `no match as API-Football states one: ${path || 'no object'}`,
      ),
    );
    return;
  }
  const entry = parsed.data;
  const open = openGroup(entry, groups, report);
  open.rows += 1;
  const other = known.get(entry.fixture.id);
  if (other !== undefined) {
    const message = `fixture ${entry.fixture.id} again, first in entry ${other}`;
    report(rejectRow(line, 'fixture.id', 'duplicate-row', String(entry.fixture.id), message));
    return;
  }
  const match = cleanEntry(line, entry, open, report);
  if (!match) return;
  known.set(entry.fixture.id, line);
  open.matches.push(match);
}

function openGroup({ league }: Entry, groups: Map<string, OpenGroup>, report: Report): OpenGroup {
  const code = `AF-${league.id}`;
  const season = String(league.season);
  const key = `${code}\n${season}`;
  const known = groups.get(key);
  if (known) return known;
  const leagueName = canonicalize(league.name ?? '') || code;
  const country = canonicalize(league.country ?? '') || 'Unknown';
  const opened: OpenGroup = {
    group: { league: code, leagueName, country, season },
    rows: 0,
    matches: [],
    teams: createTeamNames(report),
    isRepeated: createDuplicateFinder(report, 'entry'),
  };
  groups.set(key, opened);
  return opened;
}

function cleanEntry(line: number, entry: Entry, { teams, isRepeated }: OpenGroup, report: Report): CleanMatch | null {
  const reject = (column: string, rule: string, text: string, message: string): null => {
    report(rejectRow(line, column, rule, text, message));
    return null;
  };
  const { short } = entry.fixture.status;
  const status = STATUS.get(short);
  if (status === undefined) {
    return reject('fixture.status.short', 'status-unknown', short, `a status the provider does not list: ${short}`);
  }
  if (status === 'under way') {
    report(underWay(line, short));
    return null;
  }
  const [homeRaw, awayRaw] = [entry.teams.home.name ?? '', entry.teams.away.name ?? ''];
  const home = teams.read(homeRaw, line, 'teams.home.name');
  const away = teams.read(awayRaw, line, 'teams.away.name');
  const problem = findTeamProblem(
    line,
    { team: home, raw: homeRaw, column: 'teams.home.name' },
    { team: away, raw: awayRaw, column: 'teams.away.name' },
  );
  if (problem) {
    report(problem);
    return null;
  }
  const date = entry.fixture.date ?? '';
  const kickoff = parseKickoff(date);
  if (!kickoff) {
    const rule = date === '' ? 'date-missing' : 'date-unreadable';
    return reject('fixture.date', rule, date, `not a date and time with its zone: ${date || 'nothing'}`);
  }
  const full = entry.score?.fulltime;
  const [homeGoals, awayGoals] = [toText(full?.home), toText(full?.away)];
  if (status === 'finished' && (parseGoals(homeGoals) === null || parseGoals(awayGoals) === null)) {
    const text = `${homeGoals}-${awayGoals}`;
    return reject('score.fulltime', 'score-missing', text, `${short} without a score after 90 minutes: cannot be used`);
  }
  if (isRepeated({ line, day: kickoff.day, home, away, text: `${date},${home.name},${away.name}` })) return null;
  teams.use(home, line);
  teams.use(away, line);
  checkTimestamp(line, entry, kickoff.seconds, report);
  const score =
    status === 'finished' ? readScore(line, entry, short, report) : reportUnusedScore(line, entry, short, report);
  const noOdds = { odds: null, oddsSource: null, oddsKind: null };
  return { line, status, date: toIsoDate(kickoff.day), home: home.name, away: away.name, ...score, ...noOdds };
}

function readScore(line: number, entry: Entry, short: string, report: Report) {
  const { goals, score } = entry;
  const [home, away] = [toText(score?.fulltime?.home), toText(score?.fulltime?.away)];
  const [halfHome, halfAway] = [toText(score?.halftime?.home), toText(score?.halftime?.away)];
  // Many leagues come without half-time scores, so that nothing follows from a missing one.
  const half = halfHome === '' && halfAway === '' ? [null, null] : [halfHome, halfAway];
  const [halfTimeHome = null, halfTimeAway = null] = half;
  const cells = { line, homeGoals: home, awayGoals: away, result: null, halfTimeHome, halfTimeAway };
  const cleaned = cleanScore(cells, SCORE_NAMES, report);
  const told = `${toText(goals?.home)}-${toText(goals?.away)}`;
  if (short === 'FT' && told !== '-' && told !== `${home}-${away}`) {
    const message = `goals says ${told}, score.fulltime ${home}-${away}: the score after 90 minutes counts`;
    report({ ...flagged(line, 'goals', 'score-disagrees', told, message), severity: 'warning' });
  }
  return cleaned;
}

/** An abandoned or awarded match has a score that was not played for 90 minutes: named, never stored. */
function reportUnusedScore(line: number, { goals, score }: Entry, short: string, report: Report) {
  const texts = [goals?.home, goals?.away, score?.fulltime?.home, score?.fulltime?.away].map(toText);
  if (texts.some((text) => text !== '')) {
    const message = `a score of a match with status ${short} is no result of 90 minutes: not used`;
    report({ ...flagged(line, 'goals', 'score-not-used', texts.join(','), message), action: 'cell-ignored' });
  }
  return { homeGoals: null, awayGoals: null };
}

function checkTimestamp(line: number, { fixture }: Entry, seconds: number, report: Report): void {
  const { timestamp, date } = fixture;
  if (timestamp === null || timestamp === undefined || timestamp === seconds) return;
  const message = `fixture.date and fixture.timestamp are ${Math.abs(timestamp - seconds)} seconds apart: the date counts`;
  const text = `${date ?? ''},${timestamp}`;
  report({ ...flagged(line, 'fixture.date', 'kick-off-disagrees', text, message), severity: 'warning' });
}

function reportGaps({ paging, results, entries, question }: ApiAnswer, report: Report): void {
  if (paging && paging.total > 1) {
    const message = `page ${paging.current} of ${paging.total}: the other pages are answers of their own`;
    report({ ...flagged(0, 'paging', 'answer-incomplete', question, message), severity: 'warning' });
  }
  if (results !== null && results !== entries.length) {
    const message = `results says ${results} but there are ${entries.length} entries`;
    report({ ...flagged(0, 'results', 'answer-incomplete', String(results), message), severity: 'warning' });
  }
}

/**
 * Day number in UTC and seconds since 1970 of `2022-12-15T02:00:00+01:00`; null without a zone, since a day is then
 * anyone's guess, and for times that do not exist.
 */
export function parseKickoff(text: string): { readonly day: number; readonly seconds: number } | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(text);
  const day = parts && parseIsoDate(parts[1] ?? '');
  if (!parts || day === null) return null;
  const [hour = 0, minute = 0, second = 0] = parts.slice(2, 5).map((part) => Number(part ?? 0));
  const [zoneHour = 0, zoneMinute = 0] = parts.slice(6, 8).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 14 || zoneMinute > 59) return null;
  const ahead = (zoneHour * 60 + zoneMinute) * (parts[5] === '-' ? -1 : 1);
  const seconds = day * 86_400 + (hour * 60 + minute - ahead) * 60 + second;
  return { day: Math.floor(seconds / 86_400), seconds };
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

const flagged = (line: number, column: string, rule: string, text: string, message: string): CleaningIssue => ({
  line,
  column,
  rule,
  severity: 'info',
  action: 'flagged',
  text,
  message,
});

const underWay = (line: number, short: string): CleaningIssue => ({
  ...rejectRow(
    line,
    'fixture.status.short',
    'match-under-way',
    short,
    `status ${short}: the match was being played when the answer was given; import a later answer`,
  ),
  severity: 'warning',
});

const notUsed = (line: number, { get, entries }: ApiAnswer): CleaningIssue => ({
  ...flagged(line, 'get', get === 'odds' ? 'odds-not-attached' : 'answer-not-used', get, ''),
  severity: 'warning',
  message: `${entries.length} entries answering ${get} are not used: only matches are`,
});
