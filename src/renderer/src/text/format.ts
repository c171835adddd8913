/**
 * Every number, date and hash a person reads is written here, so that one rule holds on every page.
 * Copies and reports use the raw value instead: no rounding, no thousands separator.
 */

import { groupDigits } from '../../../text/counts';
import { dayText, probabilityDecimals } from './formats';

export { bytesText as formatBytes, fileName, plural } from '../../../text/counts';

/** Shown where there is no number; the reason goes on the cell's title. */
export const MISSING = '–';
const THIN = '\u202f';
const MINUS = '\u2212';

const isNumber = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/** Equal decimals, a real minus sign, thin spaces between thousands. */
export function formatFixed(value: number | null | undefined, decimals: number): string {
  if (!isNumber(value)) return MISSING;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const isZero = !/[1-9]/.test(whole + (fraction ?? ''));
  return `${value < 0 && !isZero ? MINUS : ''}${groupDigits(whole)}${fraction === undefined ? '' : `.${fraction}`}`;
}

const signed = (value: number, text: string): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);

/** A count of things: `21 852`. */
export const formatCount = (value: number | null | undefined): string => formatFixed(value, 0);

/** A probability in the window: `52.3 %`, with as many decimals as the person chose. */
export const formatProbability = (value: number | null | undefined): string =>
  isNumber(value) ? `${formatFixed(value * 100, probabilityDecimals())}${THIN}%` : MISSING;

/** The same without its unit, for columns that carry `%` in the header. */
export const formatPercentNumber = (value: number | null | undefined): string =>
  isNumber(value) ? formatFixed(value * 100, probabilityDecimals()) : MISSING;

/** A probability that may be far below one percent, with two digits that say something: `0.026 %`. */
export function formatRare(value: number | null | undefined): string {
  if (!isNumber(value) || value <= 0 || value >= 0.01) return formatProbability(value);
  const percent = value * 100;
  return `${formatFixed(percent, Math.min(12, 1 - Math.floor(Math.log10(percent))))}${THIN}%`;
}

/** A difference of two probabilities: `+1.8 pp`. */
export function formatPoints(difference: number | null | undefined): string {
  if (!isNumber(difference)) return MISSING;
  return `${signed(difference, formatFixed(difference * 100, probabilityDecimals()))}${THIN}pp`;
}

/** Log loss, Brier or RPS: four decimals. */
export const formatScore = (value: number | null | undefined): string => formatFixed(value, 4);

/** A difference of two scores, with its sign. */
export const formatScoreDifference = (value: number | null | undefined): string =>
  isNumber(value) ? signed(value, formatFixed(value, 4)) : MISSING;

/** A log strength: two decimals with sign, and its standard error where it is known. */
export function formatStrength(value: number | null | undefined, standardError?: number | null): string {
  if (!isNumber(value)) return MISSING;
  const text = signed(value, formatFixed(value, 2));
  return standardError === undefined || standardError === null ? text : `${text} ± ${formatFixed(standardError, 2)}`;
}

/** Expected goals: two decimals. */
export const formatLambda = (value: number | null | undefined): string => formatFixed(value, 2);

/** Decimal odds as entered, with at least the two decimals they are quoted in. */
export function formatOdds(value: number | null | undefined): string {
  if (!isNumber(value)) return MISSING;
  const text = String(value);
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return formatFixed(value, Math.max(2, decimals));
}

/** A chance as odds of one: `1 in 3 912`. */
export function formatOneIn(probability: number | null | undefined): string {
  if (!isNumber(probability) || probability <= 0) return MISSING;
  const n = 1 / probability;
  return `1 in ${n < 10 ? formatFixed(n, 1) : formatCount(Math.round(n))}`;
}

/** The same with the percentage behind it: `1 in 3 912 (0.026 %)`. */
export const formatChance = (probability: number | null | undefined): string =>
  isNumber(probability) && probability > 0
    ? `${formatOneIn(probability)} (${formatRare(probability)})`
    : formatProbability(probability);

/** A parameter of a fit, shown with as many decimals as it was chosen with. */
export const formatParameter = (value: number | null | undefined, decimals = 4): string => formatFixed(value, decimals);

/** The date of an instant or a date, as the person writes days. */
export const formatDate = (value: string | null | undefined): string => (value ? dayText(value.slice(0, 10)) : MISSING);

/** Date and minute of an instant, in UTC as the log keeps it. */
export const formatInstant = (value: string | null | undefined): string =>
  value ? `${dayText(value.slice(0, 10))} ${value.slice(11, 16)}`.trim() : MISSING;

/** A hash one can compare at a glance: `9c1f…e2`. */
export const shortHash = (hash: string | null | undefined): string =>
  hash ? (hash.length > 8 ? `${hash.slice(0, 4)}…${hash.slice(-2)}` : hash) : MISSING;

/** How long something took: `840 ms`, `12.4 s`, `2 min 05 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${formatCount(Math.max(0, ms))}${THIN}ms`;
  if (ms < 60_000) return `${formatFixed(ms / 1000, 1)}${THIN}s`;
  const seconds = Math.round(ms / 1000);
  return `${formatCount(Math.floor(seconds / 60))}${THIN}min ${String(seconds % 60).padStart(2, '0')}${THIN}s`;
}
