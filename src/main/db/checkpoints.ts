import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { canonicalJson } from '../audit/canonical-json';
import { Checkpoint } from '../audit/checkpoint';
import { writeWhole } from '../keys/write-whole';

/** So many lines stay when the file has grown to twice as many. */
const KEPT_LINES = 200;
const MODE = 0o600;

/** What the file beside a store says. */
export interface KeptCheckpoints {
  readonly path: string;
  /** Oldest first. */
  readonly checkpoints: readonly Checkpoint[];
  /** Lines that are none: one that was cut short by a loss of power, or written by somebody else. */
  readonly unreadable: number;
}

export const checkpointPath = (storePath: string): string => `${storePath}.checkpoints`;

/** The checkpoints of a store: none where it was copied without them. */
export function readCheckpoints(storePath: string): KeptCheckpoints {
  const path = checkpointPath(storePath);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  const checkpoints = lines.flatMap((line) => parsed(line) ?? []);
  return { path, checkpoints, unreadable: lines.length - checkpoints.length };
}

/** Keep one more. A line is written at once and to the disk; the file stays short by leaving the oldest out, whole or not at all. */
export function addCheckpoint(storePath: string, checkpoint: Checkpoint): void {
  const path = checkpointPath(storePath);
  const line = `${canonicalJson(checkpoint)}\n`;
  const { checkpoints } = readCheckpoints(storePath);
  if (checkpoints.length >= 2 * KEPT_LINES) {
    const newest = checkpoints.slice(1 - KEPT_LINES).map((each) => `${canonicalJson(each)}\n`);
    writeWhole(path, [...newest, line].join(''), MODE);
    return;
  }
  const file = openSync(path, 'a+', MODE);
  try {
    // After a line that was cut short, a new one begins.
    writeSync(file, endsInLine(file) ? line : `\n${line}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function endsInLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

function parsed(line: string): Checkpoint | null {
  try {
    return Checkpoint.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
