import type { SlateRecord } from '../../../contract-types';
import { formatCount, formatFixed, formatRare } from '../../../text/format';
import { voiceName } from '../../../text/voices';
import { Missing } from '../../../ui/missing/missing';
import type { Column } from '../../../ui/table/table-column';
import type { SlateRow } from './slate-traces';
import { expectedText, honestyInWords } from './slate-words';

/** What every forecast would have brought; Enter on a row shows its distribution. */
export const RECORDS: readonly Column<SlateRecord>[] = [
  { id: 'set', header: 'Forecast', isSticky: true, value: ({ set }) => voiceName(set) },
  {
    id: 'mean-observed',
    group: 'Right on average',
    header: 'came',
    align: 'right',
    value: ({ meanObserved }) => meanObserved,
    cell: ({ meanObserved }) => formatFixed(meanObserved, 2),
  },
  {
    id: 'mean-expected',
    group: 'Right on average',
    header: 'expected',
    align: 'right',
    value: ({ meanExpected }) => meanExpected,
    cell: ({ meanExpected }) => formatFixed(meanExpected, 2),
  },
  {
    id: 'z',
    group: 'Right on average',
    header: 'z',
    title: 'How far apart, in standard deviations; within ±1.96 it is luck',
    align: 'right',
    value: ({ z }) => z,
    cell: ({ z }) =>
      z === null ? <Missing reason="Not enough slates to say how far apart." isStop={false} /> : formatFixed(z, 2),
  },
  {
    id: 'all-observed',
    group: 'Slates all right',
    header: 'came',
    align: 'right',
    value: ({ allObserved }) => allObserved,
    cell: ({ allObserved }) => formatCount(allObserved),
  },
  {
    id: 'all-expected',
    group: 'Slates all right',
    header: 'expected',
    align: 'right',
    value: ({ allExpected }) => allExpected,
    cell: ({ allExpected }) => expectedText(allExpected),
  },
  {
    id: 'at-least',
    group: 'Slates all right',
    header: 'so many or more',
    title: 'Exact chance, were the probabilities true',
    align: 'right',
    value: ({ allAtLeast }) => allAtLeast,
    cell: ({ allAtLeast }) => formatRare(allAtLeast),
  },
  {
    id: 'at-most',
    group: 'Slates all right',
    header: 'so many or fewer',
    title: 'Exact chance, were the probabilities true',
    align: 'right',
    value: ({ allAtMost }) => allAtMost,
    cell: ({ allAtMost }) => formatRare(allAtMost),
  },
  { id: 'honest', header: 'Is P(all) honest?', wrap: true, value: honestyInWords },
];

export const COUNTS: readonly Column<SlateRow>[] = [
  { id: 'right', header: 'Right', align: 'right', value: ({ right }) => right },
  {
    id: 'observed',
    header: 'Slates, came',
    align: 'right',
    value: ({ observed }) => observed,
    cell: ({ observed }) => formatCount(observed),
  },
  {
    id: 'expected',
    header: 'Slates, expected',
    align: 'right',
    value: ({ expected }) => expected,
    cell: ({ expected }) => expectedText(expected),
  },
];
