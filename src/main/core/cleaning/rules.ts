import type { IssueSeverity } from '../words/cleaning';

/** What a rule of cleaning looks for, in words for a person. */
export interface CleaningRule {
  /** The gravest it is reported with. */
  readonly severity: IssueSeverity;
  /** What its finding means, one sentence. */
  readonly meaning: string;
  /** What is done about it, one sentence. */
  readonly done: string;
}

const error = (meaning: string, done: string) => ({ severity: 'error', meaning, done }) as const;
const warning = (meaning: string, done: string) => ({ severity: 'warning', meaning, done }) as const;
const info = (meaning: string, done: string) => ({ severity: 'info', meaning, done }) as const;

const ROW_LEFT_OUT = 'The row is left out.';
const ENTRY_LEFT_OUT = 'The entry is left out.';
const CELL_NOT_USED = 'The cell is not used; the match is kept.';
const TRIPLE_NOT_USED = 'These three prices are not used; the next source in order of preference is tried.';
const KEPT = 'The match is kept as the file has it.';
const KEPT_OUT_OF_FITS = 'The match is stored, but kept out of fits, calibration and backtests.';
const SUSPECTED = 'Both are stored, but kept out of fits, calibration and backtests until a person decides.';
const NOT_PLAYED = 'The match is stored as not played, never as 0-0.';
const ONE_IS_KEPT =
  'One is used, whole, whatever their order: one with a score before one without, then one with a note of what became of the match, then closing prices before earlier ones before none, then fewer doubts; among equals a fixed order of their content decides.';

/**
 * Every rule of cleaning, by its code. An issue can carry no other code, since `CleaningIssue.rule` is typed by this
 * table; that each is reported somewhere is tested.
 */
