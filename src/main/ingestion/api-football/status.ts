import { readStatus, type ReportedStatus } from '../../core/cleaning/match-words';

/** What a short status of API-Football v3 means to us. */
const API_FOOTBALL_STATUS: ReadonlyMap<string, ReportedStatus> = new Map<string, ReportedStatus>([
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

/** What an entry says became of its match: its short status, in any case, and otherwise the words of the long one. */
export function readApiStatus(short: string, long: string): ReportedStatus | null {
  const known = API_FOOTBALL_STATUS.get(short) ?? API_FOOTBALL_STATUS.get(short.trim().toUpperCase());
  if (known !== undefined) return known;
  const words = readStatus(long) ?? readStatus(short);
  return words && (words.status ?? 'finished');
}
