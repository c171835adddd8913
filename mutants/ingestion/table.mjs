import { mutantsOf } from '../list.mjs';

const BOUNDS = ['test/ingestion/table/boundaries.test.ts'];

export default [
  ...mutantsOf(
    'src/main/ingestion/table/csv-rows.ts',
    ['test/ingestion/table/csv-rows.test.ts'],
    [
      ['const MOST_LINES_IN_A_CELL = 10;', 'const MOST_LINES_IN_A_CELL = 9;', 'a cell may run over ten line ends'],
      ['const MOST_LINES_IN_A_CELL = 10;', 'const MOST_LINES_IN_A_CELL = 11;', 'a cell runs over no eleven line ends'],
      ['this.#nextLine += lines;', '', 'lines within cells are counted'],
      ['if (lines > 0) this.spansLines = true;', 'this.spansLines = true;', 'a quoted cell mostly stays on its line'],
      ['    this.spansLines = false;\n    if', '    if', 'each row says whether it spans lines'],
      ['if (this.#quoted.size > 0) this.#quoted = new Set();', '', 'quotes of one row are not those of the next'],
      [".replaceAll('\"\"', '\"')", '', 'two quotes are one'],
      ['if (text.charCodeAt(position + 1) === QUOTE) position += 1;\n        else', '', 'a doubled quote ends no cell'],
      ['while (this.#text.charCodeAt(next) === SPACE) next += 1;', '', 'spaces may follow a quoted cell'],
      ['while (this.#text.charCodeAt(end) === CR) end += 1;', 'end += 1;', 'several CRs before an LF are one line end'],
      [
        'if (width <= MOST_CELLS) starts[width] = start;',
        'if (width < MOST_CELLS) starts[width] = start;',
        'ten thousand cells are kept',
      ],
      ['code !== NO_BREAK_SPACE && code !== BYTE_ORDER_MARK', 'code !== BYTE_ORDER_MARK', 'a hard space is a space'],
    ],
  ),
  ...mutantsOf('src/main/ingestion/read-table.ts', BOUNDS, [
    ['const ODD_SCORES = 0.1;', 'const ODD_SCORES = 0.11;', 'a tenth of scores makes a season'],
    ['const LONGEST_LIST_DAYS = 31;', 'const LONGEST_LIST_DAYS = 30;', 'a list may go on for a month'],
    ['const LONGEST_LIST_DAYS = 31;', 'const LONGEST_LIST_DAYS = 32;', 'a list goes on for no longer than a month'],
    [
      'scored * 2 >= rows) return false;',
      'scored * 2 > rows) return false;',
      'half of the matches played make a season',
    ],
  ]),
  ...mutantsOf('src/main/ingestion/parse-source.ts', BOUNDS, [
    ['].sort((a, b) => a.line - b.line) };', '] };', 'findings stand in the order of their lines'],
  ]),
  ...mutantsOf(
    'src/main/ingestion/refuse-rejected.ts',
    ['test/ingestion/refuse-rejected.test.ts'],
    [
      ['const FEWEST_ROWS = 2;', 'const FEWEST_ROWS = 1;', 'one row is a slip of the pen'],
      ['rejected.length < rows * LEAST_SHARE', 'rejected.length <= rows * LEAST_SHARE', 'a tenth is too much'],
      ['&& !HARMLESS.has(rule)', '', 'a match told twice is harmless'],
      ["action === 'row-rejected' && severity === 'error'", "action === 'row-rejected'", 'an open date is no fault'],
      [
        '.sort(([a, x], [b, y]) => y.count - x.count ||',
        '.sort(([a, x], [b, y]) => x.count - y.count ||',
        'the commonest reason comes first',
      ],
    ],
  ),
  ...mutantsOf('src/main/ingestion/table/grouped-table.ts', BOUNDS, [
    ['rows < FEWEST_ROWS &&', 'rows <= FEWEST_ROWS &&', 'three rows make a league'],
    [
      'rows < survey.rows * SMALLEST_SHARE;',
      'rows <= survey.rows * SMALLEST_SHARE;',
      'a tenth of the rows makes a league',
    ],
    ["league.country === 'Unknown' &&", '', 'a league that is known is no slip'],
    [
      'if (commas === 0 || text < first) first = text;',
      'first = text;',
      'which comma is shown does not depend on the order of rows',
    ],
  ]),
  ...mutantsOf('src/main/ingestion/table/plan-seasons.ts', BOUNDS, [
    ['return known * 2 > all;', 'return known * 2 >= all;', 'half of the cells tell no seasons'],
  ]),
  ...mutantsOf('src/main/ingestion/table/row-numbers.ts', BOUNDS, [
    ['most <= 2 * count', 'most < 2 * count', 'half of the rows may be left out'],
    ['least <= 1', 'least <= 2', 'rows are counted from 0 or 1'],
    ['count >= 2', 'count >= 1', 'one row is not counted'],
  ]),
  ...mutantsOf('src/main/ingestion/table/stray-cells.ts', BOUNDS, [
    ['const MOST_ISSUES = 500;', 'const MOST_ISSUES = 501;', 'five hundred cells are listed'],
    ['more(count - MOST_ISSUES)', 'more(count)', 'the rest is counted'],
  ]),
  ...mutantsOf('src/main/ingestion/table/unknown-results.ts', BOUNDS, [
    ['const MOST_GOALS = 15;', 'const MOST_GOALS = 16;', 'sixteen is no number of goals'],
    ['cells.length > half', 'cells.length >= half', 'more than half of the rows have goals'],
    ['?? today) < today)', '?? today) <= today)', 'a match of today is to come'],
  ]),
  ...mutantsOf('src/main/ingestion/table/header.ts', BOUNDS, [
    ['if (row.width > MOST_COLUMNS) {', 'if (row.width >= MOST_COLUMNS) {', 'two thousand columns can be'],
  ]),
  ...mutantsOf('src/main/ingestion/table/rows.ts', BOUNDS, [
    ['const LONGEST_TEXT = 200;', 'const LONGEST_TEXT = 201;', 'a cell is shown to two hundred characters'],
    ['issues.sort((a, b) => a.line - b.line)', 'issues', 'findings stand in the order of their lines'],
  ]),
  ...mutantsOf('src/main/ingestion/table/delimiter.ts', BOUNDS, [
    ['own >= 0 && widths[own]! > 1 ? own :', 'own >= 0 ? own :', 'a separator that parts nothing is none'],
    ['rows.isBlank || rows.line === separator.line', 'rows.isBlank', 'a line that names the separator is no header'],
  ]),
  ...mutantsOf(
    'src/main/ingestion/table/price-sources.ts',
    ['test/ingestion/football-data/fixture-list-csv.test.ts', 'test/ingestion/football-data/new-leagues-csv.test.ts'],
    [
      ["({ ...columns, kind: 'pre-closing' })", 'columns', 'before kick-off no price is a closing one'],
      ["  ['P', 'closing'], // Pinnacle, until 2019\n", '', 'older files of the second layout have prices'],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/files/decode-text.ts',
    ['test/ingestion/files/decode-text.test.ts'],
    [
      ['fatal: true, ignoreBOM: true', 'ignoreBOM: true', 'bytes that are no UTF-8 are windows-1252'],
      ['hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;', 'bytes;', 'a byte-order mark is no text'],
      ["if (odd === 0 && even >= most) return 'utf-16be';", '', 'UTF-16 may be of either order'],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/files/find-files.ts',
    ['test/ingestion/files/find-files.test.ts', 'test/ingestion/files/find-sources.test.ts'],
    [
      ['&& !COMPANION.test(name)) {', ') {', 'what macOS lays beside a file is no source'],
      [
        'if (known === undefined || path < known) found.set(real, path);',
        'found.set(real, path);',
        'of two ways to a file the first is listed',
      ],
      [
        'ARCHIVE.test(entry.name) ? refuse(nested(whole.path)) : entry.read',
        'entry.read',
        'an archive in an archive is not opened',
      ],
    ],
  ),
  ...mutantsOf(
    'src/main/ingestion/files/zip-archive.ts',
    ['test/ingestion/files/find-sources.test.ts'],
    [
      ['if (outside) throw bad(', 'if (false) throw bad(', 'no path leads out of an archive'],
      ['crc32(bytes) !== entry.checksum', 'false', 'a damaged entry is refused'],
      ["if (flags & ENCRYPTED) throw bad(name, 'encrypted');", '', 'an encrypted entry is said to be one'],
      ["if (isLink) throw bad(name, 'a link, not a file');", '', 'a link in an archive is not followed'],
      ['if (!isSameState(listed, stats)) throw changed(path);', '', 'an archive that changed is not read'],
      ['if (count > MOST_ENTRIES) throw', 'if (false) throw', 'an archive has ten thousand entries at most'],
      ["text.replaceAll('\\\\', '/')", 'text', 'archives of Windows have paths, too'],
    ],
  ),
];
