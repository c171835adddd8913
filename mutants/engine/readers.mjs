import { mutantsOf } from '../list.mjs';

export default [
  ...mutantsOf(
    'src/main/engine/readers.ts',
    ['test/engine/readers.test.ts'],
    [
      ['const READERS = 2;', 'const READERS = 3;', 'no more than two readers'],
      [
        'const LONG = /^(reliability|health)\\./;',
        'const LONG = /^(validation|health)\\./;',
        'past forecasts are kept by one thread',
      ],
      [
        'const LONG = /^(reliability|health)\\./;',
        'const LONG = /^reliability\\./;',
        'a look at all of the store does not hold up a short question',
      ],
      ['a.waiting - b.waiting', 'b.waiting - a.waiting', 'the least busy reader answers'],
      ['if (keeper?.isAlive) return keeper;', 'if (keeper) return keeper;', 'a thread that has ended keeps nothing'],
      ['?? writer;', '?? readers[0]!;', 'without a reader the writer answers'],
      ['readers.length < READERS && !isClosing', 'readers.length < READERS', 'none begins while all are closed'],
    ],
  ),
];