export const CLEANING_RULES = {
  // Whole rows.
  'row-without-match': warning('A row holds something, but neither a date nor clubs.', ROW_LEFT_OUT),
  'duplicate-row': error('A file tells the same clubs on the same date, or the same fixture, twice.', ONE_IS_KEPT),
  'duplicate-score-disagrees': warning(
    'A file tells one match with two scores; neither can be trusted.',
    KEPT_OUT_OF_FITS,
  ),
  'duplicate-odds-disagree': warning(
    'A file tells one match with two sets of prices of one kind.',
    'Those of the telling that is used are stored.',
  ),
  'duplicate-suspected': warning(
    'The same clubs met at one ground within three days with scores that differ: one of the two is wrong.',
    SUSPECTED,
  ),
  'mirrored-suspected': warning(
    'Two clubs are told twice on a day with sides and score exchanged: which of them was at home is not known.',
    SUSPECTED,
  ),
  'repeat-suspected': warning(
    'A pairing has the same score again at the same ground in a season whose other pairs meet there once.',
    'The earlier of the two is kept out of fits, calibration and backtests until a person decides, so that one counts.',
  ),
  'sides-exchanged': warning(
    'Matches are told with home and away exchanged, as the other statements of them show.',
    'They are read the other way round; corrections keep what the file says.',
  ),
  'club-twice-a-day': warning('A club is told to have played more than once on a day.', KEPT),
  'cell-across-lines': info('A quoted cell runs over the end of its line.', 'It is read as one cell.'),
  // Clubs.
  'team-missing': error('A club is missing.', ROW_LEFT_OUT),
  'team-invalid': error("A cell holds no club's name: a broken formula, damaged text or far too long.", ROW_LEFT_OUT),
  'plays-itself': error('Both clubs are the same.', ROW_LEFT_OUT),
  'team-name-repaired': info(
    'A name had spaces, apostrophes, invisible characters or twice encoded letters to tidy.',
    'The tidy name is used wherever the file spells it so.',
  ),
  'spelling-variant': info('Two names of one country differ in case only.', 'They are one club.'),
  'spelling-suspected': warning(
    'Two names of one country differ only in punctuation, spaces or case.',
    'Both are kept as two clubs until somebody records that they are one.',
  ),
  'spelling-known': info(
    'A name is another spelling of a club on the list of known spellings.',
    'It is read as that club; `jackpot team split` overrules it, `jackpot spellings off` leaves the list aside.',
  ),
  'odds-without-match': warning(
    'Prices came for a fixture that the store does not have.',
    'They are not used: import the answer to fixtures first, then the prices again.',
  ),
  'team-unknown': warning(
    'A fixture list names a club the store does not know.',
    'The match is left out until the spelling is recorded and the list imported again.',
  ),
  // Dates and seasons.
  'date-missing': error('A match has no date.', ROW_LEFT_OUT),
  'date-unreadable': error('A date is not in the calendar or not written as the file writes dates.', ROW_LEFT_OUT),
  'date-open': warning('The date of a match without a score is still open: TBC, say.', ROW_LEFT_OUT),
  'date-order': info(
    'The dates of a file are written otherwise than its layout or mapping says, or with a time of day.',
    'All of them are read in the one order that fits all; a file with two orders is refused.',
  ),
  'date-repaired': warning(
    'A spreadsheet had turned the date round, and only one reading lies in the season.',
    'The date is read back; the original text is in the issue.',
  ),
  'date-outside-season': error(
    'A date lies more than six weeks outside its season, or far from all others: fewer than three rows that are under a tenth of their league found no season.',
    'The row is left out, unless the file itself states the season and the date is not a year off.',
  ),
  'season-unreadable': error('A cell states no season such as 2012/2013 or 2015.', ROW_LEFT_OUT),
  'season-label-read': info(
    'A stated season can mean several: 2021 may be the year, 2021-22 or 2020-21.',
    "It is read as the season that the dates of its rows and the league's calendar say.",
  ),
  'kick-off-disagrees': warning('The two kick-off times of an entry differ.', 'The date counts.'),
  // Leagues.
  'division-missing': info('A row of a season file names no division.', 'It counts with the rest of the file.'),
  'competition-missing': error('A row does not say which league it belongs to.', ROW_LEFT_OUT),
  'competition-invalid': error("A cell holds no league's name.", ROW_LEFT_OUT),
  // Results.
  'goals-invalid': error('Goals are not a whole number from 0 to 99.', 'The score is not used.'),
  'not-played': warning('There is no whole score.', NOT_PLAYED),
  'score-missing': error('A match is said to be finished but has no score after 90 minutes.', ENTRY_LEFT_OUT),
  'score-not-used': info('A match that is not finished has a score.', 'The score is not used.'),
  'score-in-fixture-list': warning('A list of matches to come holds a score.', 'The score is not used.'),
  'score-disagrees': warning('Two statements of the final score differ.', 'The score after 90 minutes counts.'),
  'score-after-extra-time': warning(
    'The final score came about in extra time or on penalties, and the score after 90 minutes is not stated.',
    KEPT_OUT_OF_FITS,
  ),
  'score-after-ninety': warning(
    'The final score came about in extra time or on penalties, and the file states the one after 90 minutes.',
    'The score after 90 minutes is used; shots, corners and cards, which count extra time too, are not.',
  ),
  'score-in-future': warning('A score is dated after the day of the import.', KEPT_OUT_OF_FITS),
  'score-unlikely': warning('A side scored 15 goals or more.', KEPT),
  'result-disagrees': warning('The result letter contradicts the goals.', 'The goals count.'),
  'result-invalid': info('The result is none of H, D and A.', 'The goals count.'),
  'half-time-incomplete': info('Half-time is not a whole score.', 'Half-time is not used; the match is kept.'),
  'half-time-above-full-time': warning(
    'A side had more goals at half-time than at the end.',
    'Half-time is not used; the match is kept.',
  ),
  'walkover-suspected': warning(
    'A score that is typical of the table, 3-0 say, without a half-time score, in a league and season where most results without one have such a score: probably never played.',
    KEPT_OUT_OF_FITS,
  ),
  'match-abandoned': warning(
    'A note beside the match says that it was abandoned, awarded, forfeited, annulled or void.',
    KEPT_OUT_OF_FITS,
  ),
  'status-unknown': error('A status is none of the words that are known.', ROW_LEFT_OUT),
  'match-under-way': warning('The match was being played when the file was made.', ROW_LEFT_OUT),
  'neutral-unreadable': warning(
    'A cell says neither yes nor no to a neutral ground.',
    'The match counts as played at the home ground.',
  ),
  // Statistics.
  'statistic-invalid': warning(
    'A statistic is no whole number, more than can be, or there for one side only.',
    'It is taken as missing for both sides; the match is kept.',
  ),
  'shots-disagree': warning(
    'A side has more shots on target than shots.',
    'Shots and shots on target of the match are taken as missing.',
  ),
  'statistic-all-zero': info(
    'A statistic is 0 for both sides in every match of a league and season, ten at least: nobody counted.',
    'It is taken as missing.',
  ),
  // Prices.
  'price-not-a-number': warning('A price is no number.', TRIPLE_NOT_USED),
  'price-not-above-one': warning('A decimal price is 1 or less.', TRIPLE_NOT_USED),
  'odds-partial': warning('Of three prices one or two are there.', TRIPLE_NOT_USED),
  'overround-implausible': warning(
    'The inverse prices sum to less than 0.95 or more than 1.25: digits or columns were swapped.',
    TRIPLE_NOT_USED,
  ),
  'odds-missing': info(
    'The file has prices, but no usable triple for this match.',
    'The match is kept without prices.',
  ),
  'market-missing': info('No bookmaker of an entry prices home, draw and away.', 'The entry gives no prices.'),
  'decimal-comma': info(
    'Prices are written with a decimal comma in a table that no comma separates.',
    'They are read with the comma for a point.',
  ),
  // Columns and stray cells.
  'row-longer-than-header': warning(
    'A row has values to the right of its header, so that its cells may have moved.',
    'The match is kept without prices.',
  ),
  'row-numbers': info('The first column only counts the rows.', 'It is not used.'),
  'column-repeated': warning('Several columns have one name.', 'None of them is used.'),
  'price-columns-incomplete': info('Of three price columns not all are there once.', 'That source is not used.'),
  'value-under-unnamed-column': info('A value stands under a column without a name.', CELL_NOT_USED),
  'value-beyond-header': info('A value stands to the right of the header.', CELL_NOT_USED),
  'more-stray-values': warning(
    'More than 500 values stand outside the named columns: the rows may be shifted.',
    'They are counted, not listed.',
  ),
  // Answers of API-Football.
  'entry-unreadable': error('An entry is not built as the provider builds them.', ENTRY_LEFT_OUT),
  'answer-incomplete': warning(
    'An answer has further pages, or other entries than it announces.',
    'What is there is used; import the other pages too.',
  ),
  'answer-not-used': warning('An answer holds neither matches nor prices.', 'Its entries are not used.'),
} as const satisfies Readonly<Record<string, CleaningRule>>;

/** Stable code of a rule, kebab-case. */
export type RuleCode = keyof typeof CLEANING_RULES;

/** What a rule's finding means and what was done, in words; of a rule that is no longer there, its code. */
export function meaningOf(rule: string): string {
  const known = (CLEANING_RULES as Readonly<Record<string, CleaningRule>>)[rule];
  return known ? `${known.meaning} ${known.done}` : rule;
}
