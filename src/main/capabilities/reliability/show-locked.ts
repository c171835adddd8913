import type { ResponseOf } from '../../../contract';
import { plural } from '../../../text/counts';
import { honestyInWords } from '../../../text/honesty-words';
import { lockedInWords } from '../../../text/selection-words';
import { table } from '../command/table';

/** A chance in three decimals, or in two digits that say something where it is smaller. */
export const chance = (value: number): string =>
  value > 0 && value < 0.001 ? value.toExponential(1) : value.toFixed(3);

/** How locked jackpots came out against what was said of them. @param set whose picks the table of jackpots is of */
export function showLocked(set: string) {
  return (answer: ResponseOf<'reliability.locked'>): string => {
    const { locked, rule, outside, jackpots, complete, counted, separate, records } = answer;
    return [
      `${plural(complete, 'locked jackpot')} with every result known, ${plural(counted, 'pick')} that count; ${separate} of them share no match with one before`,
      lockedInWords(locked),
      ...(outside > 0 ? [`${plural(outside, 'jackpot')} with a fixture outside the selection left out`] : []),
      rule,
      '',
      jackpots.length === 0
        ? 'not enough data: no locked jackpot of the selection has a result'
        : table(
            ['jackpot', 'version', 'from', 'known', 'void', 'right', 'expected', 'P(so few)', 'P(so many)', 'P(all)'],
            jackpots.map(({ name, version, fromDate, fixtures, counted: known, void: voids, sets }) => {
              const own = sets.find((each) => each.set === set);
              const told = own
                ? [own.right, own.expected.toFixed(2), ...[own.atMost, own.atLeast, own.all].map(chance)]
                : ['–', '–', '–', '–', '–'];
              return [name, version, fromDate, `${known} of ${fixtures}`, voids, ...told];
            }),
          ),
      ...(complete === 0
        ? []
        : [
            '',
            table(
              ['set', 'right', 'expected', 'z', 'P(so few)', 'P(so many)', 'all right', 'expected', 'P(so few)', 'P(so many)', 'is P(all) honest'], // prettier-ignore
              records.map((record) => [
                record.set,
                record.right,
                record.expected.toFixed(2),
                record.z === null ? '–' : record.z.toFixed(2),
                chance(record.atMost),
                chance(record.atLeast),
                record.allObserved,
                chance(record.allExpected),
                chance(record.allAtMost),
                chance(record.allAtLeast),
                honestyInWords(record, chance),
              ]),
            ),
          ]),
    ].join('\n');
  };
}
