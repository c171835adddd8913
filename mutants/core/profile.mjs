import { mutantsOf } from '../list.mjs';

const STORE = ['test/renderer/services/profile-store.test.ts'];

/** @type {import('../list.mjs').Mutant[]} */
export default [
  ...mutantsOf('src/renderer/src/services/choices/profile-store.ts', STORE, [
    ['set({ failure: reply.ok ? null : reply.error });', '', 'a choice that was not kept is told'],
    ['if (older) {', 'if (!older) {', 'the look from before there were profiles is kept'],
    [
      "systemIsDark() ? ['light', 'dark'] : ['dark', 'light']",
      "['dark', 'light']",
      'the first step of the look is seen',
    ],
  ]),
  ...mutantsOf('src/renderer/src/text/formats.ts', STORE, [
    ['formats = { dates, decimals }', 'formats = { dates, decimals: 1 }', 'decimals are those of the person'],
    ['`${month}/${day}/${year}`', '`${day}/${month}/${year}`', 'the month is first where that is chosen'],
  ]),
  ...mutantsOf(
    'src/main/capabilities/profile/profile-file.ts',
    ['test/capabilities/profile-file.test.ts'],
    [
      [
        'return read.success ? [[name, read.data] as const] : [];',
        'return [[name, told[name]] as const];',
        'what may not be is as it comes',
      ],
      ['statSync(path).size > LARGEST', 'false', 'a file that is no profile is not read'],
      [', 0o600);', ', 0o644);', 'a profile is its analyst’s own'],
    ],
  ),
];
