import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process came to. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly ms: number;
  /** The most memory it had at once; null where the system does not tell. */
  readonly peakMb: number | null;
}

/** Longer than this nothing may take that is asked about one report. */
const PATIENCE_MS = 600_000;

/** Written at the end of a process by itself: the peak that its parent sees has the parent's own in it. */
const PEAK = `const { readFileSync, writeFileSync } = require('node:fs');
process.on('exit', () => {
  let kilobytes = '';
  try { kilobytes = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? ''; } catch {}
  if (process.env.JACKPOT_PEAK) writeFileSync(process.env.JACKPOT_PEAK, kilobytes);
});
`;
let runs = 0;

/** Run a script with a Node and nothing of this process's environment but what is given. @param folder for its own files */
export function runNode(
  node: string,
  args: readonly string[],
  { folder, env = {} }: { readonly folder: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  const hook = join(folder, 'peak.cjs');
  const peak = join(folder, `peak-${(runs += 1)}`);
  writeFileSync(hook, PEAK);
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(node, ['--require', hook, ...args], {
      cwd: join(args[0]!, '..'),
      env: { ...env, JACKPOT_PEAK: peak },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('close', (code) => {
      const ms = performance.now() - start;
      resolve({ code: code ?? -1, out, ms, peakMb: peakOf(peak) });
    });
  });
}

function peakOf(path: string): number | null {
  try {
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    return text === '' ? null : Number(text) / 1024;
  } catch {
    return null;
  }
}
