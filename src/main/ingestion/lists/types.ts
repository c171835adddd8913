import type { MatchMark } from './words/line-marks';

/** Three decimal prices: home, draw, away. */
export type DecimalOdds = readonly [home: number, draw: number, away: number];

/** A fixture as a list states it: names as written, nothing resolved. */
export interface ListedFixture {
  /** Physical line of the text, from 1, on which the home side stands. */
  readonly line: number;
  /** ISO day; null where the text gives none or where it could be two. */
  readonly date: string | null;
  /** `HH:MM` as written, never moved by a zone. */
  readonly time?: string;
  /** The zone as written. */
  readonly tz?: string;
  readonly league: string | null;
  /** Code of football-data.co.uk, where text and clubs leave no doubt. */
  readonly leagueCode?: string;
  readonly home: string;
  readonly away: string;
  /** Null where the text gives none, not all three, or none that can be. */
  readonly odds: DecimalOdds | null;
  readonly neutral?: true;
  readonly status?: MatchMark;
  readonly score?: readonly [home: number, away: number];
  /** The prices as written, and what stands where no date could be read, for a person to mend. */
  readonly written?: { readonly date?: string; readonly odds?: readonly string[] };
}

/** Columns under which a fault is told, whatever the text calls them. */
export type ListColumn = 'date' | 'time' | 'league' | 'home' | 'away' | 'odds_home' | 'odds_draw' | 'odds_away';
export const PRICE_COLUMNS = ['odds_home', 'odds_draw', 'odds_away'] as const satisfies readonly ListColumn[];

/** A line that holds a fixture or a price nobody could use. */
export interface UnreadableLine {
  readonly line: number;
  readonly why: string;
  readonly column?: ListColumn;
  /** What is written there. */
  readonly value?: string;
}

export type Reading = string | readonly number[];
export type QuestionField = 'date' | 'odds' | 'league' | 'home' | 'away' | 'fixture' | 'duplicate';

/** What a reasonable person could not know either. */
export interface AmbiguousLine {
  readonly line: number;
  readonly field: QuestionField;
  readonly readings: readonly Reading[];
  readonly why: string;
  /** What is written there. */
  readonly value?: string;
  /** The earlier line it is about: of a duplicate, the first of the two. */
  readonly otherLine?: number;
}

export interface FixtureReading {
  /** In the order of the text. */
  readonly fixtures: readonly ListedFixture[];
  readonly unreadable: readonly UnreadableLine[];
  readonly ambiguous: readonly AmbiguousLine[];
}

/** What is known of clubs besides the text. */
export interface ClubKnowledge {
  /** Countries that have a club of this name, by their English names; empty for a name nobody knows. */
  readonly countriesOf: (name: string) => readonly string[];
}
export const KNOWS_NOTHING: ClubKnowledge = { countriesOf: () => [] };

export interface ReadingOptions {
  /** ISO day on which the text was pasted: days without a year are to come after it. */
  readonly asOf: string;
  readonly knows?: ClubKnowledge;
}

/** Where readers put what they find. */
export interface Findings {
  readonly unreadable: UnreadableLine[];
  readonly ambiguous: AmbiguousLine[];
}
