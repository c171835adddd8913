import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { resolve } from 'node:path';
import { UserError } from '../src/main/core/words/errors';
import { findSources } from '../src/main/ingestion/files/find-files';
import { listZip } from '../src/main/ingestion/files/zip-archive';
import { applyDamages, damages } from './damage';
import { assertLaw, Tally, type Law } from './harness';
import { tables, toText } from './season-table';
import { inFolder, writeInto } from './temporary-store';

const step = fc.constantFrom('a', 'b c', 'E0', 'Ü', '..', '.', '', '__MACOSX', 'C:', '~', 'x\\y', '..\\z', '\0', 'con');
const name = fc
  .tuple(fc.array(step, { maxLength: 3 }), fc.constantFrom('.csv', '.CSV', '.json', '.zip', '.txt', '/', ''))
  .map(([steps, end]) => steps.join('/') + end);
const content = fc.oneof(
  tables.map((table) => strToU8(toText(table))),
  fc.uint8Array({ maxLength: 60 }),
  fc.constant(new Uint8Array(40_000)),
);
const archive = fc
  .tuple(
    fc.array(fc.tuple(name, content), { maxLength: 4 }),
    fc.constantFrom<0 | 6>(0, 6),
    fc.option(damages, { freq: 2 }),
  )
  .map(([entries, level, all]) => {
    const bytes = zipSync(Object.fromEntries(entries.filter(([path]) => path !== '' && path !== '__proto__')), {
      level,
    });
    return all ? applyDamages(bytes, all) : bytes;
  });

/** Archives with any paths and damages are listed or refused; no entry's path leads out of the archive's own. */
export function archives(): Law {
  const tally = new Tally();
  const property = fc.property(archive, (bytes) =>
    inFolder((folder) => {
      const path = writeInto(folder, 'any.zip', bytes);
      const listed = attempt(() => listZip(path));
      tally.count(listed ? 'listed' : 'refused');
      for (const entry of listed ?? []) {
        assertLaw(isInside(path, entry.name), `entry ${JSON.stringify(entry.name)} leads out`);
        tally.count(attempt(entry.read) ? 'entries read' : 'entries refused');
      }
      for (const source of attempt(() => findSources([path])) ?? []) {
        assertLaw(
          source.path === path || isInside(path, source.path.slice(path.length + 1)),
          `source ${source.path} leads out`,
        );
        attempt(source.read);
      }
    }),
  );
  return { name: 'any archive is listed or refused, and leads nowhere else', runs: 2_000, property, tally };
}

function isInside(archive: string, name: string): boolean {
  const whole = resolve(archive, name);
  return !/^[a-z]:/i.test(name) && !name.includes('\0') && (whole === archive || whole.startsWith(`${archive}/`));
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
