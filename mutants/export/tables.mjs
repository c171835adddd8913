import { mutantsOf } from '../list.mjs';

const TABLES = ['test/export/tables.test.ts'];
const WHOLE = ['test/export/whole-file.test.ts'];

export default [
  ...mutantsOf('src/main/export/whole-file.ts', WHOLE, [
    ['  if (overwrite) return;\n', '  return;\n', 'a file is kept unless it may be replaced'],
    ['    hash.update(chunk);\n', '', 'the hash is of the bytes'],
    ['    bytes += chunk.length;\n', '    bytes = chunk.length;\n', 'the length is that of all of them'],
    ['      rmSync(part, { force: true });\n', '', 'what is given up leaves nothing'],
    [
      'place: () => putInPlace(part, path, overwrite),',
      'place: () => putInPlace(part, path, true),',
      'a file that came meanwhile is kept',
    ],
    ["openSync(part, 'w')", "openSync(path, 'w')", 'a file has its name only once it is complete'],
  ]),
  ...mutantsOf('src/main/export/tables/cells.ts', TABLES, [
    ['value === 1', 'value !== 1', 'a truth is told as it is'],
    ['  sorted.sort((a, b) => (a.name < b.name ? -1 : 1));\n', '', 'the keys of an object are sorted'],
  ]),
  ...mutantsOf('src/main/export/tables/by-season.ts', TABLES, [
    ['if (hasSeason(season)) yield', 'yield', 'seasons not asked for are left out'],
  ]),
  ...mutantsOf('src/main/export/tables/forecasts.ts', TABLES, [
    [
      "[voicesAt(each, 'calibrated'), voicesAt(each, 'blended')]",
      "[voicesAt(each, 'blended'), voicesAt(each, 'blended')]",
      'forecasts are told after calibration',
    ],
    ['if (date >= from && date <= to) yield', 'yield', 'days not asked for are left out'],
    ['filter(hasSeason)', 'slice()', 'seasons not asked for are left out'],
  ]),
  ...mutantsOf('src/main/export/tables/strengths.ts', TABLES, [
    ['error: errors?.[index] }))\n', 'error: errors?.[0] }))\n', 'a club has its own standard errors'],
  ]),
  ...mutantsOf('src/main/db/repositories/exported-matches.ts', TABLES, [
    ['iif(${USABLE}, 1, 0) AS used', "iif(m.status = 'finished', 1, 0) AS used", 'what fits leave out is told'],
    [
      'm.season = @season AND m.match_date BETWEEN @from AND @to',
      'm.season = @season AND m.match_date > @from AND m.match_date <= @to',
      'both days are taken in',
    ],
  ]),
  ...mutantsOf('src/main/jobs/export-scope.ts', TABLES, [
    ['  if (unknown) {\n', '  if (false) {\n', 'a filter that a table does not know is refused'],
    ['from > to) {', 'from < to) {', 'days in the wrong order are refused'],
    ["row.status !== 'failed' && ", '', 'a failed training is no model', { survives: 'a failed one has no rows' }],
    ['.filter(({ league }) => isWanted(league))', '', 'models of other leagues are left out'],
  ]),
];
