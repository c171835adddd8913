import Database from 'better-sqlite3';
import { openSync, readFileSync, readdirSync, writeSync, closeSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { salvage } from '../../../src/main/capabilities/stores/salvage';
import { temporaryFolder, demoStore } from '../../support/stores';

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

/** The demo's store, closed, in a folder of its own. */
async function closedDemo(): Promise<string> {
  const services = demoStore();
  await services.close();
  return services.storePath;
}

/** Pages of a table that hold rows. */
function leavesOf(path: string, table: string): number[] {
  const db = new Database(path, { readonly: true });
  const pages = db.prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno`).pluck();
  const found = pages.all(table) as number[];
  db.close();
  return found;
}

describe('what can be read of a store', () => {
  it('is all of one that is sound', async () => {
    const path = await closedDemo();
    const folder = join(temporaryFolder(), 'out');
    const { rows, gaps, tables } = salvage(path, folder);
    expect(gaps).toBe(0);
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.find(({ table }) => table === 'matches')!.rows).toBe(linesOf(join(folder, 'matches.jsonl')).length);
    expect(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))).toMatchObject({
      store: path,
      rows,
      gaps: 0,
    });
    expect(JSON.parse(linesOf(join(folder, 'audit_log.jsonl'))[0]!)).toMatchObject({ sequence: 1 });
  });

  it('is what lies outside the damage of one that is not, and says how often reading went on behind it', async () => {
    const path = await closedDemo();
    const whole = salvage(path, join(temporaryFolder(), 'out'));
    const rowsOf = (table: string, all: typeof whole): number => all.tables.find((each) => each.table === table)!.rows;
    // Every fifth page of the two largest tables becomes noise.
    const pages = leavesOf(path, 'matches').concat(leavesOf(path, 'team_features'));
    const file = openSync(path, 'r+');
    for (const page of pages.filter((_, index) => index % 5 === 2))
      writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
    closeSync(file);
    const folder = join(temporaryFolder(), 'out');
    const left = salvage(path, folder);
    expect(left.gaps).toBeGreaterThan(0);
    expect(left.rows).toBeGreaterThan(whole.rows / 2);
    expect(left.rows).toBeLessThan(whole.rows);
    expect(rowsOf('matches', left)).toBe(linesOf(join(folder, 'matches.jsonl')).length);
  });

  it('is nothing of what is no store, and goes into no folder that holds something', async () => {
    const path = join(temporaryFolder(), 'store.sqlite');
    writeFileSync(path, 'a shopping list'.repeat(500));
    expect(() => salvage(path, join(temporaryFolder(), 'out'))).toThrow('nothing can be read');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const sound = await closedDemo();
    expect(() => salvage(sound, folder)).toThrow('is not empty');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});
