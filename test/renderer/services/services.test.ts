import { notificationsStore } from '@mantine/notifications';
import { QueryObserver } from '@tanstack/react-query';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { toLoadable } from '../../../src/renderer/src/services/reading/query-cache';
import { createServices } from '../../../src/renderer/src/services/services';
import { emptyStore, WORKER_FILE } from '../../support/stores';
import { openWindow, type TestWindow } from '../../support/window';

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow(emptyStore(WORKER_FILE));
});
afterAll(() => window.close());

/** The page's window, as far as services use it. */
const host = () => ({
  location: { hash: '' },
  addEventListener: () => undefined,
  localStorage: { getItem: () => null, setItem: () => undefined },
});
let page: ReturnType<typeof createServices>;
let stop: () => void;
beforeEach(() => {
  page = createServices(window.bridge, host());
  stop = page.listen();
  return () => stop();
});

const season = (at: number): string => {
  const seasons = join(inject('demo'), 'seasons');
  return join(seasons, readdirSync(seasons).sort()[at]!);
};
/** What a page that shows the spellings of the store shows, kept current. */
function shownSpellings(): { readonly get: () => unknown } {
  const observer = new QueryObserver(page.queries.client, page.queries.query('teams.aliases', {}));
  const end = observer.subscribe(() => undefined);
  const ended = stop;
  stop = () => {
    end();
    ended();
  };
  return {
    get: () => {
      const state = toLoadable(observer.getCurrentResult());
      return state.status === 'ready' ? state.value.map(({ spelling }) => spelling) : state.status;
    },
  };
}
const titles = (): unknown[] => notificationsStore.getState().notifications.map(({ title }) => title);
const step = (): string | undefined => page.preflight.getState().shown?.step;

describe('what pages work with', () => {
  it('takes files from a look at them to an import, each told where it was begun', async () => {
    await page.actions.importPaths([season(0)]);
    await expect.poll(step).toBe('asking');
    expect(page.preflight.getState().shown).toMatchObject({ result: { dryRun: true } });
    expect((await window.ask('data.status', {})).matches).toBe(0);
    await page.actions.importNow([season(0)], []);
    await expect.poll(step).toBe('finished');
    const { matches } = await window.ask('data.status', {});
    expect(page.preflight.getState().shown).toMatchObject({ result: { dryRun: false, matches } });
    expect(page.jobs.getState().jobs.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(titles()).toEqual([]);
  });
  it('announces the end of a job that nobody waits for here, and shows what it has written', async () => {
    const observer = new QueryObserver(page.queries.client, page.queries.query('data.status', {}));
    const end = observer.subscribe(() => undefined);
    await expect.poll(() => observer.getCurrentResult().status).toBe('success');
    const before = observer.getCurrentResult().data!.matches;
    await window.run((ask) => ask('data.import', { paths: [season(1)] }));
    await expect.poll(titles).toEqual([expect.stringMatching(/^Import .*: done$/)]);
    await expect.poll(() => observer.getCurrentResult().data!.matches).toBeGreaterThan(before);
    end();
  });
  it('shows what another page writes, and within a second what another process does', async () => {
    const shown = shownSpellings();
    await expect.poll(shown.get).toEqual([]);
    const [team] = await window.ask('teams.list', {});
    const nickname = (spelling: string) => ({ league: team!.league, team: team!.name, spelling, reason: 'nickname' });
    await window.ask('teams.addAlias', nickname('The First'));
    await expect.poll(shown.get).toEqual(['The First']);
    const other = await openWindow(emptyStore(null, window.services.storePath));
    await other.ask('teams.addAlias', nickname('The Second'));
    const written = Date.now();
    await expect.poll(shown.get).toContain('The Second');
    expect(Date.now() - written).toBeLessThan(1000);
    await other.close();
  });
  it('makes ready again what was made ready, once data or models are others, and after nothing else', async () => {
    let times = 0;
    page.ahead.always([() => Promise.resolve((times += 1))]);
    await expect.poll(() => times).toBe(1);
    await window.ask('jackpots.create', { name: 'Any', fixtures: [] });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(times).toBe(1);
    await window.run((ask) => ask('data.import', { paths: [season(2)] }));
    await expect.poll(() => times, { timeout: 10_000 }).toBe(2);
  });
  it('hears nothing more once it has stopped listening', async () => {
    const shown = shownSpellings();
    await expect.poll(shown.get).toHaveLength(2);
    page.jobs.setState({ jobs: [] });
    stop();
    await window.run((ask) => ask('data.import', { paths: [season(1)], dryRun: true }));
    expect(page.jobs.getState().jobs).toEqual([]);
  });
  it('keeps the place in the address and the look in the storage of the page it was given', () => {
    const kept = new Map([['theme', 'dark']]);
    const other = createServices(window.bridge, {
      ...host(),
      location: { hash: '#/models/E0' },
      localStorage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    });
    expect(other.navigation.getState().route).toEqual({ page: 'models', league: 'E0' });
    expect(other.profile.getState().profile.look).toBe('dark');
  });
});
