import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, toCell, type CsvValue } from '../../src/text/csv';

/** How the documentation says that a text is read back. */
const asMeant = (cell: string): string => cell.replace(/^'(?='*[=+\-@|\t\r\n＝＋－＠])/u, '');

describe('a cell', () => {
  it('runs nothing in a spreadsheet, full-width forms and commands included', () => {
    for (const first of ['=', '+', '-', '@', '|', '\t', '＝', '＋', '－', '＠']) {
      expect(toCell(`${first}1+1`)).toBe(`'${first}1+1`);
    }
    expect([toCell('\ra'), toCell('\na')]).toEqual([`"'\ra"`, `"'\na"`]);
    expect(toCell("'=1")).toBe("''=1");
  });

  it('is quoted where it must be, and never where it need not be', () => {
    expect(['a,b', 'a"b', 'a\nb', 'a\rb', 'plain', 'O’Higgins', "'t Zand", 'a=b', ''].map(toCell)).toEqual([
      ...['"a,b"', '"a""b"', '"a\nb"', '"a\rb"', 'plain', 'O’Higgins', "'t Zand", 'a=b', ''],
    ]);
  });

  it('leaves numbers, truths and what is missing alone', () => {
    expect([-0.5, 1e-7, 0.1 + 0.2, true, false, null].map(toCell)).toEqual([
      ...['-0.5', '1e-7', '0.30000000000000004', 'true', 'false', ''],
    ]);
  });
});

describe('a line', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'\'=+-@|,"\t\r\n＝＋－＠ a') }),
  );
  it('is read back by another reader as the texts it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        // Lone halves of a pair cannot be written to a file.
        const written = rows.map((row) => row.map((cell) => Buffer.from(cell).toString()));
        const read = parse(written.map(csvLine).join(''), { recordDelimiter: '\n' });
        expect(read.map((row) => row.map(asMeant))).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  it('never starts a cell with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const [[first]] = parse(csvLine([cell, 'x']), { recordDelimiter: '\n' }) as [[string]];
        expect(/^[=+\-@|\t\r\n＝＋－＠]/u.test(first)).toBe(false);
      }),
    );
  });

  it('keeps every bit of a number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const cells: CsvValue[] = [value, 1];
        expect(Number(csvLine(cells).split(',')[0]) + 0).toBe(value + 0);
      }),
    );
  });
});
