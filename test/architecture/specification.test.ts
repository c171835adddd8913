import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/main/cli/command-line';
import { MIGRATIONS } from '../../src/main/db/migrate';
import type { WritableDb } from '../../src/main/db/connection';
import { memoryStore } from '../support/memory-store';
import { SPECIFICATION_NAMES } from './specification-names';
import { readSpecification, type Reference } from './specification-page';
import { faultOf, type Application } from './specification-references';

const page = readSpecification(readFileSync('docs/specification.md', 'utf8'));
let db: WritableDb;
let application: Application;
beforeAll(async () => {
  db = memoryStore();
  application = { db, commands: await readCommands() };
});
afterAll(() => db.close());

/** Every command and subcommand that the help of `jackpot` lists. */
async function readCommands(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const command of await listed([])) {
    found.add(`jackpot ${command}`);
    for (const sub of await listed([command])) found.add(`jackpot ${command} ${sub}`);
  }
  return found;
}

async function listed(words: readonly string[]): Promise<string[]> {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await runCommandLine(['node', 'jackpot', ...words, '--help']);
  } finally {
    write.mockRestore();
  }
  // Commands stand in groups, beside options and what the help teaches.
  const commands = printed.join('').replace(/^Options:\n(?: {2}.*\n)+/m, '');
  return [...commands.matchAll(/^ {2}([a-z][a-z-]*)/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help' && name !== 'jackpot');
}

describe('docs/specification.md', () => {
  it('can be read to the last row', () => {
    expect(page.faults).toEqual([]);
  });

  it('has a row for everything that the specification names, once, in its order', () => {
    const sections = [...new Set(page.rows.map(({ section }) => section))];
    expect(sections).toEqual(Object.keys(SPECIFICATION_NAMES));
    for (const section of sections) {
      const names = page.rows.filter((row) => row.section === section).flatMap((row) => row.names);
      expect(names, section).toEqual(SPECIFICATION_NAMES[section]);
      expect(new Set(names).size, section).toBe(names.length);
    }
  });

  it('names nothing that is not there', () => {
    const faults = page.rows.flatMap(({ line, references }) =>
      references.flatMap((each) => faultOf(each, application) ?? []).map((fault) => `${line}: ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(page.rows.flatMap(({ references }) => references).length).toBeGreaterThan(400);
  });
});

describe('of the specification', () => {
  it('the sixteen migrations have kept their numbers and names', () => {
    expect(MIGRATIONS.slice(0, 16).map(({ name }) => name)).toEqual(SPECIFICATION_NAMES.Migrations);
  });

  it('no table or column knows of stakes, bankrolls, bets or winnings', () => {
    const names = db
      .prepare(
        `SELECT t.name || '_' || c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table'`,
      )
      .pluck()
      .all() as string[];
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => /(^|_)(stake|bankroll|bet|wager|payout|winning|balance)s?(_|$)/.test(name))).toEqual(
      [],
    );
  });
});

describe('a name that is not there is a fault', () => {
  const HANDLE = 'src/main/db/handle.ts';
  it.each<[Reference, Reference]>([
    [
      { kind: 'file', path: HANDLE },
      { kind: 'file', path: 'src/main/db/handles.ts' },
    ],
    [
      { kind: 'export', path: HANDLE, names: ['openStore'] },
      { kind: 'export', path: HANDLE, names: ['openStore', 'configure'] },
    ],
    [
      { kind: 'test', path: 'test/db/migrate.test.ts', title: 'opening' },
      { kind: 'test', path: 'test/db/migrate.test.ts', title: 'closing' },
    ],
    [
      { kind: 'column', text: 'teams.name TEXT NOT NULL' },
      { kind: 'column', text: 'teams.name TEXT' },
    ],
    [
      { kind: 'table', text: 'teams' },
      { kind: 'table', text: 'idx_matches_date' },
    ],
    [
      { kind: 'view', text: 'my_jackpots' },
      { kind: 'view', text: 'jackpots' },
    ],
    [
      { kind: 'unique', text: 'leagues (code)' },
      { kind: 'unique', text: 'leagues (name)' },
    ],
    [
      { kind: 'unique', text: 'models (version)' },
      { kind: 'unique', text: 'models (league_id)' },
    ],
    [
      { kind: 'foreign key', text: 'jackpot_fixtures.jackpot_id → jackpots.id CASCADE' },
      { kind: 'foreign key', text: 'jackpot_fixtures.jackpot_id → jackpots.id' },
    ],
    [
      { kind: 'check', text: 'predictions: market_weight BETWEEN 0 AND 0.7' },
      { kind: 'check', text: 'predictions: market_weight BETWEEN 0 AND 0.8' },
    ],
    [
      { kind: 'enum', text: 'match_result: H, D, A' },
      { kind: 'enum', text: 'match_result: H, A' },
    ],
    [
      { kind: 'channel', text: 'jackpots.get' },
      { kind: 'channel', text: 'jackpots.steal' },
    ],
    [
      { kind: 'command', text: 'jackpot models show' },
      { kind: 'command', text: 'jackpot show' },
    ],
    [
      { kind: 'constant', text: 'DIXON_COLES_RHO = -0.13' },
      { kind: 'constant', text: 'DIXON_COLES_RHO = 0.13' },
    ],
  ])('%o', (right, wrong) => {
    expect(faultOf(right, application)).toBeNull();
    expect(faultOf(wrong, application)).not.toBeNull();
  });
});
