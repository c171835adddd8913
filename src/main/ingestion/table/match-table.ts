import type { LeagueName } from '../leagues/league-name';
import type { DateFormat, TableDelimiter } from '../../../contract';
import type { MatchCells, MatchRules } from '../../core/cleaning/clean-match';
import type { CleaningIssue } from '../../core/cleaning/issue';
import type { CsvRows } from './csv-rows';
import type { NamedColumn } from './header';

export type Report = (issue: CleaningIssue) => void;

/** Where a table says which season a row belongs to. */
export type SeasonStatement =
  | { readonly kind: 'column'; readonly column: NamedColumn }
  /** One text for all rows, understood like that of a column. */
  | { readonly kind: 'fixed'; readonly text: string }
  /** Nowhere: the dates tell. The first month counts only for leagues whose calendar nobody knows. */
  | { readonly kind: 'dates'; readonly firstMonth: 'july' | 'january' };

/**
 * A table of matches of any layout: how its rows are found, and how one is taken apart. Every layout is read by one
 * pair of passes, `surveyTable` and `readGroups`.
 */
export interface MatchTable {
  /** Of the file, for messages. */
  readonly name: string;
  readonly delimiter: TableDelimiter;
  /** A new cursor that stands on the header. */
  readonly open: () => CsvRows;
  readonly header: {
    readonly width: number;
    readonly date: NamedColumn;
    readonly home: NamedColumn;
    readonly away: NamedColumn;
    readonly unnamed: readonly number[];
    readonly notes: readonly NamedColumn[];
  };
  /** The order of dates that a person stated; null where that of the site is expected. */
  readonly dateFormat: DateFormat | null;
  readonly season: SeasonStatement;
  /**
   * A reader of the league of the row a cursor stands on; null, and reported, when it names none.
   * @param hasDate whether the row's date is one in any order
   */
  readonly leagueReader: (report: Report) => (rows: CsvRows, hasDate: boolean) => LeagueName | null;
  /** Whether a row says of which league it is by one cell that may be missing where all rows are of one league. */
  readonly division: NamedColumn | null;
  /** Whether both goals hold something. */
  readonly hasScore: (rows: CsvRows) => boolean;
  /** The cells of a row, or null when it is no match, which has then been reported. */
  readonly toCells: (rows: CsvRows, report: Report) => MatchCells | null;
  readonly names: MatchRules['names'];
  readonly sources: MatchRules['sources'];
  /** Columns of statistics; none when not given. */
  readonly statistics?: MatchRules['statistics'];
  /** Whether the goals are said to be those of 90 minutes. */
  readonly goalsAreOfNinety?: MatchRules['goalsAreOfNinety'];
  readonly parsePrice: (text: string) => number | null;
  /** What to do when the table cannot be used. */
  readonly hint: string;
}
