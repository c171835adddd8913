import { mutantsOf } from '../list.mjs';

const RING = ['test/keys/key-ring.test.ts'];

export default [
  ...mutantsOf('src/main/keys/key-file.ts', RING, [
    ['if ((mode & ~most) === 0) return;', 'if ((mode & 0o004) === 0) return;', 'nobody else reads or writes a key'],
    [
      '  refuseWider(folder, OWNER_ONLY.folder);\n  refuseWider(path',
      '  refuseWider(path',
      'nobody else reads its folder',
    ],
    [
      'if (read.data.analyst !== analyst) throw',
      'if (read.data.analyst === undefined) throw',
      'a key is that of its analyst',
    ],
    ['if (size > LARGEST_KEY) throw', 'if (size < 0) throw', 'a key is small'],
    [
      '`${canonicalJson(key)}\\n`, OWNER_ONLY.file',
      '`${canonicalJson(key)}\\n`, 0o644',
      'a key is written for its owner alone',
    ],
  ]),
  ...mutantsOf('src/main/keys/secret-box.ts', RING, [
    ["passphrase.normalize('NFKC')", 'passphrase', 'a passphrase is the same from every keyboard'],
    ['.max(1 << 18)', '.max(1 << 30)', 'no file asks for gigabytes'],
    ["Buffer.from(salt, 'base64'), KEY_BYTES", 'Buffer.alloc(16), KEY_BYTES', 'each key has its own salt'],
  ]),
  ...mutantsOf('src/main/keys/key-ring.ts', RING, [
    ['`jackpot-key/1 ${publicKey} ${analyst}`', "'jackpot-key/1'", 'a box belongs to its key'],
    ['if (belongs(privateKey, key.publicKey)) {', 'if (privateKey) {', 'a key belongs to its public key'],
    [
      'if (known && passphrase === undefined) return known;',
      'if (known) return known;',
      'a wrong passphrase is told even then',
    ],
    ["(key.protection === 'system' && wrapping !== null)", 'false', 'the system’s keys sign without asking'],
    ['      unlocked.delete(publicKey);\n', '', 'a removed key signs no more'],
  ]),
  ...mutantsOf(
    'src/main/db/checkpoints.ts',
    ['test/db/checkpoints.test.ts'],
    [
      ['endsInLine(file) ? line : `\\n${line}`', 'line', 'a line that was cut spoils no other'],
      ['.slice(1 - KEPT_LINES)', '.slice(0, KEPT_LINES - 1)', 'the newest stay'],
      ['checkpoints.length >= 2 * KEPT_LINES', 'checkpoints.length < 0', 'the file stays short'],
    ],
  ),
];
