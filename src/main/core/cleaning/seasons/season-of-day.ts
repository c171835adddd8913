import { toIsoDate } from '../../numeric/calendar';
import { seasonOf } from './season';

/** A season of a league with the days of its first and last match. */
export interface DatedSeason {
  readonly season: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The season that a day of a league lies in: one that was under way on it, else by the league's calendar: the year where
 * its seasons go by years, July to June otherwise.
 * @param seasons of the league; none for one that the store does not have
 */
export function seasonOfDay(seasons: readonly DatedSeason[], day: number): string {
  const under = seasons.find(({ from, to }) => from <= day && day <= to);
  if (under) return under.season;
  const last = seasons.reduce<DatedSeason | null>((best, each) => (best && best.to >= each.to ? best : each), null);
  return last?.season.length === 4 ? toIsoDate(day).slice(0, 4) : seasonOf([day]);
}
