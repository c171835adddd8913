import { describe, expect, it } from 'vitest';
import type { Api } from '../../../src/contract';
import { keepPlace, lastPlace, placeInstead } from '../../../src/renderer/src/services/places/last-place';
import { createNavigationStore } from '../../../src/renderer/src/services/places/navigation-store';
import { NEW_JACKPOT, formatRoute, type Route } from '../../../src/renderer/src/services/places/route';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};
const bar = (hash = '') => ({ location: { hash }, addEventListener: () => undefined });
const store = {
  'jackpots.list': () => Promise.resolve({ ok: true, value: [{ id: 'here' }] }),
  'data.status': () => Promise.resolve({ ok: true, value: { leagues: [{ code: 'E0' }] } }),
} as unknown as Api;

describe('the last place', () => {
  it('is where the next start begins', () => {
    const storage = memory();
    const navigation = createNavigationStore(bar());
    keepPlace(storage, navigation);
    expect(lastPlace(storage)).toBeNull();
    const route: Route = { page: 'models', league: 'E0', tab: 'form' };
    navigation.getState().go(route);
    expect(lastPlace(storage)).toEqual(route);
    const next = bar();
    expect(createNavigationStore(next, lastPlace(storage)).getState().route).toEqual(route);
    expect(next.location.hash).toBe(formatRoute(route));
  });
  it('is never a jackpot that nobody has typed into', () => {
    const storage = memory();
    const navigation = createNavigationStore(bar());
    keepPlace(storage, navigation);
    navigation.getState().go({ page: 'jackpots', id: 'here', tab: 'compare' });
    navigation.getState().go({ page: 'jackpots', id: NEW_JACKPOT, tab: 'fixtures' });
    expect(lastPlace(storage)).toEqual({ page: 'jackpots', id: 'here', tab: 'compare' });
  });
  it('gives way to the list it would stand in, where this store has no such thing', async () => {
    const instead = (route: Route) => placeInstead(route, store);
    expect(await instead({ page: 'jackpots', id: 'here', tab: 'compare' })).toBeNull();
    expect(await instead({ page: 'jackpots', id: 'gone', tab: 'compare' })).toEqual({
      page: 'jackpots',
      id: null,
      tab: 'fixtures',
    });
    expect(await instead({ page: 'reports', build: 'gone' })).toEqual({ page: 'reports' });
    expect(await instead({ page: 'models', league: 'E0' })).toBeNull();
    expect(await instead({ page: 'models', league: 'X9', tab: 'card' })).toEqual({ page: 'models', league: null });
    expect(await instead({ page: 'health' })).toBeNull();
  });
});
