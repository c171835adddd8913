import { finish } from './finish';
import { prepareLines } from './lines/prepare-lines';
import { readJsonList } from './read-json-list';
import { readLines } from './lines/read-lines';
import { readTable } from './tables/read-table';
import { splitCells } from './tables/split-cells';
import { KNOWS_NOTHING, type Findings, type FixtureReading, type ReadingOptions } from './types';

/**
 * Read a list of fixtures in whatever form people paste it: a table with a header (commas, semicolons, tabs, bars,
 * HTML), JSON, or lines of a coupon, a chat or a copied page.
 *
 * Every line is a fixture or part of one, a heading, decoration, or told among `unreadable` or `ambiguous`: what could be two
 * things is asked about with its readings, and never decided in silence. Nothing is resolved here: names stay as written.
 *
 * @param text lines end with LF, CR or CR LF; decoded, with or without a byte-order mark
 * @param options.asOf day of pasting; a day without a year is the next such day from then on
 * @param options.knows clubs known besides the text; they decide where one name ends and which of several leagues is meant
 */
export function readFixtureText(text: string, { asOf, knows = KNOWS_NOTHING }: ReadingOptions): FixtureReading {
  const findings: Findings = { unreadable: [], ambiguous: [] };
  const read = readJsonList(text, asOf, findings) ?? readTable(text, asOf, knows, findings);
  if (read) return finish(read, knows, findings);
  const lines = splitCells(prepareLines(text), knows);
  return finish(readLines(lines, asOf, knows, findings).fixtures, knows, findings);
}
