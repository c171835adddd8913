import fc from 'fast-check';
import { UserError } from '../src/main/core/words/errors';
import { parseSource } from '../src/main/ingestion/parse-source';
import { archives } from './archive-law';
import { applyDamages, damages } from './damage';
import { assertLaw, Tally, type Law } from './harness';
import { oneCell } from './one-cell-law';
import { orderLaws } from './order-laws';
import { tables, toText } from './season-table';
import { faultsOf, hashStore } from './store-content';
import { importPaths, inFolder, withStore, writeInto } from './temporary-store';

const encodings = fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'latin1', 'latin1', 'utf16le');
const season = fc.tuple(tables, encodings).map(([table, encoding]) => Buffer.from(toText(table), encoding));
const ANSWER = Buffer.from(
  JSON.stringify({
    get: 'fixtures',
    errors: [],
    paging: { current: 1, total: 1 },
    response: [
      {
        fixture: { id: 1, date: '2023-08-11T19:00:00+00:00', status: { short: 'FT' } },
        league: { id: 39, name: 'Premier League', country: 'England', season: 2023 },
        teams: { home: { id: 44, name: 'Burnley' }, away: { id: 50, name: 'Manchester City' } },
        goals: { home: 0, away: 3 },
        score: { fulltime: { home: 0, away: 3 } },
      },
    ],
  }),
);
const damaged = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: season }, { weight: 1, arbitrary: fc.constant(ANSWER) }), damages)
  .map(([bytes, all]) => applyDamages(bytes, all));
/** Raw bytes, or a file of some kind after what befell it. */
const anyBytes = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400, size: 'max' }) },
  { weight: 4, arbitrary: damaged },
);

/** Everything the import promises of any file. */
export function ingestionLaws(): Law[] {
  return [parses(), oneCell(), imports(), orders(), ...orderLaws(), archives()];
}

/** The code of a refusal, or null; whatever else is thrown goes on. */
function refusalOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

function parses(): Law {
  const tally = new Tally();
  const property = fc.property(anyBytes, (bytes) => tally.count(refusalOf(() => parseSource(bytes, 'x')) ?? 'read'));
  return { name: 'any bytes are read or refused', runs: 5_000, property, tally };
}

function imports(): Law {
  const tally = new Tally();
  const property = fc.property(tables, anyBytes, (table, bytes) =>
    inFolder((folder) =>
      withStore(folder, (db) => {
        importPaths(db, [writeInto(folder, 'good.csv', toText(table))]);
        const before = hashStore(db);
        const path = writeInto(folder, 'any.csv', bytes);
        const code = refusalOf(() => importPaths(db, [path]));
        tally.count(code ?? 'imported');
        assertLaw(faultsOf(db).length === 0, faultsOf(db).join('; '));
        if (code) assertLaw(hashStore(db) === before, 'a refused file leaves the store as it was');
        const after = hashStore(db);
        refusalOf(() => importPaths(db, [path]));
        assertLaw(hashStore(db) === after, 'the same file again changes nothing');
      }),
    ),
  );
  return { name: 'any bytes are imported or refused, and the store stays sound', runs: 500, property, tally };
}

/** Two tables of different leagues, the rows and columns of each in an order, and an order of the files. */
const shuffles = fc
  .tuple(
    tables,
    tables.filter(({ layout }) => layout === 'second'),
  )
  .filter(([first]) => first.layout === 'main')
  .chain(([first, second]) =>
    fc.record({
      tables: fc.constant([first, second]),
      rows: fc.tuple(...[first, second].map(({ rows }) => orderOf(rows.length))),
      columns: fc.tuple(...[first, second].map(({ header }) => orderOf(header.length))),
    }),
  );

const orderOf = (count: number) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, index) => index),
    { minLength: count },
  );

function orders(): Law {
  const property = fc.property(shuffles, fc.boolean(), ({ tables: both, rows, columns }, isReversed) => {
    const plain = both.map(toText);
    const mixed = both.map((table, index) => {
      const reorder = (cells: readonly string[]) => columns[index]!.map((column) => cells[column]!);
      return toText({
        header: reorder(table.header),
        rows: rows[index]!.map((row) => reorder(table.rows[row]!)),
      });
    });
    const imported = (texts: readonly string[], names: readonly string[], oneByOne: boolean, withFiles: boolean) =>
      inFolder((folder) =>
        withStore(folder, (db) => {
          const paths = texts.map((text, index) => writeInto(folder, names[index]!, text));
          if (isReversed && oneByOne) paths.reverse();
          for (const group of oneByOne ? paths.map((path) => [path]) : [paths]) importPaths(db, group);
          return hashStore(db, withFiles);
        }),
      );
    const reference = imported(plain, ['a.csv', 'b.csv'], false, true);
    assertLaw(imported(plain, ['b.csv', 'a.csv'], true, true) === reference, 'the order of files changes nothing');
    const withoutFiles = imported(plain, ['a.csv', 'b.csv'], false, false);
    assertLaw(
      imported(mixed, ['a.csv', 'b.csv'], false, false) === withoutFiles,
      'the order of rows and columns changes nothing',
    );
  });
  return { name: 'no order of rows, columns or files changes what the store says', runs: 200, property };
}
