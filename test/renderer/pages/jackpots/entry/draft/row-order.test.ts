import { describe, expect, it } from 'vitest';
import {
  EMPTY_CELLS,
  namesOf,
  numbersOf,
  rowsToStore,
} from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-row';
import {
  duplicateRows,
  moveRows,
  sortRows,
} from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/row-order';

const row = (key: number, date = '', league = '', time = '') => ({ ...EMPTY_CELLS, key, date, league, time });
const rows = [row(1), row(2), row(3), row(4)];
const keys = (list: readonly { readonly key: number }[]): number[] => list.map(({ key }) => key);

describe('rows', () => {
  it('move together by one place, and stay where there is none', () => {
    expect(keys(moveRows(rows, [2, 3], -1))).toEqual([2, 3, 1, 4]);
    expect(keys(moveRows(rows, [2, 3], 1))).toEqual([1, 4, 2, 3]);
    expect(moveRows(rows, [1, 2], -1)).toBe(rows);
    expect(moveRows(rows, [3, 4], 1)).toBe(rows);
    expect(moveRows(rows, [9], 1)).toBe(rows);
  });
  it('are duplicated below the last of them', () => {
    let next = 10;
    const { rows: more, added } = duplicateRows(rows, [1, 2], (cells) => ({ ...cells, key: next++ }));
    expect(keys(more)).toEqual([1, 2, 10, 11, 3, 4]);
    expect(keys(added)).toEqual([10, 11]);
  });
  it('are sorted by day and time or by league, what is empty last, equal ones as they were', () => {
    const list = [
      row(1, '', 'E0'),
      row(2, '2024-08-18', 'E1', '15:00'),
      row(3, '2024-08-18', 'e0', '9:30'),
      row(4, '2024-08-17', ''),
      row(5, '2024-08-18', 'E1', '15:00'),
      row(6, '2024-08-18', 'E1'),
    ];
    expect(keys(sortRows(list, 'date'))).toEqual([4, 3, 2, 5, 6, 1]);
    expect(keys(sortRows(list, 'league'))).toEqual([3, 1, 2, 5, 6, 4]);
  });
  it('are counted as they are stored: those with a word, without the last ones that nobody has typed in', () => {
    const list = [row(1, '2024-08-17', 'E0'), row(2), row(3, '2024-08-18', 'E0'), row(4, '2024-08-18', 'E0')];
    expect(keys(rowsToStore(list))).toEqual([1, 3]);
    expect(numbersOf(list)).toEqual([1, 2, 2, 3]);
    expect(namesOf([...list, row(5), row(6)])).toEqual([
      'fixture 1',
      'empty row 2 of the grid',
      'fixture 2',
      'fixture 3',
      'fixture 4',
      'empty row 6 of the grid',
    ]);
    expect(keys(rowsToStore([...list, { ...row(5), home: 'Hull' }]))).toEqual([1, 3, 4, 5]);
  });
});
