import type { LockedJackpotRow, LockedRecord, SetSlate } from '../../../contract-types';
import { formatCount, formatFixed, formatRare } from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import type { Column } from '../../../ui/table/table-column';
import type { LockedSumRow } from './locked-traces';
import { expectedText, honestyInWords } from './slate-words';

const rare = <T,>(id: string, group: string, header: string, of: (row: T) => number): Column<T> => ({
  id,
  group,
  header,
  title: 'Exact chance, were the probabilities true',
  align: 'right',
  value: of,
  cell: (row) => formatRare(of(row)),
});

/** Every set over all locked jackpots; Enter on a row shows its distribution. */
export const LOCKED_RECORDS: readonly Column<LockedRecord>[] = [
  { id: 'set', header: 'Set', isSticky: true, value: ({ set }) => `Set ${set}` },
  {
    id: 'right',
    group: 'Right picks',
    header: 'came',
    align: 'right',
    value: ({ right }) => right,
    cell: ({ right }) => formatCount(right),
  },
  {
    id: 'expected',
    group: 'Right picks',
    header: 'expected',
    align: 'right',
    value: ({ expected }) => expected,
    cell: ({ expected }) => formatFixed(expected, 1),
  },
  {
    id: 'z',
    group: 'Right picks',
    header: 'z',
    title: 'How far apart, in standard deviations; within ±1.96 it is luck',
    align: 'right',
    value: ({ z }) => z,
    cell: ({ z }) => (z === null ? <Missing reason="Every pick was certain." isStop={false} /> : formatFixed(z, 2)),
  },
  rare('at-least', 'Right picks', 'so many or more', ({ atLeast }) => atLeast),
  rare('at-most', 'Right picks', 'so many or fewer', ({ atMost }) => atMost),
  {
    id: 'all-observed',
    group: 'Jackpots all right',
    header: 'came',
    align: 'right',
    value: ({ allObserved }) => allObserved,
    cell: ({ allObserved }) => formatCount(allObserved),
  },
  {
    id: 'all-expected',
    group: 'Jackpots all right',
    header: 'expected',
    align: 'right',
    value: ({ allExpected }) => allExpected,
    cell: ({ allExpected }) => expectedText(allExpected),
  },
  rare('all-at-least', 'Jackpots all right', 'so many or more', ({ allAtLeast }) => allAtLeast),
  rare('all-at-most', 'Jackpots all right', 'so many or fewer', ({ allAtMost }) => allAtMost),
  { id: 'honest', header: 'Is P(all) honest?', wrap: true, value: honestyInWords },
];

/** A locked jackpot as one set had it; no set where every match was void. */
export interface LockedRow extends LockedJackpotRow {
  readonly own: SetSlate | null;
}

const VOID = 'No match of it counts.';
const ofSet = (
  id: string,
  header: string,
  of: (own: SetSlate) => number,
  write: (value: number) => string,
  title?: string,
): Column<LockedRow> => ({
  id,
  header,
  ...(title === undefined ? {} : { title }),
  align: 'right',
  value: ({ own }) => own && of(own),
  cell: ({ own }) => (own ? write(of(own)) : <Missing reason={VOID} isStop={false} />),
});

/** Locked jackpots one by one; Enter on a row opens its results. */
export const LOCKED_JACKPOTS: readonly Column<LockedRow>[] = [
  { id: 'name', header: 'Jackpot', isSticky: true, value: ({ name }) => name },
  { id: 'version', header: 'Version', align: 'right', value: ({ version }) => version },
  {
    id: 'days',
    header: 'Days',
    value: ({ fromDate, toDate }) => (fromDate === toDate ? fromDate : `${fromDate} to ${toDate}`),
  },
  {
    id: 'known',
    header: 'Results',
    title: 'Results that count, of all fixtures; void matches count nowhere',
    align: 'right',
    value: ({ counted }) => counted,
    cell: ({ counted, fixtures, void: voids, open }) =>
      `${counted} of ${fixtures}${voids > 0 ? `, ${voids} void` : ''}${open > 0 ? `, ${open} open` : ''}`,
  },
  {
    id: 'shared',
    header: 'Shared',
    title: 'Matches that a jackpot locked before has, too',
    align: 'right',
    value: ({ shared }) => shared,
  },
  ofSet('right', 'Right', ({ right }) => right, formatCount),
  ofSet(
    'expected',
    'Expected',
    ({ expected }) => expected,
    (value) => formatFixed(value, 2),
  ),
  ofSet(
    'at-least',
    'So many or more',
    ({ atLeast }) => atLeast,
    formatRare,
    'Exact chance, were the probabilities true',
  ),
  ofSet('at-most', 'So many or fewer', ({ atMost }) => atMost, formatRare, 'Exact chance, were the probabilities true'),
  ofSet('all', 'P(all)', ({ all }) => all, formatRare, 'Of the picks that count, as it was locked'),
];

export const LOCKED_SUMS: readonly Column<LockedSumRow>[] = [
  { id: 'right', header: 'Right', align: 'right', value: ({ right }) => right },
  {
    id: 'chance',
    header: 'Probability',
    align: 'right',
    value: ({ chance }) => chance,
    cell: ({ chance }) => formatRare(chance),
  },
  { id: 'came', header: 'Came', value: ({ came }) => (came ? 'came' : '') },
];
