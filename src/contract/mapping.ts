import { z } from 'zod';
import { DATE_FORMATS } from '../main/core/words/cleaning';
import { OddsKind, SeasonLabel } from './common';

/** Order of the parts of a date; `/`, `.` and `-` may stand between them. */
export const DateFormat = z.enum(DATE_FORMATS);
export type DateFormat = z.infer<typeof DateFormat>;

/** What stands between the cells of a table. */
export const TableDelimiter = z.enum([',', ';', '\t']);
export type TableDelimiter = z.infer<typeof TableDelimiter>;

const Text = z.string().trim().min(1).max(100);
/** Name of a column as its header has it, tidy: trimmed, spaces folded. */
const ColumnName = z.string().min(1).max(200);
const Fixed = z.strictObject({ kind: z.literal('fixed'), text: Text });
const FromColumn = z.strictObject({ kind: z.literal('column'), column: ColumnName });

/** The same for every row, or what a column says. */
export const TextOrColumn = z.discriminatedUnion('kind', [Fixed, FromColumn]);
export type TextOrColumn = z.infer<typeof TextOrColumn>;

export const GoalColumns = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('two-columns'), home: ColumnName, away: ColumnName }),
  /** Both in one cell: `2-1`, `2:1`. */
  z.strictObject({ kind: z.literal('one-column'), column: ColumnName }),
  /** A list of matches to come. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type GoalColumns = z.infer<typeof GoalColumns>;

export const SeasonRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), season: SeasonLabel }),
  FromColumn,
  /** By the date of each match: from July to June, or the calendar year. */
  z.strictObject({ kind: z.literal('from-dates'), firstMonth: z.enum(['july', 'january']) }),
]);
export type SeasonRule = z.infer<typeof SeasonRule>;

export const OddsColumns = z.strictObject({
  home: ColumnName,
  draw: ColumnName,
  away: ColumnName,
  kind: OddsKind,
  /** Whose prices they are, e.g. `Pinnacle`; stored with each triple. */
  source: Text,
});
export type OddsColumns = z.infer<typeof OddsColumns>;

/** How to read a table of matches from anywhere. Columns go by their names, so that their order does not matter. */
export const ColumnMapping = z.strictObject({
  delimiter: z.union([TableDelimiter, z.literal('auto')]),
  /** What separates the decimals of a price. */
  decimal: z.enum(['point', 'comma']),
  dateFormat: DateFormat,
  date: ColumnName,
  home: ColumnName,
  away: ColumnName,
  goals: GoalColumns,
  odds: OddsColumns.nullable(),
  /** A code such as `E0`, or a name. */
  league: TextOrColumn,
  /** Display name where the league is one fixed text; null to use that text. */
  leagueName: Text.nullable(),
  country: TextOrColumn.nullable(),
  season: SeasonRule,
  /** Column that says yes or no to a neutral ground. */
  neutral: ColumnName.nullable(),
  /** Column that says what became of a match: finished, postponed, … */
  status: ColumnName.nullable(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** A mapping that a person still has to complete: what could not be found is null. */
export const DraftMapping = z.strictObject({
  ...ColumnMapping.shape,
  date: ColumnName.nullable(),
  home: ColumnName.nullable(),
  away: ColumnName.nullable(),
  league: TextOrColumn.nullable(),
});
export type DraftMapping = z.infer<typeof DraftMapping>;

/** What a table looks like before anybody has said what its columns mean. */
export const TableDescription = z.strictObject({
  delimiter: TableDelimiter,
  /** Tidy names in order; empty where a column has none. */
  header: z.array(z.string()),
  /** The first rows that are not blank, cell by cell as they stand, as wide as the header. */
  sample: z.array(z.array(z.string())),
  /** Rows below the header that are not blank. */
  rows: z.int().nonnegative(),
  /** SHA-256 of the tidy names: a mapping belongs to a header, whatever the file is called. */
  headerHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableDescription = z.infer<typeof TableDescription>;
