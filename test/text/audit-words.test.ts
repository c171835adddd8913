import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS, type AuditAction } from '../../src/main/core/words/audit-actions';
import { chainFaultInWords, checkpointsInWords } from '../../src/text/audit-fault-words';
import { ACTION_CHOICES, actionName, entryInWords } from '../../src/text/audit-words';

const HASH = 'ab'.repeat(32);
const NAMES = new Map([[HASH, 'Midweek 17 v2']]);
const say = (action: string, subject: string, details: Record<string, unknown>): string =>
  entryInWords({ action, subject, details }, (key) => NAMES.get(key));

/** One entry of each action, as it is appended, and what is said of it. */
const SAID: Readonly<Record<AuditAction, readonly [subject: string, details: Record<string, unknown>, words: string]>> =
  {
    import: [
      HASH,
      { league: 'E0', season: '2023-24', rows: 380, inserted: 1, updated: 2, unchanged: 377, issues: 1 },
      'Imported Midweek 17 v2: E0 2023-24, 380 rows, 1 new match, 2 changed, 1 issue',
    ],
    'import-again': ['cd'.repeat(32), { stored: 12 }, 'Imported cdcdcdcdcdcd… again: 12 matches new or changed'],
    mapping: [HASH, { header: ['Day', 'Home'], mapping: {} }, 'Said what the columns of a table mean: Day, Home'],
    'decide-match': [
      'Ash',
      { league: 'E0', season: '2023-24', date: '2024-03-09', away: 'Birch', decision: 'exclude', reason: 'friendly' },
      'Kept Ash – Birch of 2024-03-09 (E0 2023-24) out of fits: friendly',
    ],
    'team-alias': [
      'Man Utd',
      { league: 'E0', object: 'Manchester United', matches: 0, reason: 'nickname' },
      '“Man Utd” means Manchester United in E0: nickname',
    ],
    'team-confirm': [
      'Ash B',
      { league: 'E0', object: null, matches: 0, reason: 'reserves' },
      '“Ash B” is a club of its own in E0: reserves',
    ],
    'team-merge': [
      'Asch',
      { league: 'E0', object: 'Ash', matches: 38, reason: 'typo' },
      'Merged Asch into Ash in E0, 38 matches: typo',
    ],
    'team-split': [
      'Asch',
      { league: 'E0', object: 'Ash', matches: 1, reason: 'not so' },
      'Split Asch from Ash in E0, 1 match: not so',
    ],
    'team-link': [
      'Ash',
      { league: 'E1', object: 'Ash FC', reason: 'one club' },
      'Linked Ash in E1 to the club Ash FC: one club',
    ],
    'team-unlink': [
      'Ash',
      { league: 'E1', object: 'Ash FC', reason: 'two' },
      'Took Ash in E1 from the club Ash FC: two',
    ],
    'export-data': [
      'cd'.repeat(32),
      { table: 'matches', file: 'matches.csv', rows: 480 },
      'Exported 480 rows of matches as matches.csv (file cdcdcdcdcdcd…)',
    ],
    'take-names': [
      'cd'.repeat(32),
      { added: 2, known: 1 },
      'Took 2 decisions about names over from the file cdcdcdcdcdcd…',
    ],
    'take-settings': ['cd'.repeat(32), { added: 1 }, 'Took 1 setting over from the file cdcdcdcdcdcd…'],
    'copy-store': [
      'cd'.repeat(32),
      { file: 'copy.sqlite', auditCount: 56 },
      'Copied the store to copy.sqlite, checked, with 56 entries of this log (file cdcdcdcdcdcd…)',
    ],
    'known-spellings': ['off', { reason: 'own list' }, 'Switched the list of known spellings off: own list'],
    'new-club': ['Elm', { league: 'E0', reason: 'promoted' }, 'Said that Elm is new in E0: promoted'],
    'new-competition': ['Cup', { reason: 'no league' }, 'Said that Cup is a competition of its own: no league'],
    train: ['E0-2024-05-19-1a2b3c4d', { engine: '3' }, 'Trained E0: E0-2024-05-19-1a2b3c4d, by engine 3'],
    'train-failed': [
      'E0',
      { code: 'too-few-matches', message: 'E0 has 12 matches' },
      'Training E0 failed: E0 has 12 matches',
    ],
    pool: ['POOL-2024-05-19-1a2b3c4d', { members: ['a', 'b'] }, 'Pooled 2 models as POOL-2024-05-19-1a2b3c4d'],
    activate: ['E0-2024-05-19-1a2b3c4d', {}, 'Made E0-2024-05-19-1a2b3c4d the active model of E0'],
    draft: ['Midweek 17', { version: 1, fixtures: 13 }, 'Began the draft Midweek 17: 13 fixtures'],
    'use-models': ['Midweek 17', { version: 2 }, 'Gave the draft Midweek 17 v2 the models that are active now'],
    pick: [
      'Midweek 17',
      { version: 1, order: 3, set: 'B', outcome: 'draw' },
      'Picked draw for fixture 3 of Midweek 17 v1 in set B',
    ],
    'delete-draft': ['Midweek 17', { version: 1, fixtures: 1 }, 'Deleted the draft Midweek 17 v1: 1 fixture'],
    note: [HASH, { version: 2, text: 'rain' }, 'Noted on Midweek 17 v2: rain'],
    finalise: [HASH, { name: 'Midweek 17', version: 2, fixtures: 13 }, 'Finalised Midweek 17 v2: 13 fixtures'],
    revise: ['jp-1', { of: HASH, version: 3, reason: 'a typo' }, 'Began version 3 of Midweek 17 v2: a typo'],
    results: [
      HASH,
      { jackpot: 'Midweek 17', version: 2, source: 'store', results: [{ before: null }, { before: 'home' }] },
      'Entered 2 results of Midweek 17 v2 from the store, 1 corrected',
    ],
    export: [
      'cd'.repeat(32),
      { jackpot: HASH, publicKey: 'ef'.repeat(32) },
      'Exported the report of Midweek 17 v2, signed (content cdcdcdcdcdcd…)',
    ],
    settings: ['date format', { value: 'ISO', reason: 'order' }, 'Set date format to ISO: order'],
    backup: ['store.backup', {}, 'Backed the store up as store.backup'],
    restore: ['store.backup', { reason: 'damage' }, 'Put the copy store.backup in the place of the store: damage'],
    key: [
      HASH,
      { what: 'revoke', publicKey: HASH, owner: 'Ada', reason: 'lost' },
      'Revoked the signing key of Ada: abababababababab…: lost',
    ],
  };

