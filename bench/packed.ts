import { chromium } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { onBigStore, withBigStore } from './big-store';

const BINARY = resolve('dist', 'linux-unpacked', 'football-jackpot');
const SIZE = { matches: 40_000, jackpots: 30 };
const RUNS = 5;
const MOST_MS = 1500;
const MOST_MB = 350;
/** The look over the whole file, which begins after five seconds, is over by then, and has given back what it used. */
const IDLE_AFTER_MS = 60_000;
/** The status line says what the store holds: it has been read. */
const USABLE = 'footer [title^="Audit log: "]';

interface Run {
  readonly usableMs: number;
  /** Proportional share of memory, by process, in MB. */
  readonly idleMb: Readonly<Record<string, number>>;
}

/** How long the packed application takes to a usable window, and what memory it rests in, on 40,000 matches. */
export async function packedTable(): Promise<string> {
  if (!existsSync(BINARY)) return `packed: SKIPPED, ${BINARY} is missing (npm run dist:dir)`;
  const runs = await withBigStore(async (store) => {
    const done: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) done.push(await onBigStore(store, runOnce));
    return done;
  }, SIZE);
  const sum = ({ idleMb }: Run): number => Object.values(idleMb).reduce((total, mb) => total + mb, 0);
  const line = (what: string, values: readonly number[], unit: string, most: number): string => {
    const sorted = [...values].sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1]!;
    const all = values.map((value) => value.toFixed(0)).join(', ');
    return `${what.padEnd(36)}${median.toFixed(0).padStart(6)} ${unit} (${all})  ${median <= most ? 'ok' : 'OVER'} (budget ${most})`;
  };
  const parts = Object.entries(runs.at(-1)!.idleMb).map(([name, mb]) => `${name} ${mb.toFixed(0)}`);
  return [
    `packed, ${SIZE.matches} matches, ${RUNS} runs`,
    line(
      'start to a usable window',
      runs.map(({ usableMs }) => usableMs),
      'ms',
      MOST_MS,
    ),
    line('idle memory of all processes (PSS)', runs.map(sum), 'MB', MOST_MB),
    `the last run, by process: ${parts.join(', ')}`,
  ].join('\n');
}

async function runOnce(store: string): Promise<Run> {
  const profile = mkdtempSync(join(tmpdir(), 'jackpot-packed-'));
  const root = process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};
  const began = performance.now();
  const child = spawn(BINARY, [`--user-data-dir=${profile}`, '--remote-debugging-port=0'], {
    env: { ...process.env, ...root, JACKPOT_STORE: store, JACKPOT_ANALYST: 'bench' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child), { noDefaults: true });
    const context = browser.contexts()[0]!;
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.locator(USABLE).first().waitFor();
    const usableMs = performance.now() - began;
    // What watches is no part of what is measured.
    await browser.close();
    await sleep(IDLE_AFTER_MS);
    return { usableMs, idleMb: memoryOf(child.pid!) };
  } finally {
    const ended = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    await ended;
    rmSync(profile, { recursive: true, force: true });
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    child.stderr!.on('data', (part: Buffer) => {
      said += part.toString();
      const [, address] = /^DevTools listening on (ws:\S+)$/m.exec(said) ?? [];
      if (address) done(address);
    });
    child.on('exit', (code) => fail(new Error(`the packed application ended with ${code}: ${said}`)));
  });
}

/** Of a process and all below it, by what Chromium calls each. Linux only. */
function memoryOf(root: number): Record<string, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((id) => /^\d+$/.test(id))) {
    const [, parent] = /^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`)) ?? [];
    parents.set(Number(name), Number(parent));
  }
  const isBelow = (id: number): boolean => id === root || (parents.has(id) && isBelow(parents.get(id)!));
  const memory: Record<string, number> = {};
  for (const id of [...parents.keys()].filter(isBelow)) {
    const [, kind = 'main'] = /--type=([\w-]+)/.exec(read(`/proc/${id}/cmdline`)) ?? [];
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${id}/smaps_rollup`)) ?? [];
    memory[kind] = (memory[kind] ?? 0) + Number(kilobytes) / 1024;
  }
  return memory;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}
