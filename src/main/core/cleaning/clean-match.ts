import { toIsoDate } from '../calendar';
import { canonicalize } from './canonicalize';
import { chooseOdds, NO_ODDS, type PriceColumns } from './choose-odds';
import { cleanScore, unusedScore, type Score, type ScoreCells, type ScoreNames } from './clean-score';
import { createDateReader, type DateRules } from './clean-date';
import { settleDuplicates, type Telling } from './duplicates';
import { rejectRow, type CleaningIssue, type CleanMatch, type MatchStatus } from './issue';
import { createTeamNames, type TeamNames } from './team-names';
import { findTeamProblem } from './team-pair';

const UNPLAYED: Score = { homeGoals: null, awayGoals: null };

/** The cells of one match row as they stand in the file. */
export interface MatchCells extends ScoreCells {
  readonly date: string;
  readonly home: string;
  readonly away: string;
  /** A price cell by its place in the row; '' beyond the row's end. */
  readonly price: (column: number) => string;
  /** What the row says became of the match; the score tells it where the file has no such column. */
  readonly status?: MatchStatus | null;
  readonly neutral?: boolean;
  /** A note beside the row says that the score was not decided by 90 minutes of play. */
  readonly isMarked?: boolean;
  /** Something stands to the right of the header, so that the row's cells may have moved: its prices are not used. */
  readonly isLonger?: boolean;
}

/** What is the same for every row of a league and season. */
export interface MatchRules extends DateRules {
  readonly names: ScoreNames & DateRules['names'] & { readonly home: string; readonly away: string };
  /** Price sources in order of preference; empty when the file has none. */
  readonly sources: readonly PriceColumns[];
  /** A list of matches to come: none has a result, whatever the result columns hold. */
  readonly isFixtureList?: boolean;
  /** Reads a price; a decimal point when not given. */
  readonly parsePrice?: (text: string) => number | null;
}

export interface MatchCleaner {
  /** Take a row; false when it tells no match, which has then been reported. */
  readonly add: (cells: MatchCells) => boolean;
  /** The matches, each once, by line; call it once, when all rows are in: only then it is known which were told twice. */
  readonly settle: () => readonly CleanMatch[];
  /** Findings about all names together, once all matches are settled. */
  readonly suspicions: () => readonly CleaningIssue[];
}

/**
 * Cleans the rows of one league and season. Which matches come of them does not depend on the order of the rows.
 *
 * @param teams names to share with other leagues of the same country, when a file has several
 */
export function createMatchCleaner(
  rules: MatchRules,
  report: (issue: CleaningIssue) => void,
  teams: TeamNames = createTeamNames(report),
): MatchCleaner {
  const readDay = createDateReader(rules, report);

  const tellings: Telling[] = [];

  const clean = (cells: MatchCells): Telling | null => {
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
    const hasScore = canonicalize(cells.homeGoals) !== '' && canonicalize(cells.awayGoals) !== '';
    const day = readDay(line, cells.date, hasScore);
    if (day === null) return null;
    const text = `${cells.date},${home.name},${away.name}`;
    const findings: CleaningIssue[] = [];
    const note = (issue: CleaningIssue): void => void findings.push(issue);
    const { status, score } = readOutcome(cells, rules, note);
    if (cells.isLonger) note(rowLonger(line));
    const chosen = cells.isLonger ? NO_ODDS : chooseOdds(rules.sources, cells.price, line, note, rules.parsePrice);
    const odds = { odds: chosen.odds, oddsSource: chosen.source, oddsKind: chosen.kind };
    const teamNames = { home: home.name, away: away.name };
    const { neutral = false, isMarked = false } = cells;
    const match = { line, status, date: toIsoDate(day), ...teamNames, ...score, ...odds, neutral, providerId: null };
    return { match, day, home, away, text, findings, isMarked };
  };
  return {
    add: (cells) => {
      const telling = clean(cells);
      if (telling) tellings.push(telling);
      return telling !== null;
    },
    settle: () =>
      settleDuplicates(tellings, report).map(({ match, home, away, findings }) => {
        findings.forEach(report);
        teams.use(home, match.line);
        teams.use(away, match.line);
        return match;
      }),
    suspicions: teams.suspicions,
  };
}

const rowLonger = (line: number): CleaningIssue => ({
  line,
  column: null,
  rule: 'row-longer-than-header',
  severity: 'warning',
  action: 'cell-ignored',
  text: '',
  message: 'the row is longer than its header, so its cells may have moved: its prices are not used',
});

/** A row that holds something, but neither date nor clubs. */
export const rowWithoutMatch = (line: number): CleaningIssue => ({
  ...rejectRow(line, null, 'row-without-match', '', 'neither date nor clubs: no match'),
  severity: 'warning',
});

function readOutcome(
  cells: MatchCells,
  rules: MatchRules,
  report: (issue: CleaningIssue) => void,
): { readonly status: MatchStatus; readonly score: Score } {
  const { line, status = null, homeGoals, awayGoals } = cells;
  if (rules.isFixtureList) {
    const stated = status === null || status === 'finished' ? 'scheduled' : status;
    return { status: stated, score: ignoreScore(cells, report) };
  }
  if (status !== null && status !== 'finished') {
    const text = `${canonicalize(homeGoals)}-${canonicalize(awayGoals)}`;
    if (text !== '-') report(unusedScore(line, rules.names.homeGoals, text, status));
    return { status, score: UNPLAYED };
  }
  const score = cleanScore(cells, rules.names, report);
  return { status: score.homeGoals === null ? 'scheduled' : 'finished', score };
}

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
