import { mutantsOf } from '../list.mjs';

const WALK = ['test/text/glossary.test.ts'];
const NUMBERS = ['test/text/glossary-numbers.test.ts'];

export default [
  ...mutantsOf('src/text/glossary/glossary.ts', WALK, [
    ["    .replaceAll(/[–—-]/g, ' ')\n", '', 'a dash is a dash, however it is typed'],
    ['if (says(names)) named.push(term);\n    else if', 'if', 'terms that bear the word come first'],
    ['  ...WARNING_TERMS,\n', '', 'every fallback is explained'],
    ['  ...STRENGTH_TERMS,\n', '', 'what stands in headers is explained'],
  ]),
  ...mutantsOf('src/text/glossary/scores.ts', WALK, [
    ["also: ['p, Holm', 'Holm']", "also: ['Holm']", 'a header without an entry is noticed'],
  ]),
  ...mutantsOf('src/text/glossary/sets.ts', NUMBERS, [
    ['draw × 1.15', 'draw × 1.2', 'a set is told as it is made'],
    ["'E ∝ B^1.5'", "'E ∝ B^2'", 'a set is told as it is made'],
  ]),
  ...mutantsOf('src/text/glossary/seen-at.ts', NUMBERS, [
    ["'/models/:league/profile'", "'/models/:league/profiles'", 'links lead to pages that exist'],
    ['value === null ? address.slice', 'value !== null ? address.slice', 'without a league the page above is meant'],
  ]),
  ...mutantsOf(
    'src/main/capabilities/command/nearest.ts',
    ['test/cli/nearest.test.ts'],
    [
      [
        'Math.min(replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1, swapped)',
        'Math.min(replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1)',
        'two letters in the wrong order are one slip',
      ],
      ['(same ? 0 : 1)', '1', 'equal letters cost nothing'],
      [
        'const isNear = begins || distance <= Math.max(1, Math.floor(lower.length / 3));',
        'const isNear = true;',
        'what is far from everything is not guessed',
      ],
    ],
  ),
];
