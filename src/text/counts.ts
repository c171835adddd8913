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

const UNITS = [
  [1e3, 'kB'],
  [1e6, 'MB'],
  [1e9, 'GB'],
] as const;

/** A file size in the unit it reads best in. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${countText(bytes)}${THIN}B`;
  const [size, unit] = UNITS.findLast(([least]) => bytes >= least)!;
  const value = bytes / size;
  const [whole, tenth] = value.toFixed(1).split('.');
  return `${groupDigits(whole!)}.${tenth}${THIN}${unit}`;
}
