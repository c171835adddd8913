import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One byte of one file, and the bit of it that is turned. */
export interface ByteChange {
  readonly file: string;
  readonly at: number;
  readonly bit: number;
}

/** Irrational steps: places that lie evenly and keep no step with the lines of a file. */
const STEP = (Math.sqrt(5) - 1) / 2;

/** Places spread over every file of a folder, as many in a small one as in a large one; the same ones each time. */
export function placesOver(folder: string, count: number): ByteChange[] {
  const files = readdirSync(folder).sort();
  const sizes = files.map((file) => readFileSync(join(folder, file)).length);
  return Array.from({ length: count }, (_, turn) => {
    const file = turn % files.length;
    const at = Math.floor(((turn * STEP) % 1) * sizes[file]!);
    return { file: files[file]!, at, bit: turn % 8 };
  });
}

/** Places in one file. */
export function placesIn(path: string, count: number): ByteChange[] {
  const size = readFileSync(path).length;
  return Array.from({ length: count }, (_, turn) => ({
    file: basename(path),
    at: Math.floor(((turn + STEP) / count) * size),
    bit: turn % 8,
  }));
}

/** What `look` says while one byte is another. */
export function whileChanged<T>(folder: string, { file, at, bit }: ByteChange, look: () => T): T {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const changed = Buffer.from(bytes);
  changed[at]! ^= 1 << bit;
  writeFileSync(path, changed);
  try {
    return look();
  } finally {
    writeFileSync(path, bytes);
  }
}
