import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openServices, type Services } from '../../src/main/capabilities/services';
import { temporaryFolder } from './stores';

/** Schemas of earlier applications of which a store and a report are kept: the fictional league, whole. */
export const EARLIER_SCHEMAS = [33, 36, 43, 44] as const;
/** Those whose applications kept neither what a jackpot said nor seals of models. */
export const UNSEALED_SCHEMAS = [33, 36] as const;
export type EarlierSchema = (typeof EARLIER_SCHEMAS)[number];
/** Whose they are. */
export const THEIR_ANALYST = 'analyst';

/** Folder of the report that the earlier application wrote. */
export const earlierReport = (schema: EarlierSchema): string =>
  join(process.cwd(), 'test/fixtures', `schema-${schema}`, 'report');

/** A copy of the store as the earlier application left it. */
export function earlierStore(schema: EarlierSchema): string {
  const path = join(temporaryFolder(), 'store.sqlite');
  const packed = readFileSync(join(process.cwd(), 'test/fixtures', `schema-${schema}`, 'store.sqlite.gz'));
  writeFileSync(path, gunzipSync(packed));
  return path;
}

/** Services of this application on a store of an earlier one. */
export const openEarlier = (storePath: string, analyst = THEIR_ANALYST): Services =>
  openServices({
    storePath,
    analyst,
    workerFile: null,
    logBug: (error) => {
      throw error;
    },
  });
