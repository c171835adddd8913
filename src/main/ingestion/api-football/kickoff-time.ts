import { parseIsoDate } from '../../core/numeric/calendar';

/** A moment: its day number in UTC and its seconds since 1970. */
export interface Kickoff {
  readonly day: number;
  readonly seconds: number;
}

/**
 * The moment of `2022-12-15T02:00:00+01:00`; null without a zone, since the day is then anyone's guess, and for times
 * that do not exist.
 */
export function parseKickoff(text: string): Kickoff | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(text);
  const day = parts && parseIsoDate(parts[1] ?? '');
  if (!parts || day === null) return null;
  const [hour = 0, minute = 0, second = 0] = parts.slice(2, 5).map((part) => Number(part ?? 0));
  const [zoneHour = 0, zoneMinute = 0] = parts.slice(6, 8).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 14 || zoneMinute > 59) return null;
  const ahead = (zoneHour * 60 + zoneMinute) * (parts[5] === '-' ? -1 : 1);
  const seconds = day * 86_400 + (hour * 60 + minute - ahead) * 60 + second;
  return { day: Math.floor(seconds / 86_400), seconds };
}
