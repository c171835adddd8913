import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { chainEntry, chainHash, faultIn, type ChainedEntry } from '../../src/main/audit/hash-chain';
import { openStore } from '../../src/main/db/handle';
import { auditRepository, auditWriter } from '../../src/main/db/repositories/audit';

/** The number of the first entry that breaks a chain. */
const brokenAt = (chain: readonly ChainedEntry[]): number | null => faultIn(chain)?.sequence ?? null;
const bodyOf = (subject: string) => ({
  action: 'import' as const,
  subject,
  analyst: 'tester',
  details: { rows: subject.length },
});
const chainOf = (subjects: readonly string[]): ChainedEntry[] =>
  subjects.reduce<ChainedEntry[]>(
    (chain, subject) => [...chain, chainEntry(bodyOf(subject), chain.at(-1) ?? null)],
    [],
  );

/** A chain of one to nine entries, and the place of one of them. */
const chains = fc
  .array(fc.string(), { minLength: 1, maxLength: 9 })
  .chain((subjects) => fc.record({ chain: fc.constant(chainOf(subjects)), at: fc.nat(subjects.length - 1) }));
const others = fc.string({ unit: fc.constantFrom('0', '1', 'a', 'f'), minLength: 64, maxLength: 64 });

const rehashed = (entry: ChainedEntry): ChainedEntry => ({
  ...entry,
  hash: chainHash(entry.entry, entry.previousHash),
});
const replaced = (chain: readonly ChainedEntry[], at: number, change: Partial<ChainedEntry>): ChainedEntry[] =>
  chain.map((entry, place) => (place === at ? { ...entry, ...change } : entry));

describe('one entry of a chain', () => {
  it('is named where its payload, its hash, its link or its number was changed, whether or not it was hashed again', () => {
    fc.assert(
      fc.property(chains, others, ({ chain, at }, other) => {
        const entry = chain[at]!;
        fc.pre(other !== entry.hash && other !== entry.previousHash);
        expect(brokenAt(chain)).toBeNull();
        expect(brokenAt(replaced(chain, at, { entry: entry.entry.replace('tester', 'forger') }))).toBe(at + 1);
        expect(brokenAt(replaced(chain, at, { hash: other }))).toBe(at + 1);
        expect(brokenAt(replaced(chain, at, { previousHash: other }))).toBe(at + 1);
        // Linked to another entry and hashed again, it is sound in itself and hangs in the wrong place.
        expect(brokenAt(replaced(chain, at, rehashed({ ...entry, previousHash: other })))).toBe(at + 1);
        // By the number it states.
        expect(brokenAt(replaced(chain, at, { sequence: at + 7 }))).toBe(at + 7);
      }),
    );
  });

  it('is seen by the one after it where it was written anew, hashed, and linked to what lies before', () => {
    fc.assert(
      fc.property(chains, fc.string(), ({ chain, at }, subject) => {
        const anew = chainEntry({ ...bodyOf(subject), analyst: 'forger' }, chain[at - 1] ?? null);
        const isLast = at === chain.length - 1;
        expect(brokenAt(replaced(chain, at, anew))).toBe(isLast ? null : at + 2);
      }),
    );
  });

  it('is missed where it was dropped, exchanged with another or put in between', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.string(), ({ chain, at }, where, subject) => {
        const dropped = chain.filter((_, place) => place !== at);
        expect(brokenAt(dropped)).toBe(at === chain.length - 1 ? null : at + 2);
        // Numbered as if nothing were missing.
        const renumbered = dropped.map((entry, place) => ({ ...entry, sequence: place + 1 }));
        expect(brokenAt(renumbered)).toBe(at === chain.length - 1 ? null : at + 1);

        const to = where % chain.length;
        const swapped = replaced(replaced(chain, at, chain[to]!), to, chain[at]!);
        const [first, second] = [Math.min(at, to), Math.max(at, to)];
        expect(brokenAt(swapped)).toBe(first === second ? null : second + 1);
        const inOrder = swapped.map((entry, place) => ({ ...entry, sequence: place + 1 }));
        expect(brokenAt(inOrder)).toBe(first === second ? null : first + 1);

        const extra = chainEntry(bodyOf(subject), chain[at]!);
        const longer = [...chain.slice(0, at + 1), extra, ...chain.slice(at + 1)];
        expect(brokenAt(longer)).toBe(at === chain.length - 1 ? null : at + 2);
      }),
    );
  });
});

