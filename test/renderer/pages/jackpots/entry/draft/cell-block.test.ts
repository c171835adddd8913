import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockOf,
  clearRange,
  formatBlock,
  parseBlock,
  putBlock,
} from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/cell-block';
import {
  COLUMNS,
  EMPTY_CELLS,
  textOf,
  type RowCells,
} from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-row';
import { kindOfPaste } from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/paste-kind';

const cell = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  fc.constantFrom('', '"', '""', 'a"b', '"a\tb"', '\t', '1.60', '6/4', 'Home', 'A v B'),
);
const row: fc.Arbitrary<RowCells> = fc.record({
  date: cell,
  time: cell,
  league: cell,
  home: cell,
  away: cell,
  oddsHome: cell,
  oddsDraw: cell,
  oddsAway: cell,
  neutral: fc.boolean(),
});
const column = fc.nat(COLUMNS.length - 1);
const begin = (cells: RowCells): RowCells => cells;

describe('what the grid copies', () => {
  it('it pastes back, wherever it was and whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        column,
        column,
        (rows, one, other, left, right) => {
          const range = {
            anchor: { row: one % rows.length, column: left },
            head: { row: other % rows.length, column: right },
          };
          const top = { row: Math.min(range.anchor.row, range.head.row), column: Math.min(left, right) };
          const copied = formatBlock(blockOf(rows, range));
          const pasted = kindOfPaste(copied, COLUMNS[top.column]!, copied);
          expect(pasted.kind).toBe('block');
          const block = pasted.kind === 'block' ? pasted.block : [];
          expect(putBlock(clearRange(rows, range), top, block, begin).rows).toEqual(rows);
        },
      ),
    );
  });
  it('goes into an empty grid as whole rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const all = { anchor: { row: 0, column: 0 }, head: { row: rows.length - 1, column: COLUMNS.length - 1 } };
        const block = parseBlock(formatBlock(blockOf(rows, all)));
        expect(putBlock([EMPTY_CELLS], { row: 0, column: 0 }, block, begin).rows).toEqual(rows);
      }),
    );
  });
});

describe('a block', () => {
  it('is read as a spreadsheet writes it, with line breaks of any kind', () => {
    expect(parseBlock('a\tb\r\n\tc\r\n')).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
    expect(parseBlock('"a\nb"\t"say ""x"""')).toEqual([['a\nb', 'say "x"']]);
  });
  it('adds the rows it needs, with the day and league of the one above, and leaves the rest alone', () => {
    const first = { ...EMPTY_CELLS, date: '2024-08-17', league: 'E0', home: 'Hull', away: 'Stoke' };
    const { rows, range } = putBlock([first], { row: 0, column: 5 }, [['2.10', '3.40', '3.20'], ['1.60']], begin);
    expect(rows).toEqual([
      { ...first, oddsHome: '2.10', oddsDraw: '3.40', oddsAway: '3.20' },
      { ...EMPTY_CELLS, date: '2024-08-17', league: 'E0', oddsHome: '1.60' },
    ]);
    expect(range).toEqual({ anchor: { row: 0, column: 5 }, head: { row: 1, column: 7 } });
  });
  it('that would stand out to the right begins further left', () => {
    const { rows } = putBlock([EMPTY_CELLS], { row: 0, column: 8 }, [['1', '2', '3', 'neutral']], begin);
    expect(COLUMNS.slice(5).map((each) => textOf(rows[0]!, each))).toEqual(['1', '2', '3', 'neutral']);
  });
});

describe('a pasted text', () => {
  const kind = (text: string, at: (typeof COLUMNS)[number]): string => kindOfPaste(text, at, null).kind;
  it('is text for one cell where it is no more', () => {
    expect(kind('Arsenal', 'home')).toBe('cell');
    expect(kind("Nott'm Forest\n", 'home')).toBe('cell');
    expect(kind('2.10', 'oddsHome')).toBe('cell');
    expect(kind('Serie A - Brazil', 'league')).toBe('cell');
  });
  it('is a block where each of its cells fits where it falls', () => {
    expect(kind('2.10\t3.40\t3.20\n1.60\t3,75\t6/4', 'oddsHome')).toBe('block');
    expect(kind('2.10 3.40 3.20\n1.60 3.75 5.50', 'oddsHome')).toBe('block');
    expect(kind('2.10\n1.60', 'oddsAway')).toBe('block');
    expect(kind('Arsenal\tChelsea', 'home')).toBe('block');
    expect(kind('2024-08-17\t15:00\tE0\tArsenal\tChelsea\t2.10\t3.40\t3.20\t', 'date')).toBe('block');
    expect(kind('E0\nE1', 'league')).toBe('block');
  });
  it('is a list where it must be read', () => {
    expect(kind('Arsenal v Chelsea 2.10 3.40 3.20', 'date')).toBe('list');
    expect(kind('Arsenal v Chelsea', 'home')).toBe('list');
    expect(kind('2024-08-17,E0,Arsenal,Everton', 'date')).toBe('list');
    expect(kind('Date\tLeague\tHome\tAway\n2024-08-17\tE0\tArsenal\tChelsea', 'date')).toBe('list');
    expect(kind('2024-08-17\tE0\tArsenal\tChelsea\t2.10\t3.40\t3.20', 'date')).toBe('list');
    expect(kind('Arsenal\tChelsea', 'oddsHome')).toBe('list');
    expect(kind('Arsenal - Chelsea 2.10 3.40 3.20\nHull - Stoke', 'home')).toBe('list');
  });
});
