import { describe, expect, it } from 'vitest';
import type { Api, Reply } from '../../src/renderer/src/contract-types';
import { newJackpotName } from '../../src/renderer/src/services/new-jackpot-name';
import { createLiveStore, createResourceStore } from '../../src/renderer/src/services/resource-store';
import { formatRoute, parseRoute, type Route } from '../../src/renderer/src/services/route';
import { createSafeApi } from '../../src/renderer/src/services/safe-api';
import { createThemeStore } from '../../src/renderer/src/services/theme-store';

describe('routes', () => {
  it.each<Route>([
    { page: 'data', tab: 'issues' },
    { page: 'data', tab: 'corrections' },
    { page: 'data', tab: 'doubts' },
    { page: 'data', tab: 'teams', view: 'review' },
    { page: 'data', tab: 'teams', view: 'review', name: { league: 'E0', spelling: 'St. Pauli/1910 ü' } },
    { page: 'models', league: null },
    { page: 'models', league: 'E0/2 ü' },
    { page: 'models', league: 'E0', tab: 'over-time' },
    { page: 'models', league: 'E0', tab: 'card', version: 'E0-2024-05-19-bf57fc' },
    { page: 'jackpots', id: null, tab: 'fixtures' },
    { page: 'jackpots', id: 'j 1', tab: 'compare' },
    { page: 'health' },
  ])('survive the address bar: %o', (route) => {
    expect(parseRoute(`#${formatRoute(route)}`)).toEqual(route);
  });
  it('lead to the start when nobody knows them', () => {
    expect(parseRoute('#/nowhere/at/all')).toEqual({ page: 'data', tab: 'coverage' });
    expect(parseRoute('#/data/teams/nobody')).toEqual({ page: 'data', tab: 'teams' });
    expect(parseRoute('#/models/E0/nothing/v1')).toEqual({ page: 'models', league: 'E0' });
    expect(parseRoute(`#${formatRoute({ page: 'models', league: 'E0', version: 'v1' })}`)).toEqual({
      page: 'models',
      league: 'E0',
      tab: 'strengths',
      version: 'v1',
    });
    expect(parseRoute('#/models/%E0%A4%A')).toEqual({ page: 'models', league: '%E0%A4%A' });
  });
});

describe('theme store', () => {
  it('remembers the choice and goes round', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const store = createThemeStore(storage);
    expect(store.getState().theme).toBe('auto');
    store.getState().next();
    expect(store.getState().theme).toBe('light');
    store.getState().next();
    expect(createThemeStore(storage).getState().theme).toBe('dark');
  });
  it('works without a storage', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const store = createThemeStore({ getItem: refuse, setItem: refuse });
    store.getState().choose('dark');
    expect(store.getState().theme).toBe('dark');
  });
});

describe('resource store', () => {
  it('keeps the answer to the last question only, and the old value while it asks again', async () => {
    const answers: ((reply: Reply<string>) => void)[] = [];
    const store = createResourceStore(() => new Promise<Reply<string>>((resolve) => answers.push(resolve)));
    const first = store.getState().load();
    expect(store.getState().data.status).toBe('loading');
    const second = store.getState().load();
    answers[1]!({ ok: true, value: 'new' });
    answers[0]!({ ok: true, value: 'old' });
    await Promise.all([first, second]);
    expect(store.getState().data).toEqual({ status: 'ready', value: 'new' });
    void store.getState().load();
    expect(store.getState().data).toEqual({ status: 'ready', value: 'new' });
  });
});

describe('live store', () => {
  it('keeps the last answer while another question is asked, and asks the newest one again', async () => {
    const { store, ask } = createLiveStore<string>();
    await ask(() => Promise.resolve({ ok: true, value: 'all' }));
    const narrowed = ask(() => Promise.resolve({ ok: true, value: 'few' }));
    expect(store.getState().data).toEqual({ status: 'ready', value: 'all' });
    await narrowed;
    await store.getState().load();
    expect(store.getState().data).toEqual({ status: 'ready', value: 'few' });
  });
});

describe('safe api', () => {
  it('turns a thrown error into a failed reply that names the channel', async () => {
    const api = createSafeApi({ 'app.info': () => Promise.reject(new Error('no handler')) } as unknown as Api);
    expect(await api['app.info']({})).toEqual({
      ok: false,
      error: { code: 'internal', message: 'app.info: no handler' },
    });
  });
});

describe('the name of a new jackpot', () => {
  it('is the day, numbered when the day has one already', () => {
    expect(newJackpotName('2024-08-17', [])).toBe('Jackpot 2024-08-17');
    expect(newJackpotName('2024-08-17', ['Jackpot 2024-08-17', 'Jackpot 2024-08-17 (2)'])).toBe(
      'Jackpot 2024-08-17 (3)',
    );
  });
});