describe('every action', () => {
  it.each(AUDIT_ACTIONS)('%s is said in a sentence with names', (action) => {
    const [subject, details, words] = SAID[action];
    expect(say(action, subject, details)).toBe(words);
  });

  it('that is appended anywhere is among them, and has a name of its own', () => {
    const MAIN = join(__dirname, '..', '..', 'src', 'main');
    const appended = readdirSync(MAIN, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(MAIN, name), 'utf8').matchAll(/append\(\{\s*action: '([a-z-]+)'/g)])
      .map(([, action]) => action!);
    expect(new Set(appended).size).toBeGreaterThan(17);
    expect(appended.filter((action) => !(AUDIT_ACTIONS as readonly string[]).includes(action))).toEqual([]);
    expect(new Set(ACTION_CHOICES.map(({ name }) => name)).size).toBe(AUDIT_ACTIONS.length);
  });

  it('of a later application is told as it stands, and details that are missing break nothing', () => {
    expect([say('teleport', 'x', {}), actionName('teleport')]).toEqual(['teleport: x', 'teleport']);
    for (const action of AUDIT_ACTIONS) expect(say(action, 'x', {})).not.toMatch(/undefined|NaN|\[object/);
  });

  it('decides on a match in three ways, and happens to keys in five', () => {
    const [subject, details] = SAID['decide-match'];
    expect(say('decide-match', subject, { ...details, decision: 'include' })).toMatch(
      /^Let Ash – Birch .* into fits: /,
    );
    expect(say('decide-match', subject, { ...details, decision: null })).toMatch(/^Took the decision on Ash – Birch /);
    const words = ['make', 'use', 'rotate', 'revoke', 'trust'].map((what) => say('key', HASH, { what, owner: 'Ada' }));
    expect(new Set(words).size).toBe(5);
    for (const each of words) expect(each).toContain('Ada');
  });
});

describe('what is wrong with a log', () => {
  it('is said by number', () => {
    const fault = (kind: 'gap' | 'link' | 'hash' | 'form', sequence: number, expected: number) =>
      chainFaultInWords({ kind, sequence, expected }, 1200, 'Imported a');
    expect(fault('gap', 8, 7)).toBe(
      'The audit log has a gap: entry 7 is missing, and entry 8 of 1\u202f200 (Imported a) stands there.',
    );
    expect(fault('gap', 6, 7)).toContain('entry 6 of 1\u202f200 (Imported a) stands where entry 7 belongs');
    expect(fault('form', 7, 7)).toContain('written by something else: entry 7');
  });

  it('is said of checkpoints, also that there are none', () => {
    const path = '/data/store.sqlite.checkpoints';
    expect(checkpointsInWords({ path, kept: 0, signed: 0, newest: null })).toBe(
      'No checkpoint here: whether the end of the log was cut is not checked (store.sqlite.checkpoints).',
    );
    const newest = { count: 118, at: '2026-11-20T10:00:00.000Z' };
    expect(checkpointsInWords({ path, kept: 3, signed: 1, newest })).toBe(
      '3 checkpoints (1 signed), the newest of 2026-11-20 at entry 118.',
    );
  });
});
