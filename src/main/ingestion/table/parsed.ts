import type { ColumnMapping } from '../../../contract';
import type { CleaningIssue, CleanMatch } from '../../core/cleaning/issue';
import type { PriceTriple } from '../../core/cleaning/validation';
import type { Encoding } from '../files/decode-text';

/** What kind of file it is, as the store and its lists call it: `football-data.co.uk`, `api-football`. */
export type SourceName = string;

/** The matches of one league in one season. */
export interface ParsedGroup {
  /** Code of the league: `E0`, `ARG`, `ARG-copa-de-la-liga-profesional`, `AF-39`. */
  readonly league: string;
  readonly leagueName: string;
  readonly country: string;
  /** `2019-20`, or `2019` where a season is a calendar year or only its first year is known. */
  readonly season: string;
  /** Rows or entries of this league and season: matches kept and rows rejected. */
  readonly rows: number;
  /** In file order, at least one. */
  readonly matches: readonly CleanMatch[];
}

export interface ParsedSource {
  readonly source: SourceName;
  readonly encoding: Encoding;
  /** Rows that are not blank, or entries; also those that could not be given to a group. */
  readonly rows: number;
  /** By league code, then season; none only in a file of prices. */
  readonly groups: readonly ParsedGroup[];
  /** Prices of matches told in other files, one offer per match; only answers of API-Football have any. */
  readonly odds: readonly ParsedOdds[];
  /** By line or entry, each with what was done about it. */
  readonly issues: readonly CleaningIssue[];
}

/** A bookmaker's prices for the result of one match, to be joined to it by the provider's number. */
export interface ParsedOdds {
  /** Number of the entry, from 1. */
  readonly line: number;
  /** The provider's number of the match, as text. */
  readonly providerId: string;
  readonly bookmaker: string;
  /** When the prices were taken, as sent: ISO 8601 with its zone. Before kick-off they are pre-closing. */
  readonly update: string;
  readonly triple: PriceTriple;
}

/** A file before it is read. */
export interface SourceText {
  readonly text: string;
  /** For messages only. */
  readonly name: string;
  /** Mappings of tables that a person has given, by the hash of their header. */
  readonly mappingFor: ((headerHash: string) => ColumnMapping | null) | undefined;
  /** Day number of the import. */
  readonly today: number | undefined;
}

/** One kind of file: how it is known, and how it is read. */
export interface SourceReader {
  /** By what is in it, never by its name. */
  readonly recognises: (text: string) => boolean;
  /** @throws {UserError} bad-file, needs-mapping: naming the file, and the line where there is one */
  readonly read: (file: SourceText) => Omit<ParsedSource, 'encoding'>;
}
