import { toIsoDate } from '../numeric/calendar';
import { canonicalize } from './canonicalize';
import { chooseOdds, NO_ODDS, type PriceColumns } from './choose-odds';
import type { ScoreNames } from './clean-score';
import { createDateReader, type DateRules } from './dates/clean-date';
import { settleDuplicates, type Telling } from './duplicates';
import { rejectRow, type CleaningIssue, type CleanMatch } from './issue';
import { readOutcome, type OutcomeCells, type OutcomeRules } from './match-outcome';
import { underWayBy } from './outcome-issues';
import { dropAllZero, readStatistics, type StatisticColumns } from './statistics';
import { createTeamNames, type TeamNames } from './team-names';
import { findTeamProblem } from './team-pair';
import { findWalkovers, type HalfTimeEvidence } from './walkovers';

const NONE: readonly StatisticColumns[] = [];

/** The cells of one match row as they stand in the file. */
export interface MatchCells extends OutcomeCells {
  readonly date: string;
  readonly home: string;
  readonly away: string;
  /** A cell of a price or of a statistic by its place in the row; '' beyond the row's end. */
  readonly cell: (column: number) => string;
  readonly neutral?: boolean;
  /** Something stands to the right of the header, so that the row's cells may have moved: its prices are not used. */
  readonly isLonger?: boolean;
}

/** What is the same for every row of a league and season. */
export interface MatchRules extends DateRules, OutcomeRules {
  readonly names: ScoreNames & DateRules['names'] & { readonly home: string; readonly away: string };
  /** Price sources in order of preference; empty when the file has none. */
  readonly sources: readonly PriceColumns[];
  /** Where the file keeps what it counted; none when not given. */
  readonly statistics?: readonly StatisticColumns[];
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
  const withoutHalfTime = new Map<number, HalfTimeEvidence>();

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
    const outcome = readOutcome(cells, rules, note);
    if (!outcome) {
      const { homeGoals, awayGoals, remarks = [] } = cells;
      report(underWayBy(line, remarks, rules.names, `${homeGoals}${awayGoals}`));
      return null;
    }
    const { status, homeGoals, awayGoals, halfTime, isMarked, hadExtraTime } = outcome;
    if (cells.isLonger) note(rowLonger(line));
    const chosen = cells.isLonger ? NO_ODDS : chooseOdds(rules.sources, cells.cell, line, note, rules.parsePrice);
    const odds = { odds: chosen.odds, oddsSource: chosen.source, oddsKind: chosen.kind };
    const counted = status === 'finished' && !hadExtraTime ? (rules.statistics ?? NONE) : NONE;
    const statistics = readStatistics(line, counted, cells.cell, halfTime, note);
    if (homeGoals !== null && awayGoals !== null && outcome.lacksHalfTime && !hadExtraTime) {
      withoutHalfTime.set(line, { line, homeGoals, awayGoals });
    }
    const match: CleanMatch = {
      line,
      status,
      date: toIsoDate(day),
      home: home.name,
      away: away.name,
      homeGoals,
      awayGoals,
      ...odds,
      neutral: cells.neutral ?? false,
      providerId: null,
      statistics,
    };
    return { match, day, home, away, text, findings, isMarked };
  };
  return {
    add: (cells) => {
      const telling = clean(cells);
      if (telling) tellings.push(telling);
      return telling !== null;
    },
    settle: () => {
      const matches = settleDuplicates(tellings, report).map(({ match, home, away, findings }) => {
        findings.forEach(report);
        teams.use(home, match.line);
        teams.use(away, match.line);
        return match;
      });
      const lacking = matches.flatMap(({ line }) => withoutHalfTime.get(line) ?? []);
      for (const issue of findWalkovers(lacking)) report(issue);
      return dropAllZero(matches, rules.season, report);
    },
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
