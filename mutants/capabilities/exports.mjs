import { mutantsOf } from '../list.mjs';

const TESTS = ['test/capabilities/taken-over.test.ts'];

export default [
  ...mutantsOf('src/main/capabilities/exports/taking.ts', TESTS, [
    ['      if (dryRun) throw takeBack;\n', '', 'a dry run writes nothing'],
    ['      if (counts.added === 0) return;\n', '', 'taking in again writes nothing'],
    ["reason.includes('(taken over from ') ? reason : ", '', 'who said it first stands once'],
  ]),
  ...mutantsOf('src/main/capabilities/exports/take-spellings.ts', TESTS, [
    ["else if (named?.id === target.id) tell(entry, 'known');", '', 'what is known is left'],
    [
      '  if (attempt(all) === null) return;\n',
      '',
      'spellings of a league are decided together',
      { survives: 'one by one they come to the same, more slowly' },
    ],
    [
      "if (!target) tell(entry, 'missing', `no club ${team} in ${code}`);\n    else if",
      'if',
      'a club that is not here is named',
    ],
  ]),
  ...mutantsOf('src/main/capabilities/exports/take-links.ts', TESTS, [
    ['  if (own) return `it is', '  if (false) return `it is', 'a link is never changed over'],
  ]),
  ...mutantsOf('src/main/capabilities/exports/take-names.ts', TESTS, [
    ['first.id === second.id', 'false', 'one club is not parted'],
    ["else if (own) tell(entry, 'conflict', `${own.code} is a league here`);\n", '', 'a league is a league'],
    ["else if (own) tell(entry, 'conflict', `it is ${own.value} here: ${own.reason}`);\n", '', 'a choice is kept'],
  ]),
  ...mutantsOf('src/main/capabilities/exports/take-settings.ts', TESTS, [
    ['if (real !== hash) tell', 'if (false) tell', 'settings are what their hash says'],
    ['modelRepository(db).settingsOf(hash) !== undefined', 'false', 'what is known is left'],
  ]),
];
