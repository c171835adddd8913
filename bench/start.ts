import { _electron } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { onBigStore } from './big-store';
import { toMeasurement } from './measure';

const RUNS = 5;
/** The window may take twice as long as one with nothing in it. */
const MOST = 2;
const BARE = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ show: true }).loadURL('data:text/html,<h1>ready</h1>'));
app.on('window-all-closed', () => app.quit());
`;

/** How long a start takes until the window can be used, beside a window with nothing in it. */
export async function startTable(bigStore: string, electron: string | undefined): Promise<string> {
  if (electron === undefined) return 'start: SKIPPED, no Electron binary or no display';
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-bare-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), BARE);
  try {
    const bare = await timed(() => startOnce(electron, folder, {}, 'h1'));
    const empty = await timed(() =>
      startOnce(electron, process.cwd(), { JACKPOT_STORE: join(folder, `${performance.now()}.sqlite`) }, USABLE),
    );
    const full = await onBigStore(bigStore, (path) =>
      timed(() => startOnce(electron, process.cwd(), { JACKPOT_STORE: path, JACKPOT_ANALYST: 'bench' }, USABLE)),
    );
    const line = (what: string, ms: number): string =>
      `${what.padEnd(44)}${ms.toFixed(0).padStart(8)} ms${(ms / bare).toFixed(2).padStart(8)} ×`;
    return [
      line('start: a window with nothing in it', bare),
      line('start to a usable window, a new store', empty),
      `${line('start to a usable window, 200,000 matches', full)}  ${full <= MOST * bare ? 'ok' : 'OVER'} (budget ${MOST} ×)`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The status line says what the store holds: it has been read. */
const USABLE = 'footer [title^="Audit log: "]';

async function timed(start: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await start());
  return toMeasurement(times).medianMs;
}

async function startOnce(
  executablePath: string,
  application: string,
  more: Record<string, string>,
  selector: string,
): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'jackpot-profile-'));
  const began = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${profile}`, '--no-sandbox', application],
    env: { ...(process.env as Record<string, string>), ...more },
  });
  try {
    const page = await app.firstWindow();
    await page.locator(selector).first().waitFor();
    return performance.now() - began;
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
