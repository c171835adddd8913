import type { ElectronApplication, Page } from '@playwright/test';
import { onBigStore } from './big-store';
import { inWindow, LONGEST_MS, watchTasks } from './window';

/** One frame: what is typed is seen in the next. */
const KEYSTROKE_MS = 16;
const PLACES = ['Data', 'Models', 'Jackpots', 'Reliability', 'Reports', 'Health', 'Settings'];
const PASTED_ROWS = 50;

/** The longest task of the page for each thing a person does, on a large store. */
export async function pagesTable(bigStore: string, electron: string | undefined): Promise<string> {
  if (electron === undefined) return 'pages: SKIPPED, no Electron binary or no display';
  const { rows, keys } = await onBigStore(bigStore, (path) => walk(path, electron));
  const lines = rows.map(
    ([what, ms]) => `${what.padEnd(44)}${ms.toFixed(0).padStart(8)} ms  ${ms <= LONGEST_MS ? 'ok' : 'OVER'}`,
  );
  const sorted = [...keys].sort((a, b) => a - b);
  const [median, most] = [sorted[Math.floor(sorted.length / 2)] ?? NaN, sorted.at(-1) ?? NaN];
  const stroke = `a keystroke among ${PASTED_ROWS} fixtures`.padEnd(44);
  const verdict = median <= KEYSTROKE_MS ? 'ok' : 'OVER';
  return [
    `pages: the longest task of each, in ms (budget ${LONGEST_MS})`,
    ...lines,
    `${stroke}${median.toFixed(1).padStart(8)} ms  ${verdict} (budget ${KEYSTROKE_MS}; at most ${most.toFixed(1)} of ${keys.length})`,
  ].join('\n');
}

/** The longest task for each thing, and the longest work of each keystroke in a full grid. */
interface Walked {
  readonly rows: readonly (readonly [string, number])[];
  readonly keys: readonly number[];
}

const walk = (store: string, executablePath: string): Promise<Walked> =>
  inWindow(store, executablePath, async (app, page) => {
    await watchTasks(page);
    const rows: (readonly [string, number])[] = [];
    const time = async (what: string, act: () => Promise<unknown>): Promise<void> => {
      await longest(page);
      await act();
      await page.waitForTimeout(700);
      rows.push([what, await longest(page)]);
    };
    for (const place of PLACES) {
      await time(`go to ${place}`, () => page.getByRole('link', { name: place, exact: true }).click());
    }
    await page.getByRole('link', { name: 'Jackpots', exact: true }).click();
    await time('a new jackpot', () => page.getByRole('button', { name: 'New jackpot' }).click());
    await time(`paste ${PASTED_ROWS} fixtures: what was understood`, () => paste(app, page));
    await time(`take ${PASTED_ROWS} fixtures`, () => take(page));
    const keys = await keystrokes(page);
    await time('open the palette', () => page.keyboard.press('Control+k'));
    for (const tab of ['compare', 'distribution'])
      await time(`the tab ${tab}`, () =>
        page.evaluate((to) => {
          location.hash = location.hash.replace(/\/[a-z]+$/, `/${to}`);
        }, tab),
      );
    return { rows, keys };
  });

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { longest: number } };
    const { longest: ms } = seen;
    seen.longest = 0;
    return ms;
  });

async function paste(app: ElectronApplication, page: Page): Promise<void> {
  const rows = Array.from(
    { length: PASTED_ROWS },
    (_, index) => `2030-01-05\tL0\tClub ${index % 20}\tClub ${(index * 7 + 3) % 20}\t2.10\t3.40\t3.60`,
  );
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), rows.join('\n'));
  await page.getByLabel('Home, fixture 1', { exact: true }).click();
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog').waitFor();
}

async function take(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByLabel(`Home, fixture ${PASTED_ROWS}`, { exact: true }).waitFor();
}

/** Milliseconds from a key's first listener to its last, what React draws in them included. */
async function keystrokes(page: Page): Promise<number[]> {
  const cell = page.getByLabel(`Home, fixture ${PASTED_ROWS / 2}`, { exact: true });
  await cell.click();
  await page.evaluate(() => {
    const works: number[] = [];
    Object.assign(window, { works });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (['keydown', 'beforeinput', 'input', 'keyup'].includes(entry.name))
          works.push(entry.processingEnd - entry.processingStart);
    }).observe({ type: 'event', durationThreshold: 0, buffered: true } as PerformanceObserverInit);
  });
  for (const letter of 'a club of another name') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(700);
  return page.evaluate(() => (window as unknown as { works: number[] }).works.splice(0));
}
