import type { LeagueName } from '../leagues/league-name';
import { canonicalize } from '../../core/cleaning/canonicalize';
import type { DateColumn } from '../../core/cleaning/dates/date-order';
import { rejectRow, type CleaningIssue } from '../../core/cleaning/issue';
import { medianDay, seasonWindow, type SeasonWindow } from '../../core/cleaning/seasons/season';
import { parseSeasonLabel, readLabels, type LabelReading } from '../../core/cleaning/seasons/season-label';
import { splitByDates, type DatedSeasons, type LeagueCalendar } from '../../core/cleaning/seasons/season-split';
import { calendarOf } from '../leagues/league-calendar';
import type { SeasonStatement } from './match-table';
import type { LeagueSurvey, TableSurvey } from './survey';

/** The season of every row of a table, decided from all of them. */
export interface SeasonPlan {
  readonly isStated: boolean;
  /**
   * Season of a row of a league by its date and, where seasons are stated, its label; null when that cannot be read. A row
   * without a date is counted with the season of its league that has most rows.
   */
  readonly seasonOf: (league: LeagueName, day: number | null, label: string) => string | null;
  readonly windowOf: (league: string, season: string) => SeasonWindow;
  /** How labels were understood that could mean several seasons. */
  readonly findings: readonly CleaningIssue[];
}

/**
 * Decide the seasons of a table league by league: stated ones in the light of the dates of their rows and the league's
 * calendar, others by the dates alone.
 *
 * @param dates the column of dates, decided
 * @param mayGoByDates whether the dates may tell seasons where a column of them does not: in a row that leaves it empty,
 *   and in all rows when most of its cells are no seasons at all
 * @returns null when nothing tells any season: not one date can be read
 */
export function planSeasons(
  survey: TableSurvey,
  statement: SeasonStatement,
  dates: DateColumn,
  mayGoByDates = false,
): SeasonPlan | null {
  if (statement.kind === 'dates') return planByDates(survey, dates, statement.firstMonth);
  const byDates = mayGoByDates ? planByDates(survey, dates, 'july') : null;
  if (byDates && !areLabels(survey)) return byDates;
  const byLabels = planByLabels(survey, dates, statement.kind === 'column' ? statement.column.name : null);
  if (!byDates) return byLabels;
  const seasonOf: SeasonPlan['seasonOf'] = (league, day, label) =>
    (canonicalize(label) === '' ? byDates : byLabels).seasonOf(league, day, label);
  return { ...byLabels, seasonOf };
}

/** Whether a column of seasons says so in most rows. */
function areLabels(survey: TableSurvey): boolean {
  let [known, all] = [0, 0];
  for (const { labels } of survey.leagues.values()) {
    for (const [label, { dates }] of labels) {
      const rows = [...dates.values()].reduce((sum, count) => sum + count, 0);
      all += rows;
      if (parseSeasonLabel(canonicalize(label)).length > 0) known += rows;
    }
  }
  return known * 2 > all;
}

function planByDates(survey: TableSurvey, dates: DateColumn, firstMonth: 'july' | 'january'): SeasonPlan | null {
  const calendar = (code: string): LeagueCalendar => ({
    of: (day) => calendarOf(code, day) ?? (firstMonth === 'january' ? 'year' : 'split'),
    yearsRunOver: calendarOf(code, 0) !== null,
  });
  const all = new Map<number, number>();
  const byLeague = new Map<string, DatedSeasons>();
  for (const [code, league] of survey.leagues) {
    const days = daysOf(league, dates);
    for (const [day, rows] of days) all.set(day, (all.get(day) ?? 0) + rows);
    if (days.size > 0) byLeague.set(code, splitByDates(days, calendar(code)));
  }
  if (all.size === 0) return null;
  // A league none of whose dates can be read takes those of the whole table, so that its rows are reported one by one.
  const seasonsOf = (code: string): DatedSeasons => {
    let seasons = byLeague.get(code);
    if (!seasons) byLeague.set(code, (seasons = splitByDates(all, calendar(code))));
    return seasons;
  };
  return {
    isStated: false,
    seasonOf: ({ code }, day) => (day === null ? seasonsOf(code).main : seasonsOf(code).seasonOf(day)),
    windowOf: (code, season) => seasonsOf(code).windowOf(season),
    findings: [],
  };
}

function planByLabels(survey: TableSurvey, dates: DateColumn, column: string | null): SeasonPlan {
  const findings = new Map<string, CleaningIssue>();
  const byLeague = new Map<string, ReadonlyMap<string, LabelReading | null>>();
  for (const [code, { labels }] of survey.leagues) {
    const uses = [...labels].map(([text, { dates: texts }]) => {
      const days = toDays(texts, dates);
      const calendar = days.size === 0 ? calendarOf(code, 0) : calendarOf(code, medianDay(expand(days)));
      return { text, use: { label: canonicalize(text), days, calendar } };
    });
    const readings = readLabels(uses.map(({ use }) => use));
    byLeague.set(code, new Map(uses.map(({ text, use }) => [text, readings.get(use.label) ?? null])));
    for (const { text, use } of uses) {
      const reading = readings.get(use.label);
      if (!reading || reading.kind === 'both-years' || reading.kind === 'year') continue;
      const key = `${use.label}\n${reading.season}`;
      if (!findings.has(key)) findings.set(key, labelRead(labels.get(text)!.line, column, text, reading));
    }
  }
  return {
    isStated: true,
    seasonOf: ({ code }, _day, label) => byLeague.get(code)?.get(label)?.season ?? null,
    windowOf: (_code, season) => seasonWindow(season),
    findings: [...findings.values()],
  };
}

const daysOf = ({ labels }: LeagueSurvey, dates: DateColumn): Map<number, number> => {
  const days = new Map<number, number>();
  for (const { dates: texts } of labels.values()) {
    for (const [day, rows] of toDays(texts, dates)) days.set(day, (days.get(day) ?? 0) + rows);
  }
  return days;
};

function toDays(texts: ReadonlyMap<string, number>, { read }: DateColumn): Map<number, number> {
  const days = new Map<number, number>();
  for (const [text, rows] of texts) {
    const date = read(text);
    if ('day' in date) days.set(date.day, (days.get(date.day) ?? 0) + rows);
  }
  return days;
}

const expand = (days: ReadonlyMap<number, number>): number[] =>
  [...days].flatMap(([day, rows]) => Array.from({ length: rows }, () => day));

export const unreadableSeason = (line: number, column: string, text: string): CleaningIssue =>
  rejectRow(line, column, 'season-unreadable', text, `not a season such as 2012/2013 or 2015: ${text}`);

const labelRead = (line: number, column: string | null, text: string, { season }: LabelReading): CleaningIssue => ({
  line,
  column,
  rule: 'season-label-read',
  severity: 'info',
  action: 'flagged',
  text,
  message: `season ${canonicalize(text)} is read as ${season}, as the dates of its rows say`,
});
