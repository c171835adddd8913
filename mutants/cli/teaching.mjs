import { mutantsOf } from '../list.mjs';

const TEACHING = ['test/cli/teaching.test.ts'];

export default [
  ...mutantsOf('src/main/cli/find-command.ts', TEACHING, [
    ['if (isValue) isValue = false;\n    else if', 'if', 'what an option takes is no command'],
    ['?? command;\n  }', '?? program;\n  }', 'an argument leaves the command as it is'],
  ]),
  ...mutantsOf('src/main/cli/hints.ts', TEACHING, [
    [
      "'jackpot models list shows the versions there are.'",
      "'jackpot jobs shows those there are.'",
      'what is not found is shown where it is',
    ],
    ['return listed ??', 'return', 'a jackpot that is not found leads to the list of them'],
  ]),
  ...mutantsOf('src/main/cli/lessons-of-work.ts', TEACHING, [
    ["plan: ['plan jp-1 --lines 64'", "plan: ['plan jp-1 --line 64'", 'an example can be typed'],
    ["  fixtures: ['fixtures coupon.txt', 'jackpot predict coupon.txt'],\n", '', 'every command has an example'],
  ]),
  ...mutantsOf('src/main/cli/tour.ts', TEACHING, [
    ["'jackpot train --all'", "'jackpot train --everything'", 'the tour can be typed'],
  ]),
  ...mutantsOf(
    'src/main/cli/completion.ts',
    ['test/cli/completion.test.ts'],
    [
      ['((i++)); continue ;;', 'continue ;;', 'what an option takes is no command'],
      ['.filter(({ required }) => required)', '', 'a switch takes nothing'],
    ],
  ),
  ...mutantsOf(
    'src/main/capabilities/command/progress-line.ts',
    ['test/cli/progress.test.ts'],
    [
      ['return line.length < columns ? line', 'return true ? line', 'a line is never wider than the terminal'],
      ['total > 0 ?', 'total >= 0 ?', 'of nothing there is no share'],
    ],
  ),
  ...mutantsOf(
    'src/main/db/store-error.ts',
    ['test/db/store-error.test.ts'],
    [['SQLITE_(READONLY|PERM)|EACCES', 'SQLITE_PERM|EACCES', 'a store that may only be read is said to be so']],
  ),
];
