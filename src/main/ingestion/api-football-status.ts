import type { MatchStatus } from '../core/cleaning/issue';

/** A match that was being played when the file was made: neither played nor to be played. */
export type ReportedStatus = MatchStatus | 'under way';

/** What a short status of API-Football v3 means to us. */
export const API_FOOTBALL_STATUS: ReadonlyMap<string, ReportedStatus> = new Map<string, ReportedStatus>([
  ['FT', 'finished'],
  ['AET', 'finished'], // after extra time
  ['PEN', 'finished'], // after penalties
  ['TBD', 'scheduled'], // the time is not settled
  ['NS', 'scheduled'],
  ['PST', 'postponed'],
  ['CANC', 'cancelled'],
  ['ABD', 'abandoned'],
  ['AWD', 'awarded'],
  ['WO', 'awarded'], // walkover
  ...['1H', 'HT', '2H', 'ET', 'BT', 'P', 'LIVE', 'SUSP', 'INT'].map((status) => [status, 'under way'] as const),
]);
