import { describe, expect, it } from 'vitest';
import {
  compareValues,
  filterRows,
  groupSpans,
  toTsv,
  type Column,
} from '../../../../src/renderer/src/ui/table/table-column';

interface Row {
  readonly name: string;
  readonly p: number | null;
}
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'p', header: 'H', group: 'Set B', value: (row) => row.p, cell: () => 'rounded' },
];
const ROWS: readonly Row[] = [
  { name: 'Man\tCity', p: 0.5234567890123 },
  { name: 'Arsenal', p: null },
];

describe('a copied table', () => {
  it('has headers and full precision, nothing for what is missing, and no broken rows', () => {
    expect(toTsv(COLUMNS, ROWS)).toBe('Name\tSet B H\nMan City\t0.5234567890123\nArsenal\t');
  });
});

describe('rows', () => {
  it('are found by all words in any column', () => {
    expect(filterRows(COLUMNS, ROWS, 'man 0.52')).toHaveLength(1);
    expect(filterRows(COLUMNS, ROWS, 'man arsenal')).toHaveLength(0);
    expect(filterRows(COLUMNS, ROWS, '  ')).toHaveLength(2);
  });
  it('sort numbers by size and texts with numbers inside by those', () => {
    expect([10, 9, 100].sort(compareValues)).toEqual([9, 10, 100]);
    expect(['E10', 'E9'].sort(compareValues)).toEqual(['E9', 'E10']);
  });
  it('stand under group headers that span neighbours', () => {
    expect(groupSpans([...COLUMNS, { ...COLUMNS[1]!, id: 'q' }])).toEqual([
      { name: '', span: 1 },
      { name: 'Set B', span: 2 },
    ]);
  });
});
