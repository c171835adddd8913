import { inGroup } from './term';

/** What proves what was said, when and by whom. */
export const RECORD_TERMS = inGroup('records', [
  {
    id: 'content-hash',
    name: 'Content hash',
    also: ['Hash', 'hash', 'SHA-256'],
    meaning:
      'A number of 64 hexadecimal digits that follows from a content: change one character and it is another. Whoever was told the hash of a report can tell whether theirs is the same.',
    formula: 'SHA-256 of the canonical JSON of the content',
    source: 'FIPS 180-4 (SHA-256); RFC 8785 (canonical JSON)',
    seen: ['reports', 'jackpots'],
  },
  {
    id: 'audit-log',
    name: 'Audit log',
    meaning:
      'Who did what when: every import, decision, training, finalising and export. Each entry holds the hash of the one before it, so that none can be changed, moved or left out unnoticed.',
    formula: 'hash_n = SHA-256(entry_n + hash_(n−1))',
    source: 'Haber & Stornetta (1991), J. Cryptology 3(2), 99–111',
    seen: ['audit'],
  },
  {
    id: 'audit-head',
    name: 'Audit head',
    also: ['head'],
    meaning:
      'The hash of the newest entry of the log. It stands in the status line and commits to everything before it: write it down, and you can tell later whether the log is still that one.',
    seen: ['audit', 'health'],
  },
  {
    id: 'anchor',
    name: 'Anchor',
    also: ['anchored entry'],
    meaning:
      'The entry of the log that finalised a jackpot, with the hash before it, as a report states it. Against the store it came from, the report can be found in the log at that place.',
    seen: ['verify'],
  },
  {
    id: 'checkpoint',
    name: 'Checkpoint',
    meaning:
      'The length and head of the log, written to a file beside the store whenever it closes. A log whose end was cut off contradicts it.',
    seen: ['audit'],
  },
  {
    id: 'report',
    name: 'Report',
    also: ['Reports'],
    meaning:
      'A folder or zip about one finalised jackpot: a page, a PDF, a table, the numbers for programs, the proof, and a program that checks it. Nothing else is needed to verify it.',
    seen: ['reports'],
  },
  {
    id: 'seal',
    name: 'Seal',
    also: ['manifest'],
    meaning:
      'Two files of a report. The manifest is everything it says; the seal is what is of this one export: its place in the log, the PDF as printed, the signature.',
    seen: ['verify'],
  },
  {
    id: 'verification',
    name: 'Verification',
    also: ['Verify'],
    meaning:
      'Making every number of a report again from what it states, to the last bit. Each check passed, failed, or was not made and says why.',
    seen: ['verify'],
  },
  {
    id: 'reproduce',
    name: 'Reproduce',
    meaning:
      'Making a report again from nothing but the raw season files: import, train, forecast, compare. Where something differs, it says what first.',
    seen: ['verify', 'trail'],
  },
  {
    id: 'signature',
    name: 'Signature',
    also: ['Signed', 'Sign', 'Signing key', 'Public key'],
    meaning:
      'Proof that a report was exported by the holder of a key (Ed25519). A key is known by eight words; compare them with its owner by telephone, then trust it.',
    source: 'RFC 8032 (Ed25519)',
    seen: ['settings', 'verify'],
  },
  {
    id: 'model-card',
    name: 'Model card',
    meaning:
      'One printable page about a model: what it was trained on, how it has done, what every constant was chosen on, what it is not made for.',
    source: 'Mitchell et al. (2019), FAT*, 220–229',
    seen: ['card'],
  },
  {
    id: 'active-model',
    name: 'Active model',
    meaning:
      'The version of a league’s model that forecasts new jackpots. Others stay in its history and can be made active again.',
    seen: ['models', 'history'],
  },
  {
    id: 'engine',
    name: 'Engine',
    meaning:
      'The version of the mathematics. Two applications with the same engine give the same bits for the same files.',
    seen: ['settings', 'card'],
  },
  {
    id: 'backup',
    name: 'Backup',
    also: ['Backups'],
    meaning:
      'A copy of the store, read back and checked before it has its name. One is made before the store changes its form, once a day, and when you ask; each can be restored in one step.',
    seen: ['health'],
  },
  {
    id: 'job',
    name: 'Job',
    also: ['Jobs'],
    meaning:
      'Work that takes a while and goes on beside everything else: an import, a training, a validation, an export. It can be stopped and keeps a log.',
    seen: ['health'],
  },
  {
    id: 'analyst',
    name: 'Analyst',
    meaning:
      'The person whose jackpots are shown and whose name stands in the log: by default the user of the operating system.',
    seen: ['settings', 'audit'],
  },
]);
