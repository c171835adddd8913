import type { PriceRun } from './find-prices';
import type { MatchMark } from '../words/line-marks';
import type { FoundDate } from '../words/read-date';

/** A fixture put together from its lines, its day and prices still as stated. */
export interface DraftFixture {
  /** Place of its first line among the items. */
  readonly at: number;
  readonly line: number;
  readonly home: string;
  readonly away: string;
  readonly date: FoundDate | null;
  readonly time: string | null;
  readonly tz: string | null;
  readonly laterWeekday: number | null;
  readonly league: string | null;
  readonly status: MatchMark | null;
  readonly neutral: boolean;
  readonly score: readonly [number, number] | null;
  readonly sent: FoundDate | null;
  prices: { readonly run: Pick<PriceRun, 'tokens' | 'roles'>; readonly line: number } | null;
}
