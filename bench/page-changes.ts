import type { Page } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, Reply, RequestInput, ResponseOf } from '../src/contract';
import { createCall } from '../src/main/capabilities/answer';
import { openServices } from '../src/main/capabilities/services';
import { writeSeasonFiles } from './season-files';
import { inWindow, LONGEST_MS, watchTasks } from './window';

/** From the click to the page that stands there with what it says. */
const CHANGE_MS = 100;
const FIXTURES = 17;

/** A place that was gone to. */
interface Change {
  readonly place: string;
  /** Until it stands there with its content, and until its last chart does. */
  readonly shownMs: number;
  readonly chartsMs: number;
  readonly longestMs: number;
}

/** How long every page takes to come, and what holds it: at first, again, and while a training runs on every core. */
export async function pageChangesTable(electron: string | undefined): Promise<string> {
  if (electron === undefined) return 'page changes: SKIPPED, no Electron binary or no display';
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-pages-'));
  try {
    const { store, matches, league, jackpot } = await makeStore(folder);
    const rounds = await walk(store, electron, placesOf(league, jackpot));
    return [
      `page changes, ${matches} matches (budget ${CHANGE_MS} ms; no task over ${LONGEST_MS} ms)`,
      ...toLines(rounds),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Real seasons where there are some, else the demo's, under codes of their own; the first round of leagues trained. */
async function makeStore(folder: string) {
  const store = join(folder, 'store.sqlite');
  const seasons = join(folder, 'seasons');
  writeSeasonFiles(seasons);
  const services = openServices({ storePath: store, analyst: 'bench', workerFile: null });
  const call = createCall(services);
  const finished = async ({ jobId }: { jobId: string }): Promise<void> => {
    const { state, error } = await services.queue.finished(jobId);
    if (state !== 'done') throw new Error(`${state}: ${error?.message}`);
  };
  const names = readdirSync(seasons).sort();
  await finished(await call('data.import', { paths: names.map((name) => join(seasons, name)) }));
  const status = await call('data.status', {});
  const codes = status.leagues.map(({ code }) => code).filter((code) => code.endsWith('A'));
  await finished(await call('training.train', { leagues: codes, preset: 'specification' }));
  const league = codes[0]!;
  const [model] = await call('models.list', {});
  const { teams } = await call('models.get', { version: model!.version });
  const clubs = teams.map(({ name }) => name).slice(0, 18);
  const fixtures = Array.from({ length: FIXTURES }, (_, index) => ({
    ...{ date: '2030-01-05', league: model!.league, home: clubs[index]!, away: clubs[index + 1]! },
    odds: index % 5 === 0 ? null : { home: 2.1, draw: 3.4, away: 3.6 },
  }));
  const { jackpot } = await call('jackpots.create', { name: 'Saturday', fixtures });
  await call('jackpots.finalise', { id: jackpot.id });
  await services.close();
  return { store, matches: status.matches, league: model!.league ?? league, jackpot: jackpot.id };
}

const placesOf = (league: string, jackpot: string): readonly string[] => [
  ...['coverage', 'imports', 'issues', 'doubts', 'teams', 'corrections'].map((tab) => `/data/${tab}`),
  '/models',
  ...['strengths', 'over-time', 'parameters', 'profile', 'market', 'calibration', 'form', 'history', 'card'].map(
    (tab) => `/models/${league}/${tab}`,
  ),
  '/jackpots',
  ...['fixtures', 'compare', 'distribution', 'results', 'versions'].map((tab) => `/jackpots/${jackpot}/${tab}`),
  ...['diagram', 'scores', 'sets', 'over-time', 'slates', 'validate'].map((tab) => `/reliability/${tab}`),
  ...['/reports', '/reports/verify', '/reports/data', '/health', '/health/audit', '/health/backups'],
  ...[
    '/settings',
    '/settings/profile',
    '/settings/stores',
    '/settings/about',
    '/help',
    '/help/glossary',
    '/help/methods',
  ],
];

const walk = (store: string, executablePath: string, places: readonly string[]) =>
  inWindow(store, executablePath, async (_app, page) => {
    await page.waitForTimeout(10_000);
    await watchTasks(page);
    const round = async (): Promise<Change[]> => {
      const done: Change[] = [];
      for (const place of places) done.push(await change(page, place));
      return done;
    };
    const first = await round();
    const again = await round();
    const { leagues } = await ask(page, 'data.status', {});
    const all = leagues.map(({ code }) => code);
    const training: Change[] = [];
    for (const place of places) {
      await ensureTraining(page, all);
      training.push(await change(page, place));
    }
    // The window asks before it is closed on a job, and nobody is there to answer.
    for (const { id, state } of await ask(page, 'jobs.list', {}))
      if (state === 'running') await ask(page, 'jobs.cancel', { id });
    while ((await ask(page, 'jobs.list', {})).some(({ state }) => state === 'running')) await page.waitForTimeout(200);
    return { first, again, training };
  });

/** A training is under way: it begins anew where it has ended. */
async function ensureTraining(page: Page, leagues: readonly string[]): Promise<void> {
  if ((await ask(page, 'jobs.list', {})).some(({ state }) => state === 'running')) return;
  await ask(page, 'training.train', { leagues: [...leagues], preset: 'fitted' });
  await page.waitForTimeout(1000);
}

/** Ask as the page itself does. */
async function ask<C extends Channel>(page: Page, channel: C, request: RequestInput<C>): Promise<ResponseOf<C>> {
  const reply = await page.evaluate<Reply<unknown>, readonly [Channel, unknown]>(
    ([name, argument]) => {
      const { jackpot } = window as unknown as {
        jackpot: { api: Record<Channel, (request: unknown) => Promise<never>> };
      };
      return jackpot.api[name](argument);
    },
    [channel, request],
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`);
  return reply.value as ResponseOf<C>;
}

/** Go to a place as a click does, and look at every frame what is there. */
const change = (page: Page, place: string): Promise<Change> =>
  page.evaluate(async (to) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const { seen } = window as unknown as { seen: { longest: number } };
    const main = (): ParentNode => document.querySelector('main') ?? document;
    const isShown = (): boolean => {
      const { place: gone, shown } = document.querySelector<HTMLElement>('[data-place]')!.dataset;
      return gone === shown && main().querySelector('[data-waiting]') === null && main().querySelector('h1') !== null;
    };
    const isDrawn = (): boolean =>
      [...main().querySelectorAll('figure [role="img"]')].every((plot) => plot.querySelector('.main-svg') !== null);
    seen.longest = 0;
    await frame();
    const began = performance.now();
    location.hash = to;
    await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    do await frame();
    while (!isShown() && performance.now() - began < 5000);
    const shownMs = performance.now() - began;
    while (!(isShown() && isDrawn()) && performance.now() - began < 5000) await frame();
    const chartsMs = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { place: to, shownMs, chartsMs, longestMs: seen.longest };
  }, place);

function toLines(rounds: Readonly<Record<string, readonly Change[]>>): string[] {
  const names = Object.keys(rounds);
  const cell = ({ shownMs, chartsMs, longestMs }: Change): string =>
    [shownMs, chartsMs, longestMs].map((ms) => ms.toFixed(0).padStart(6)).join('');
  const head = `${''.padEnd(30)}${names.map((name) => `${name}: shown, charts, longest`.padStart(36)).join('')}`;
  const rows = rounds.first!.map(
    ({ place }, index) =>
      `${place.replace(/[0-9a-f]{8}-[0-9a-f-]+/, '…').padEnd(30)}${names.map((name) => cell(rounds[name]![index]!).padStart(36)).join('')}`,
  );
  const most = names.map((name) => {
    const sorted = (pick: (change: Change) => number): number[] => rounds[name]!.map(pick).sort((a, b) => a - b);
    const shown = sorted(({ shownMs }) => shownMs);
    const tasks = sorted(({ longestMs }) => longestMs);
    const over = (values: readonly number[], budget: number): string =>
      `median ${values[values.length >> 1]!.toFixed(0)}, most ${values.at(-1)!.toFixed(0)}, over the budget ${values.filter((ms) => ms > budget).length} of ${values.length}`;
    return `${name}: page ${over(shown, CHANGE_MS)}; longest task ${over(tasks, LONGEST_MS)}`;
  });
  return [head, ...rows, ...most];
}
