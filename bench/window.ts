import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No task of the page may hold it longer: a frame or three would be lost. */
export const LONGEST_MS = 50;

/** Start the built application on a store, with a profile that is gone afterwards, and work once it can be used. */
export async function inWindow<T>(
  store: string,
  executablePath: string,
  work: (app: ElectronApplication, page: Page) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'jackpot-profile-'));
  const app = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${profile}`, '--no-sandbox', process.cwd()],
    env: { ...(process.env as Record<string, string>), JACKPOT_STORE: store, JACKPOT_ANALYST: 'bench' },
  });
  try {
    const page = await app.firstWindow();
    // The status line says what the store holds: it has been read.
    await page.locator('footer [title^="Audit log: "]').waitFor();
    return await work(app, page);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Keep the longest task since the last look, as `window.seen.longest`. */
export const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
