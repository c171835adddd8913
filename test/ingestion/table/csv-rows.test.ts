import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CsvRows, MOST_CELLS } from '../../../src/main/ingestion/table/csv-rows';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
function read(text: string): Row[] {
  const rows = new CsvRows(text);
  const result: Row[] = [];
  while (rows.next()) {
    result.push({ line: rows.line, cells: Array.from({ length: rows.width }, (_, index) => rows.cell(index)) });
  }
  return result;
}

describe('CsvRows', () => {
  it.each(['\n', '\r\n', '\r', '\r\r\n'])('counts physical lines that end with %j', (end) => {
    expect(read(['a,b', '', 'c,'].join(end) + end)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: [''] },
      { line: 3, cells: ['c', ''] },
    ]);
  });
  it('reads quotes, commas and line ends inside them, and goes on counting', () => {
    expect(read('1,"Wiley, A. G.",2\n"say ""x""" ,"a\r\nb"\nz')).toEqual([
      { line: 1, cells: ['1', 'Wiley, A. G.', '2'] },
      { line: 2, cells: ['say "x"', 'a\r\nb'] },
      { line: 4, cells: ['z'] },
    ]);
  });
  it('takes a quote that finds its partner ten line ends on for one, and eleven line ends on for a character', () => {
    const over = (ends: number, end: string) => read(`a,"${`b${end}`.repeat(ends)}",c\nd`);
    for (const end of ['\n', '\r\n', '\r']) {
      expect(over(10, end)).toEqual([
        { line: 1, cells: ['a', `b${end}`.repeat(10), 'c'] },
        { line: 12, cells: ['d'] },
      ]);
      const [first, ...others] = over(11, end);
      expect(first).toEqual({ line: 1, cells: ['a', '"b'] });
      expect(others.at(-1)).toEqual({ line: 13, cells: ['d'] });
      expect(others).toHaveLength(12);
    }
  });
  it('says whether a cell ran over a line end, row by row', () => {
    const rows = new CsvRows('a;"b\nc"\n"d";e', ';');
    const spans: boolean[] = [];
    while (rows.next()) spans.push(rows.spansLines);
    expect([spans, rows.width, rows.cell(0)]).toEqual([[true, false], 2, 'd']);
  });
  it('counts cells beyond ten thousand and keeps none of them', () => {
    const rows = new CsvRows(`${'x,'.repeat(MOST_CELLS)}y`);
    rows.next();
    expect([rows.width, rows.cell(MOST_CELLS - 1), rows.cell(MOST_CELLS)]).toEqual([MOST_CELLS + 1, 'x', '']);
  });
  it('keeps a stray quote as a character that swallows nothing', () => {
    expect(read('"Wiley,1\n2,"Dean, M",3\n4" x,"5"6\n"')).toEqual([
      { line: 1, cells: ['"Wiley', '1'] },
      { line: 2, cells: ['2', 'Dean, M', '3'] },
      { line: 3, cells: ['4" x', '"5"6'] },
      { line: 4, cells: ['"'] },
    ]);
  });
  it('calls a row blank when it holds only commas, spaces and empty quotes', () => {
    const blank = (text: string): boolean => {
      const rows = new CsvRows(text);
      rows.next();
      return rows.isBlank;
    };
    expect([',,,', ' ,\u00a0,""', '\u001a', ''.padEnd(9)].every(blank)).toBe(true);
    expect(['x', ',,#', ',"0"', '"'].some(blank)).toBe(false);
  });
  it('reads what csv-parse reads', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', 'ü') });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(quote).join(',')).join('\n');
        const peer: string[][] = parse(text, { relax_column_count: true });
        fc.pre(rows.flat().every((value) => value.split('\n').length <= 11));
        expect(read(text).map((row) => row.cells)).toEqual(peer);
      }),
    );
  });
  it('never fails, loses no character of unquoted text and stays linear on runs of CR and quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n') }), (text) => {
        read(text);
      }),
    );
    for (const text of ['\r'.repeat(300_000), '"'.repeat(300_001), '",'.repeat(150_000)]) read(text);
  });
});
