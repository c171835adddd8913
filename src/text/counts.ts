const THIN = '\u202f';

/** Thin spaces between thousands: `21 852`. */
export const groupDigits = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, THIN);

/** A count of things, a whole number. */
export const countText = (count: number): string => groupDigits(String(Math.round(count)));

/** `1 file`, `2 files`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${countText(count)} ${count === 1 ? one : many}`;

/** The last part of a path, whichever system wrote it. */
export const fileName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
