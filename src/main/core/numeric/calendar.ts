/**
 * Calendar dates as whole days, without a clock, a time zone or a locale.
 *
 * A day number counts days since 1970-01-01 in the proleptic Gregorian calendar. Source of the conversion: the
 * era-based algorithm for civil dates (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
 */
const DAYS_PER_ERA = 146_097;
const EPOCH_SHIFT = 719_468;

/** Days since 1970-01-01 of a year, month 1 to 12 and day of the month. */
export function toDayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** `YYYY-MM-DD` of a day number. */
export function toIsoDate(dayNumber: number): string {
  const shifted = dayNumber + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Day number of `YYYY-MM-DD`, or null when the text is no calendar date. */
export function parseIsoDate(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const dayNumber = toDayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return toIsoDate(dayNumber) === text ? dayNumber : null;
}

/** Day number of a date known to be valid. @throws {RangeError} when it is not: a bug in the caller, not in the data */
export function dayOf(isoDate: string): number {
  const day = parseIsoDate(isoDate);
  if (day === null) throw new RangeError(`not a calendar date: ${isoDate}`);
  return day;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
