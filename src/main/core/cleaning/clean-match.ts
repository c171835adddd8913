import { toIsoDate } from '../calendar';
import { canonicalize } from './canonicalize';
import { chooseOdds, type PriceColumns } from './choose-odds';
import { cleanScore, type ScoreCells, type ScoreNames } from './clean-score';
import type { CleaningIssue, CleanMatch } from './issue';
import { resolveDate, type SeasonWindow } from './season';
import { createTeamNames, isTeamName, type TeamName } from './team-names';

const DUPLICATE_WITHIN_DAYS = 3;

/** The cells of one match row as they stand in the file. */
export interface MatchCells extends ScoreCells {
  readonly date: string;
  readonly home: string;
  readonly away: string;
  /** A price cell by its place in the row; '' beyond the row's end. */
  readonly price: (column: number) => string;
}

/** What is the same for every row of a file. */
export interface MatchRules {
  readonly season: string;
  readonly window: SeasonWindow;
  readonly names: ScoreNames & { readonly home: string; readonly away: string };
  /** Price sources in order of preference; empty when the file has none. */
  readonly sources: readonly PriceColumns[];
}

export interface MatchCleaner {
  /** The match of a row, or null when the row was rejected; either way every finding has been reported. */
  readonly clean: (cells: MatchCells) => CleanMatch | null;
  /** Findings about the file as a whole, once all rows are in. */
  readonly finish: () => readonly CleaningIssue[];
}

/** Cleans the rows of one file in file order; it remembers earlier rows to find duplicates. */
export function createMatchCleaner(rules: MatchRules, report: (issue: CleaningIssue) => void): MatchCleaner {
  const teams = createTeamNames(report);
  const earlier = new Map<string, { day: number; line: number }[]>();
  const dates = new Map<string, ReturnType<typeof resolveDate>>();

  const readDay = (cells: MatchCells): number | null => {
    let date = dates.get(cells.date);
    if (!date) dates.set(cells.date, (date = resolveDate(canonicalize(cells.date), rules.window)));
    if (date.status === 'good') return date.day;
    report(dateIssue(cells, date, rules.season));
    return date.status === 'repaired' ? date.day : null;
  };

  const isRepeated = (cells: MatchCells, day: number, home: TeamName, away: TeamName): boolean => {
    const pair = `${home.key}\n${away.key}`;
    const others = earlier.get(pair) ?? [];
    const same = others.find((other) => other.day === day);
    const near = others.find((other) => Math.abs(other.day - day) <= DUPLICATE_WITHIN_DAYS);
    const text = `${cells.date},${home.name},${away.name}`;
    if (same)
      report(
        reject(cells.line, null, 'duplicate-row', text, `the same match as line ${same.line}: same date and clubs`),
      );
    else if (near) report(nearDuplicate(cells.line, text, near.line));
    if (!same) earlier.set(pair, [...others, { day, line: cells.line }]);
    return same !== undefined;
  };

  const clean = (cells: MatchCells): CleanMatch | null => {
    const { line } = cells;
    const home = teams.read(cells.home, line, rules.names.home);
    const away = teams.read(cells.away, line, rules.names.away);
    const problem = teamProblem(cells, home, away, rules);
    if (problem) {
      report(problem);
      return null;
    }
    const day = readDay(cells);
    if (day === null || isRepeated(cells, day, home, away)) return null;
    teams.use(home, line);
    teams.use(away, line);
    const score = cleanScore(cells, rules.names, report);
    const chosen = chooseOdds(rules.sources, cells.price, line, report);
    const odds = { odds: chosen.odds, oddsSource: chosen.source, oddsKind: chosen.kind };
    return { line, date: toIsoDate(day), home: home.name, away: away.name, ...score, ...odds };
  };
  return { clean, finish: teams.suspicions };
}

function teamProblem(cells: MatchCells, home: TeamName, away: TeamName, rules: MatchRules): CleaningIssue | null {
  const { line } = cells;
  if (home.name === '' && away.name === '' && canonicalize(cells.date) === '') {
    return { ...reject(line, null, 'row-without-match', '', 'neither date nor clubs: no match'), severity: 'warning' };
  }
  for (const [team, raw, column] of [
    [home, cells.home, rules.names.home],
    [away, cells.away, rules.names.away],
  ] as const) {
    if (team.name === '') return reject(line, column, 'team-missing', raw, `no club in ${column}`);
    if (!isTeamName(team.name)) return reject(line, column, 'team-invalid', raw, `${column} is no club's name`);
  }
  if (home.key !== away.key) return null;
  return reject(line, rules.names.away, 'plays-itself', cells.away, `${home.name} cannot play itself`);
}

function dateIssue(cells: MatchCells, date: ReturnType<typeof resolveDate>, season: string): CleaningIssue {
  const { line, date: text } = cells;
  if (date.status === 'repaired') {
    const message = `a spreadsheet took day-month-year for year-month-day: read back as ${toIsoDate(date.day)}`;
    return { line, column: 'Date', rule: 'date-repaired', severity: 'warning', action: 'repaired', text, message };
  }
  if (date.status === 'outside') {
    const message = `${toIsoDate(date.day)} is more than six weeks outside season ${season}`;
    return reject(line, 'Date', 'date-outside-season', text, message);
  }
  if (canonicalize(text) === '') return reject(line, 'Date', 'date-missing', text, 'no date');
  return reject(line, 'Date', 'date-unreadable', text, `not a date as day/month/year in season ${season}: ${text}`);
}

const reject = (line: number, column: string | null, rule: string, text: string, message: string): CleaningIssue => ({
  line,
  column,
  rule,
  severity: 'error',
  action: 'row-rejected',
  text,
  message,
});

const nearDuplicate = (line: number, text: string, other: number): CleaningIssue => ({
  line,
  column: null,
  rule: 'duplicate-suspected',
  severity: 'warning',
  action: 'flagged',
  text,
  message: `the same clubs met within ${DUPLICATE_WITHIN_DAYS} days on line ${other}: one of the two may be wrong`,
});
