import type { MemoryEvidence } from '../contract/models';
import { plural } from './counts';

/** Log losses with a real minus sign: four decimals. */
const nats = (value: number): string => Math.abs(value).toFixed(4);

/** Whether past prices stand in for a market that is silent, and what speaks for it. @param memory null: none was priced */
export function memoryInWords(memory: MemoryEvidence | null): string {
  if (memory === null)
    return 'No market memory: there were no prices to learn from. A fixture without odds follows set A.';
  const { n, days, difference, standardError, isConfirmed } = memory;
  const without = 'A fixture without odds follows set A.';
  if (difference === null || standardError === null)
    return `Not confirmed: too few forecasts from past prices to compare with set A. ${without}`;
  const size =
    difference === 0
      ? 'had the same log loss as set A'
      : `had a log loss ${nats(difference)} ± ${nats(standardError)} (standard error) ${difference < 0 ? 'lower' : 'higher'} than set A`;
  const measured = `set B with past prices in place of a market ${size}, over ${plural(n, 'match', 'matches')} of ${plural(days, 'match day')}`;
  return isConfirmed
    ? `Confirmed: ${measured}. Where a fixture has no odds, past prices speak in place of the market.`
    : `Not confirmed: ${measured}. ${without}`;
}

/** When the past first spoke for past prices. @param from that season; null where it never has */
export const confirmedFromInWords = (from: string | null): string =>
  from === null ? 'never confirmed' : `first confirmed for ${from}`;