describe('the audit log of a store', () => {
  const db = openStore({ path: ':memory:', analyst: 'tester' });
  afterAll(() => db.close());
  const SUBJECTS = ['a', 'bb', 'ccc', 'dddd', 'eeeee'];
  for (const subject of SUBJECTS) auditWriter(db).append(bodyOf(subject));
  const expected = chainOf(SUBJECTS);
  // Whoever tampers with the file has no triggers in the way, and no index that reads what is written.
  for (const index of ['subject', 'action']) db.exec(`DROP INDEX idx_audit_log_${index}`);
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_log'`);
  for (const name of triggers.pluck().all() as string[]) db.exec(`DROP TRIGGER ${name}`);
  const { firstFault } = auditRepository(db);

  /** What is said of the log once it has been tampered with; it is then as before. */
  function after(tamper: string): ReturnType<typeof firstFault> {
    db.exec(`SAVEPOINT tampering; ${tamper}`);
    try {
      return firstFault();
    } finally {
      db.exec('ROLLBACK TO tampering; RELEASE tampering');
    }
  }

  it('holds as it was written, empty too', () => {
    expect(firstFault()).toBeNull();
    expect(after('DELETE FROM audit_log')).toBeNull();
  });

  it.each(
    SUBJECTS.flatMap((_, index) => {
      const at = `WHERE sequence = ${index + 1}`;
      const { entry } = expected[index]!;
      const anew = entry.replace('tester', 'forger');
      return [
        ['payload', 'hash', `UPDATE audit_log SET entry = replace(entry, 'tester', 'forger') ${at}`],
        ['hash', 'hash', `UPDATE audit_log SET hash = '${'d'.repeat(64)}' ${at}`],
        ['link', 'link', `UPDATE audit_log SET previous_hash = '${'d'.repeat(64)}' ${at}`],
        [
          'link, hashed again',
          'link',
          `UPDATE audit_log SET previous_hash = '${'d'.repeat(64)}', hash = '${sha256(entry + 'd'.repeat(64))}' ${at}`,
        ],
        [
          'payload and link',
          'link',
          `UPDATE audit_log SET entry = '${anew}', previous_hash = '${'e'.repeat(64)}' ${at}`,
        ],
      ].map(([what, kind, tamper]) => [index + 1, what!, kind!, tamper!] as const);
    }),
  )('is broken at entry %i where it has another %s: %s', (sequence, _, kind, tamper) => {
    expect(after(tamper)).toMatchObject({ sequence, kind, expected: sequence });
  });

  it('is broken at the very entry of which a single character has changed, wherever', () => {
    const columns = fc.constantFrom('entry' as const, 'hash' as const, 'previous_hash' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        columns,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (sequence, column, where, by) => {
          const { entry, hash, previousHash } = expected[sequence - 1]!;
          const text = { entry, hash, previous_hash: previousHash }[column];
          const place = where % text.length;
          fc.pre(text[place] !== by && by.length === 1);
          const changed = `${text.slice(0, place)}${by}${text.slice(place + 1)}`;
          db.pragma('ignore_check_constraints = ON');
          const sql = `UPDATE audit_log SET ${column} = '${changed.replaceAll("'", "''")}' WHERE sequence = ${sequence}`;
          fc.pre(!changed.includes('\0'));
          expect(after(sql)).toMatchObject({ sequence });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is broken where an entry is missing, stands for another or is numbered anew, and names it', () => {
    db.pragma('ignore_check_constraints = ON');
    for (const sequence of [1, 2, 3, 4]) {
      const gap = { sequence: sequence + 1, kind: 'gap', expected: sequence };
      expect(after(`DELETE FROM audit_log WHERE sequence = ${sequence}`)).toMatchObject(gap);
      const renumbered = `DELETE FROM audit_log WHERE sequence = ${sequence};
        UPDATE audit_log SET sequence = -(sequence - 1) WHERE sequence > ${sequence};
        UPDATE audit_log SET sequence = -sequence WHERE sequence < 0`;
      expect(after(renumbered)).toMatchObject({ sequence, kind: 'link' });
      const exchange = `UPDATE audit_log SET sequence = -sequence WHERE sequence IN (${sequence}, 5);
        UPDATE audit_log SET sequence = iif(sequence = -5, ${sequence}, 5) WHERE sequence < 0`;
      expect(after(exchange)).toMatchObject({ sequence, kind: 'link' });
      expect(after(`UPDATE audit_log SET sequence = 99 WHERE sequence = ${sequence}`)).toMatchObject(gap);
    }
    // What it cannot see by itself: that there was more. Reports and checkpoints keep count and head of their day.
    expect(after('DELETE FROM audit_log WHERE sequence > 3')).toBeNull();
  });

  it.each([
    ['a space', (entry: string) => entry.replace(':', ': ')],
    [
      'keys in another order',
      (entry: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(entry) as object).reverse())),
    ],
    ['another number', (entry: string) => entry.replace('"sequence":5', '"sequence":4')],
    ['no JSON', () => 'x'],
    ['nothing', () => 'null'],
  ])('is broken at an entry that somebody else hashed with %s', (_, write) => {
    const { entry, previousHash } = expected[4]!;
    const anew = write(entry);
    expect(anew).not.toBe(entry);
    db.pragma('ignore_check_constraints = ON');
    const tamper = `UPDATE audit_log SET entry = '${anew}', hash = '${chainHash(anew, previousHash)}' WHERE sequence = 5`;
    expect(after(tamper)).toMatchObject({ sequence: 5, kind: 'form' });
  });

  it('finds the latest entry of an action on a subject', () => {
    const { find, at, last } = auditRepository(db);
    expect(find('import', 'ccc')).toMatchObject({ sequence: 3 });
    expect([find('export', 'ccc'), find('import', 'c')]).toEqual([null, null]);
    expect([at(4)?.sequence, at(6)]).toEqual([4, null]);
    auditWriter(db).append(bodyOf('ccc'));
    expect([find('import', 'ccc')!.sequence, last()!.sequence]).toEqual([6, 6]);
  });
});
