import { mutantsOf } from '../list.mjs';

export default mutantsOf(
  'src/text/csv.ts',
  ['test/text/csv.test.ts'],
  [
    ["RUNS.test(value) ? `'${value}` : value;", 'value;', 'no cell runs in a spreadsheet'],
    ['＝＋－＠]', ']', 'full-width forms run, too'],
    ["/^'*[", '/^[', 'what was written is read back by taking one apostrophe away'],
    ["safe.replaceAll('\"', '\"\"')", 'safe', 'quotes within cells are doubled'],
    ['/[",\\n\\r]/.test(safe)', '/[",]/.test(safe)', 'line ends within cells are quoted'],
    ["if (typeof value !== 'string') return String(value);", '', 'a number below zero is no formula'],
  ],
);
