import type { ReadableDb } from '../src/main/db/connection';
import fc from 'fast-check';
import { UserError } from '../src/main/core/words/errors';
import { assertLaw, Tally, type Law } from './harness';
import { cellWords, messyTables, pairOf } from './messy-table';
import { toText, type Table } from './season-table';
import { faultsOf, hashStore, issuesOf, matchesByPair } from './store-content';
import { importPaths, inFolder, withStore, writeInto } from './temporary-store';

/** Laws of the order of rows, columns and files, and of one cell, each through the import of a real store. */
export const orderLaws = (): Law[] => [rowsAndColumns(), files(), oneStoredCell()];

const shuffled = (count: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, index) => index),
    { minLength: count },
  );

/** What `look` sees after importing files in a store of their own; the code of the refusal when none could be used. */
function afterImport<T>(texts: readonly string[], oneByOne: boolean, look: (db: ReadableDb) => T): T | string {
  return inFolder((folder) =>
    withStore(folder, (db) => {
      const paths = texts.map((text, index) => writeInto(folder, `${index}.csv`, text));
      let refused: string | null = null;
      for (const group of oneByOne ? paths.map((path) => [path]) : [paths]) {
        try {
          importPaths(db, group);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          refused = error.code;
        }
      }
      assertLaw(faultsOf(db).length === 0, faultsOf(db).join('; '));
      return refused !== null && texts.length === 1 ? refused : look(db);
    }),
  );
}

function rowsAndColumns(): Law {
  const tally = new Tally();
  const orders = messyTables('any cell').chain((table) =>
    fc.tuple(fc.constant(table), shuffled(table.rows.length), shuffled(table.header.length)),
  );
  const property = fc.property(orders, ([table, rows, columns]) => {
    const reorder = (cells: readonly string[]): string[] => columns.map((column) => cells[column]!);
    const mixed = { header: reorder(table.header), rows: rows.map((row) => reorder(table.rows[row]!)) };
    const look = (db: ReadableDb): string => JSON.stringify([hashStore(db, false), issuesOf(db)]);
    const reference = afterImport([toText(table)], false, look);
    const other = afterImport([toText(mixed)], false, look);
    for (const rule of new Set(reference.match(/duplicate-[a-z-]+/g))) tally.count(rule);
    tally.count(reference.startsWith('[') ? 'imported' : reference);
    assertLaw(other === reference, `matches and issues differ:\n${reference}\n${other}`);
  });
  return { name: 'no order of rows or columns changes matches or issues', runs: 400, property, tally };
}

/**
 * A season split over files, some matches in several of them. The tellings of a match stay together: between files that
 * tell it differently the one that saw further into the season is believed, so that a split would be a statement.
 */
function files(): Law {
  const tally = new Tally();
  const splits = messyTables('values and clubs').chain((table) => {
    const pairs = [...new Set(table.rows.map((row) => pairOf(table, row)))];
    const places = fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), {
      minLength: pairs.length,
      maxLength: pairs.length,
    });
    return fc.record({
      table: fc.constant(table),
      places: places.map((all) => new Map(pairs.map((pair, index) => [pair, all[index]!]))),
      order: shuffled(3),
      rows: shuffled(table.rows.length),
      oneByOne: fc.boolean(),
    });
  });
  const property = fc.property(splits, ({ table, places, order, rows, oneByOne }) => {
    const { header } = table;
    const parts = order
      .map((part) =>
        rows.map((row) => table.rows[row]!).filter((row) => places.get(pairOf(table, row))!.includes(part)),
      )
      .filter((part) => part.length > 0);
    tally.count(`${parts.length} files`);
    const look = (db: ReadableDb): string => hashStore(db, false);
    const whole = afterImport([toText(table)], false, look);
    const split = afterImport(
      parts.map((part) => toText({ header, rows: part })),
      oneByOne,
      look,
    );
    assertLaw(split === whole, 'a season split over files in any order is the same season');
  });
  return { name: 'no split over files, in no order, changes matches', runs: 300, property, tally };
}

/**
 * One cell becomes something else: of all matches in the store at most that which its row told before and that which it
 * tells now differ. The division of the main layout is left alone: another one moves the match to another league.
 */
function oneStoredCell(): Law {
  const tally = new Tally();
  const changes = fc.tuple(messyTables('values and clubs'), fc.nat(), fc.nat(), fc.oneof(cellWords, fc.nat()));
  const property = fc.property(changes, ([table, rowPlace, columnPlace, source]) => {
    const at = rowPlace % table.rows.length;
    const free = table.header.flatMap((name, index) => (name === 'Div' ? [] : [index]));
    const column = free[columnPlace % free.length]!;
    const row = table.rows[at]!;
    const text = typeof source === 'string' ? source : row[source % row.length]!;
    const changed: Table = { ...table, rows: table.rows.with(at, row.with(column, text)) };
    const [before, after] = [table, changed].map((each) => afterImport([toText(each)], false, matchesByPair));
    if (typeof before === 'string' || typeof after === 'string') throw new Error(`refused: ${String(before ?? after)}`);
    const own = [pairOf(table, row), pairOf(table, changed.rows[at]!)];
    const different = [...new Set([...before!.keys(), ...after!.keys()])].filter(
      (key) => before!.get(key)?.content !== after!.get(key)?.content,
    );
    tally.count(`${different.length} matches differ`);
    const strange = different.filter((key) => !own.includes((before!.get(key) ?? after!.get(key))!.pair));
    const what = `${table.header[column]} of row ${at} became ${JSON.stringify(text)}`;
    assertLaw(strange.length === 0, `${what}: ${strange.join('; ')} differ`);
    assertLaw(different.length <= 2, `${what}: ${different.join('; ')} differ`);
  });
  return { name: 'a corrupted cell changes the match of its row in the store at most', runs: 400, property, tally };
}
