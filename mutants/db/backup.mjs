import { mutantsOf } from '../list.mjs';

const TESTS = ['test/db/backup.test.ts'];

export default [
  ...mutantsOf('src/main/db/backup.ts', TESTS, [
    ['if (isSound(name, mark)) return name;', 'return name;', 'a file of that name is no backup because of its name'],
    ['mark.head === head', 'true', 'a backup is of the state it was asked for'],
    ["said === 'ok' && ", '', 'a backup was read back'],
    ['      continue;\n', '      rmSync(name);\n', 'what was there is kept'],
  ]),
  ...mutantsOf('src/main/db/schema-check.ts', TESTS, [
    ['is.has(name) && is.get(name) !== sql', 'false', 'a guard that was changed is named'],
    ['filter((name) => !is.has(name))', 'filter(() => false)', 'a guard that was dropped is named'],
  ]),
  ...mutantsOf('src/main/db/handle.ts', TESTS, [
    ['    refuseEmptied(path);\n', '', 'an emptied store is no new one'],
    ['(tables > 0 || id !== 0)', 'tables > 0', 'another program’s empty database is left alone'],
    ['!isForeign && schema > SCHEMA_VERSION', 'false', 'a later store is refused by its number alone'],
  ]),
];
