const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;

/** Cells beyond this are counted, not kept: no table of matches is that wide. */
export const MOST_CELLS = 10_000;
/** A quoted cell may run over this many line ends; a quote that finds no partner within is an ordinary character. */
const MOST_LINES_IN_A_CELL = 10;

/**
 * A cursor over the rows of a delimited text, commas unless told otherwise; `next()` moves it, the other members describe the row it stands on.
 *
 * Lines end with LF, CR, CR LF or CR CR LF. Cells may be quoted (`""` inside stands for one quote) and a quoted cell
 * may hold delimiters and line ends; a stray quote is kept as a character and swallows nothing. Line numbers are
 * physical, from 1.
 *
 * Why not csv-parse: it copies every cell, and of a season file's hundred columns we read about fifteen. On 79
 * season files (8 MB) it took 0.75 to 1.0 s where an import of 12 MB may take 2 s with everything else in it. This
 * cursor notes where cells begin and end and copies only the cells that are asked for; it also fails on no input.
 */
export class CsvRows {
  /** Physical line on which the row starts. */
  line = 0;
  /** Number of cells, at least 1. */
  width = 0;
  /** Nothing but delimiters, spaces and empty quotes. */
  isBlank = true;
  /** A quoted cell ran over a line end. */
  spansLines = false;

  readonly #text: string;
  readonly #delimiter: number;
  /** Where each cell begins; the next one's begin less one (its delimiter) is where it ends. */
  readonly #starts = new Int32Array(MOST_CELLS + 1);
  #quoted = new Set<number>();
  #position = 0;
  #nextLine = 1;
  #bareUntil = 0;

  /** @param delimiter one character: `,`, `;` or a tab */
  constructor(text: string, delimiter = ',') {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Move to the next row; false at the end of the text. An empty line is a row of one empty cell. */
  next(): boolean {
    const text = this.#text;
    const { length } = text;
    const delimiter = this.#delimiter;
    if (this.#position >= length) return false;
    this.#begin();
    const starts = this.#starts;
    let position = this.#position;
    let start = position;
    let width = 0;
    let blank = true;
    starts[0] = start;
    for (; position < length; position++) {
      const code = text.charCodeAt(position);
      if (code === delimiter) {
        start = position + 1;
        width += 1;
        if (width <= MOST_CELLS) starts[width] = start;
      } else if (code > SPACE) {
        if (code === QUOTE && position === start) {
          const close = this.#closingQuote(position);
          if (close !== position + 1) blank = false; // anything but ""
          if (close >= 0) {
            this.#quoted.add(width);
            position = close;
          }
        } else if (code !== NO_BREAK_SPACE && code !== BYTE_ORDER_MARK) blank = false;
      } else if (code === LF || code === CR) break;
    }
    this.width = width + 1;
    if (this.width <= MOST_CELLS) starts[this.width] = position + 1;
    this.isBlank = blank;
    this.#position = position < length ? this.#endOfLine(position) : length;
    return true;
  }

  /** Text of a cell, '' beyond the end of the row. */
  cell(index: number): string {
    const start = this.#starts[index];
    const next = this.#starts[index + 1];
    if (index >= this.width || start === undefined || next === undefined || next - start === 1) return '';
    const raw = this.#text.slice(start, next - 1);
    if (this.#quoted.size === 0 || !this.#quoted.has(index)) return raw;
    return raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"');
  }

  #begin(): void {
    this.line = this.#nextLine;
    this.#nextLine += 1;
    this.spansLines = false;
    if (this.#quoted.size > 0) this.#quoted = new Set();
  }

  /** Where the next line starts; any number of CRs before an LF belong to that one line end. */
  #endOfLine(position: number): number {
    if (this.#text.charCodeAt(position) === LF || position < this.#bareUntil) return position + 1;
    let end = position;
    while (this.#text.charCodeAt(end) === CR) end += 1;
    if (this.#text.charCodeAt(end) === LF) return end + 1;
    this.#bareUntil = end; // a run of CRs without an LF is looked through once, not once per CR
    return position + 1;
  }

  /** Position of the quote that ends the cell opened at `open`, or -1 when that quote is a stray one. */
  #closingQuote(open: number): number {
    const text = this.#text;
    let lines = 0;
    for (let position = open + 1; position < text.length; position++) {
      const code = text.charCodeAt(position);
      if (code === LF || (code === CR && !this.#isCarriageReturnOfLineEnd(position))) {
        lines += 1;
        if (lines > MOST_LINES_IN_A_CELL) return -1;
      } else if (code === QUOTE) {
        if (text.charCodeAt(position + 1) === QUOTE) position += 1;
        else return this.#endsCell(position + 1) ? this.#acceptCell(position, lines) : -1;
      }
    }
    return -1;
  }

  #acceptCell(close: number, lines: number): number {
    this.#nextLine += lines;
    if (lines > 0) this.spansLines = true;
    return close;
  }

  #isCarriageReturnOfLineEnd(position: number): boolean {
    const next = this.#text.charCodeAt(position + 1);
    return next === LF || (next === CR && this.#text.charCodeAt(position + 2) === LF);
  }

  #endsCell(position: number): boolean {
    let next = position;
    while (this.#text.charCodeAt(next) === SPACE) next += 1;
    const code = this.#text.charCodeAt(next);
    return code === this.#delimiter || code === LF || code === CR || Number.isNaN(code);
  }
}
