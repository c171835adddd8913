import { mutantsOf } from '../list.mjs';

const LOG = ['test/capabilities/audit-log.test.ts'];
const KEYS = ['test/capabilities/keys.test.ts', 'test/capabilities/audit-log.test.ts'];
const JACKPOTS = [...LOG, 'test/capabilities/channels.test.ts'];

export default [
  ...mutantsOf('src/main/capabilities/audit/check-log.ts', LOG, [
    ['...chainFindings(context), ', '', 'a broken link is told'],
    ['...checkpointFindings(context), ', '', 'the log is held against its checkpoints'],
    [
      'head !== null && at(count)?.hash !== head',
      'head !== null && at(count) === null',
      'a report tells of another log',
    ],
    ["if (find('export', contentHash)) return [];", 'return [];', 'every report has its entry'],
    ["!find('finalise', contentHash!)", '!contentHash', 'every finalised jackpot has its entry'],
    ['ok: findings.length === 0', 'ok: true', 'a log is sound where nothing contradicts it'],
    ['sha256(chosen) !== hash || ', '', 'settings have the hash of what was chosen'],
    ['|| !recorded.has(`${version} ${hash}`)', '', 'settings are those that an entry names'],
  ]),
  ...mutantsOf('src/main/capabilities/audit/sound-log.ts', LOG, [
    ['if (!first) return;', 'return;', 'no report leaves a broken log'],
  ]),
  ...mutantsOf('src/main/capabilities/audit/seal-log.ts', LOG, [
    [
      'at(newest.count)?.hash !== newest.head)) return;',
      'false)) return;',
      'a cut is never covered by what comes after it',
    ],
    ['newest.count === end.sequence ||', '', 'a head is kept once'],
    ['    if (!isFromOutside(error)) throw error;', '    throw error;', 'sealing fails nothing'],
    ['checkpointText(checkpoint)) }', 'checkpoint.head) }', 'a signature is of the whole checkpoint'],
  ]),
  ...mutantsOf('src/main/capabilities/audit/find-entries.ts', LOG, [
    ['wanted.every(', 'wanted.some(', 'all words are said'],
    ['if (count <= limit) for', 'for', 'no more than asked for'],
    [
      '${subject}\\n${analyst}\\n${hash}`.toLowerCase()',
      '${subject}\\n${analyst}\\n${hash}`',
      'capitals are no other letters',
    ],
  ]),
  ...mutantsOf('src/main/capabilities/audit/entries-as-text.ts', LOG, [
    ["? `'${text}` : text;", '? text : text;', 'no spreadsheet runs an entry'],
    ["safe.replaceAll('\"', '\"\"')", 'safe', 'quotes stay quotes'],
  ]),
  ...mutantsOf('src/main/db/repositories/exports.ts', LOG, [
    ['end?.sequence ?? 0, end?.hash ?? null);', '0, null);', 'a report keeps where the log ended'],
  ]),
  ...mutantsOf('src/main/capabilities/keys/signer.ts', KEYS, [
    ['  refuseRevoked(db, file);\n  const', '  const', 'a revoked key signs nothing'],
    ['  noteUse(services, file);\n', '', 'the first use of a key is recorded'],
    ['?.isOwn) return;', ') return;', 'a key that was trusted is seen to be used'],
    ['|| keyRepository(db).find(file.publicKey)?.revoked) return null', ') return null', 'a revoked key seals nothing'],
  ]),
  ...mutantsOf('src/main/capabilities/keys/handlers.ts', KEYS, [
    ['    keys.putBack(old);\n', '', 'a key stays where the next could not be recorded'],
    [
      'const kept = newPassphrase ?? passphrase ?? null;',
      'const kept = newPassphrase;',
      'a new key is kept as the old one was',
    ],
    [
      'sign(successionText(old.publicKey, publicKey), oldSecret)',
      'sign(publicKey, oldSecret)',
      'the old key vouches for the new one',
    ],
    ['  if (own) keys.remove(own);\n', '', 'nothing is left of a revoked key'],
  ]),
  ...mutantsOf('src/main/db/repositories/keys.ts', KEYS, [
    ["const taken = what === 'revoke' ?", "const taken = what === 'trust' ?", 'a revoked key is told as such'],
  ]),
  ...mutantsOf('src/main/capabilities/jackpots/handlers.ts', JACKPOTS, [
    [
      "        auditWriter(db).append({ action: 'draft', subject: name, analyst, details });\n",
      '',
      'a draft is recorded',
    ],
    ['        if (release !== row.releaseId) {', '        {', 'models that stay are no entry'],
    ['    sealLog(context);\n', '', 'the log is sealed with what was finalised'],
  ]),
];
