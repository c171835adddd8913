import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { brokenAt, chainEntry, chainHash, GENESIS, type ChainedEntry } from '../../src/main/audit/hash-chain';
import { openStore } from '../../src/main/db/handle';
import { auditRepository, auditWriter } from '../../src/main/db/repositories/audit';

const bodyOf = (subject: string) => ({
  action: 'import',
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
  // Whoever tampers with the file has no triggers in the way.
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_log'`);
  for (const name of triggers.pluck().all() as string[]) db.exec(`DROP TRIGGER ${name}`);
  const { verify } = auditRepository(db);

  /** What is said of the log once it has been tampered with; it is then as before. */
  function after(tamper: string): ReturnType<typeof verify> {
    db.exec(`SAVEPOINT tampering; ${tamper}`);
    try {
      return verify();
    } finally {
      db.exec('ROLLBACK TO tampering; RELEASE tampering');
    }
  }

  it('is told by its length, its head and that it holds', () => {
    expect(verify()).toEqual({ count: 5, head: expected.at(-1)!.hash, ok: true });
    expect(after('DELETE FROM audit_log')).toEqual({ count: 0, head: GENESIS, ok: true });
  });

  it.each(
    SUBJECTS.flatMap((_, index) => {
      const at = `WHERE sequence = ${index + 1}`;
      const { entry } = expected[index]!;
      const anew = entry.replace('tester', 'forger');
      return [
        ['payload', `UPDATE audit_log SET entry = replace(entry, 'tester', 'forger') ${at}`],
        ['hash', `UPDATE audit_log SET hash = '${'d'.repeat(64)}' ${at}`],
        ['link', `UPDATE audit_log SET previous_hash = '${'d'.repeat(64)}' ${at}`],
        [
          'link, hashed again',
          `UPDATE audit_log SET previous_hash = '${'d'.repeat(64)}', hash = '${sha256(entry + 'd'.repeat(64))}' ${at}`,
        ],
        [
          'payload and link',
          `UPDATE audit_log SET entry = '${anew}', previous_hash = '${GENESIS.toUpperCase()}' ${at}`,
        ],
        ['number', `UPDATE audit_log SET sequence = 99 ${at}`],
      ].map(([what, tamper]) => [index + 1, what!, tamper!] as const);
    }),
  )('does not hold where entry %i has another %s', (_, __, tamper) => {
    expect(after(tamper)).toMatchObject({ ok: false });
  });

  it('does not hold where an entry is missing or two have changed places, and is a shorter one where its tail is cut', () => {
    for (const sequence of [1, 2, 3, 4]) {
      expect(after(`DELETE FROM audit_log WHERE sequence = ${sequence}`)).toMatchObject({ ok: false, count: 5 });
      const exchange = `UPDATE audit_log SET sequence = -sequence WHERE sequence IN (${sequence}, 5);
        UPDATE audit_log SET sequence = iif(sequence = -5, ${sequence}, 5) WHERE sequence < 0`;
      db.pragma('ignore_check_constraints = ON');
      expect(after(exchange)).toMatchObject({ ok: false });
    }
    // What it cannot see: that there was more. A report keeps count and head of its day.
    expect(after('DELETE FROM audit_log WHERE sequence > 3')).toEqual({ count: 3, head: expected[2]!.hash, ok: true });
  });

  it('finds the latest entry of an action on a subject', () => {
    const { find, newest, last } = auditRepository(db);
    expect(find('import', 'ccc')).toMatchObject({ sequence: 3 });
    expect([find('export', 'ccc'), find('import', 'c')]).toEqual([null, null]);
    expect(newest(2).map(({ sequence }) => sequence)).toEqual([5, 4]);
    auditWriter(db).append(bodyOf('ccc'));
    expect([find('import', 'ccc')!.sequence, last()!.sequence]).toEqual([6, 6]);
  });
});
