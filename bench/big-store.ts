import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCall } from '../src/main/capabilities/answer';
import { openServices } from '../src/main/capabilities/services';
import { ROWS_OF_A_FILE, writeScaleFile } from './season-files';

export const BIG_MATCHES = 200_000;
export const BIG_JACKPOTS = 300;
/** Fixtures of each jackpot. */
const FIXTURES = 15;
const DRAFTS = 60;

/** How much a store holds. */
export interface StoreSize {
  readonly matches: number;
  readonly jackpots: number;
}

/** A store as an analyst has after years: matches, a trained league, jackpots. @returns its path */
async function makeBigStore(folder: string, { matches, jackpots }: StoreSize): Promise<string> {
  const storePath = join(folder, 'store.sqlite');
  const files = Math.ceil(matches / ROWS_OF_A_FILE);
  const paths = Array.from({ length: files }, (_, index) => writeScaleFile(join(folder, 'seasons'), index));
  const services = openServices({ storePath, analyst: 'bench', workerFile: null });
  const call = createCall(services);
  const finished = async ({ jobId }: { jobId: string }): Promise<void> => {
    const { state, error } = await services.queue.finished(jobId);
    if (state !== 'done') throw new Error(`${state}: ${error?.message}`);
  };
  await finished(await call('data.import', { paths }));
  await finished(await call('training.train', { leagues: ['L0'], preset: 'specification' }));
  const fixtures = Array.from({ length: FIXTURES }, (_, index) => ({
    date: '2030-01-05',
    league: 'L0',
    home: `Club ${index}`,
    away: `Club ${(index + 7) % 20}`,
    odds: index % 5 === 0 ? null : { home: 2.1, draw: 3.4, away: 3.6 },
  }));
  for (let index = 0; index < jackpots; index += 1) {
    const { jackpot } = await call('jackpots.create', { name: `Jackpot ${index}`, fixtures });
    if (index >= DRAFTS) await call('jackpots.finalise', { id: jackpot.id });
  }
  await services.close();
  return storePath;
}

/** Make the big store, or one of another size, and give it to `work`. */
export async function withBigStore<T>(
  work: (bigStore: string) => Promise<T>,
  size: StoreSize = { matches: BIG_MATCHES, jackpots: BIG_JACKPOTS },
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-bench-'));
  try {
    return await work(await makeBigStore(folder, size));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Run `work` on a copy of the big store that is gone afterwards. */
export async function onBigStore<T>(bigStore: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-big-'));
  try {
    const path = join(folder, 'store.sqlite');
    copyFileSync(bigStore, path);
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
