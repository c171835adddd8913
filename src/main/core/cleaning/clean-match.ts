import { toIsoDate } from '../calendar';
import { canonicalize } from './canonicalize';
import { chooseOdds, type PriceColumns } from './choose-odds';
import { cleanScore, type Score, type ScoreCells, type ScoreNames } from './clean-score';
import { createDuplicateFinder } from './duplicates';
import { rejectRow, type CleaningIssue, type CleanMatch } from './issue';
import { resolveDate, type SeasonWindow } from './season';
import { createTeamNames, type TeamNames } from './team-names';
import { findTeamProblem } from './team-pair';

/** A date this far outside a stated season is a slip of the pen, not a season that ran late. */
const FAR_OUTSIDE_DAYS = 365;
const UNPLAYED: Score = { homeGoals: null, awayGoals: null };

/** The cells of one match row as they stand in the file. */
export interface MatchCells extends ScoreCells {
  readonly date: string;
  readonly home: string;
  readonly away: string;
  /** A price cell by its place in the row; '' beyond the row's end. */
  readonly price: (column: number) => string;
}

/** What is the same for every row of a league and season. */
export interface MatchRules {
  readonly season: string;
  readonly window: SeasonWindow;
  readonly names: ScoreNames & { readonly home: string; readonly away: string };
  /** Price sources in order of preference; empty when the file has none. */
  readonly sources: readonly PriceColumns[];
  /**
   * The rows themselves say which season they belong to. A match outside its window is then kept and flagged (a
   * play-off months later still belongs to it), unless it is a year off; otherwise it is rejected.
   */
  readonly seasonIsStated?: boolean;
  /** A list of matches to come: none has a result, whatever the result columns hold. */
  readonly isFixtureList?: boolean;
}

export interface MatchCleaner {
  /** The match of a row, or null when the row was rejected; either way every finding has been reported. */
  readonly clean: (cells: MatchCells) => CleanMatch | null;
  /** Findings about all names together, once all rows are in. */
  readonly finish: () => readonly CleaningIssue[];
}

/**
 * Cleans the rows of one league and season in file order; it remembers earlier rows to find duplicates.
 *
 * @param teams names to share with other leagues of the same country, when a file has several
 */
export function createMatchCleaner(
  rules: MatchRules,
  report: (issue: CleaningIssue) => void,
  teams: TeamNames = createTeamNames(report),
): MatchCleaner {
  const isRepeated = createDuplicateFinder(report);
  const dates = new Map<string, ReturnType<typeof resolveDate>>();

  const readDay = (cells: MatchCells): number | null => {
    let date = dates.get(cells.date);
    if (!date) dates.set(cells.date, (date = resolveDate(canonicalize(cells.date), rules.window)));
    if (date.status === 'good') return date.day;
    const issue = dateIssue(cells, date, rules);
    report(issue);
    return issue.action === 'row-rejected' || date.status === 'unreadable' ? null : date.day;
  };

  const clean = (cells: MatchCells): CleanMatch | null => {
    const { line } = cells;
    const home = teams.read(cells.home, line, rules.names.home);
    const away = teams.read(cells.away, line, rules.names.away);
    const problem =
      home.name === '' && away.name === '' && canonicalize(cells.date) === ''
        ? rowWithoutMatch(line)
        : findTeamProblem(
            line,
            { team: home, raw: cells.home, column: rules.names.home },
            { team: away, raw: cells.away, column: rules.names.away },
          );
    if (problem) {
      report(problem);
      return null;
    }
    const day = readDay(cells);
    if (day === null) return null;
    const text = `${cells.date},${home.name},${away.name}`;
    if (isRepeated({ line, day, home, away, text })) return null;
    teams.use(home, line);
    teams.use(away, line);
    const score = rules.isFixtureList ? ignoreScore(cells, report) : cleanScore(cells, rules.names, report);
    const status = score.homeGoals === null ? 'scheduled' : 'finished';
    const chosen = chooseOdds(rules.sources, cells.price, line, report);
    const odds = { odds: chosen.odds, oddsSource: chosen.source, oddsKind: chosen.kind };
    return { line, status, date: toIsoDate(day), home: home.name, away: away.name, ...score, ...odds };
  };
  return { clean, finish: teams.suspicions };
}

/** A row that holds something, but neither date nor clubs. */
export const rowWithoutMatch = (line: number): CleaningIssue => ({
  ...rejectRow(line, null, 'row-without-match', '', 'neither date nor clubs: no match'),
  severity: 'warning',
});

function ignoreScore(cells: MatchCells, report: (issue: CleaningIssue) => void): Score {
  const { homeGoals, awayGoals, result, halfTimeHome, halfTimeAway, line } = cells;
  const texts = [homeGoals, awayGoals, result, halfTimeHome, halfTimeAway].map((cell) => canonicalize(cell ?? ''));
  if (texts.every((text) => text === '')) return UNPLAYED;
  report({
    line,
    column: null,
    rule: 'score-in-fixture-list',
    severity: 'warning',
    action: 'cell-ignored',
    text: texts.join(','),
    message: 'a score in a list of matches to come is not used: import the file with the results',
  });
  return UNPLAYED;
}

function dateIssue(cells: MatchCells, date: ReturnType<typeof resolveDate>, rules: MatchRules): CleaningIssue {
  const { line, date: text } = cells;
  if (date.status === 'repaired') {
    const message = `a spreadsheet took day-month-year for year-month-day: read back as ${toIsoDate(date.day)}`;
    return { line, column: 'Date', rule: 'date-repaired', severity: 'warning', action: 'repaired', text, message };
  }
  if (date.status === 'outside') return outsideIssue(line, text, date.day, rules);
  if (canonicalize(text) === '') return rejectRow(line, 'Date', 'date-missing', text, 'no date');
  const message = `not a date as day/month/year in season ${rules.season}: ${text}`;
  return rejectRow(line, 'Date', 'date-unreadable', text, message);
}

function outsideIssue(line: number, text: string, day: number, rules: MatchRules): CleaningIssue {
  const { season, window, seasonIsStated = false } = rules;
  const bounds =
    season.length === 4 ? `far outside the year ${season}` : `more than six weeks outside season ${season}`;
  const message = `${toIsoDate(day)} is ${bounds}`;
  const rejected = rejectRow(line, 'Date', 'date-outside-season', text, message);
  const isFar = day < window.from - FAR_OUTSIDE_DAYS || day > window.to + FAR_OUTSIDE_DAYS;
  if (!seasonIsStated || isFar) return rejected;
  return { ...rejected, severity: 'warning', action: 'flagged', message: `${message}: kept as the file has it` };
}
