import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** Left beside a store by a window that has it open, and taken away when that ends: what is left tells of one that did not. */
const Mark = z.strictObject({ pid: z.int().positive(), host: z.string(), openedAt: z.iso.datetime() });
export type Mark = z.infer<typeof Mark>;

const prefixOf = (storePath: string): string => `${basename(storePath)}.open-`;

/** Marks beside a store: of windows that have it open, and of those that ended without closing it. */
export interface Marks {
  readonly open: readonly Mark[];
  /** Their marks stay until {@link forgetEnded}. */
  readonly ended: readonly Mark[];
}

/** Say that this process has a store open. @returns the function that takes it back */
export function markOpen(storePath: string): () => void {
  const path = `${join(dirname(storePath), prefixOf(storePath))}${process.pid}`;
  const mark: Mark = { pid: process.pid, host: hostname(), openedAt: new Date().toISOString() };
  writeFileSync(path, JSON.stringify(mark), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** Marks of others than this process. One that cannot be read, cut short by a loss of power, is left out. */
export function readMarks(storePath: string): Marks {
  const others = marksBeside(storePath).filter(({ mark: { pid, host } }) => pid !== process.pid || host !== hostname());
  const marks = others.map(({ mark }) => mark);
  return { open: marks.filter(isRunning), ended: marks.filter((mark) => !isRunning(mark)) };
}

/** Take the marks away of processes that are no more. */
export function forgetEnded(storePath: string): void {
  for (const { path, mark } of marksBeside(storePath)) if (!isRunning(mark)) rmSync(path, { force: true });
}

function marksBeside(storePath: string): { readonly path: string; readonly mark: Mark }[] {
  const folder = dirname(storePath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefixOf(storePath)))
    .flatMap((name) => {
      const path = join(folder, name);
      try {
        return [{ path, mark: Mark.parse(JSON.parse(readFileSync(path, 'utf8'))) }];
      } catch {
        return [];
      }
    });
}

/** Of another computer nothing is known but what its mark says. A process older than this start of the computer is no more. */
function isRunning({ pid, host, openedAt }: Mark): boolean {
  if (host !== hostname()) return true;
  if (Date.parse(openedAt) < Date.now() - uptime() * 1000) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
