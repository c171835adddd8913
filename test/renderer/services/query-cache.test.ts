import { keepPreviousData, QueryObserver } from '@tanstack/react-query';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api, Channel, Reply, RequestInput } from '../../../src/contract';
import type { Loadable } from '../../../src/renderer/src/services/reading/loadable';
import { createQueryCache, toLoadable } from '../../../src/renderer/src/services/reading/query-cache';
import { gate } from '../../support/gate';
import { demoStore } from '../../support/stores';
import { openWindow, type TestWindow } from '../../support/window';

let window: TestWindow;
beforeAll(async () => {
  window = await openWindow(demoStore());
});
afterAll(() => window.close());

type AnyCall = (request: unknown) => Promise<Reply<unknown>>;
/** The channels asked so far. */
let calls: Channel[];
/** Instead of what main says, or before it is heard. */
let between: ((reply: Reply<unknown>) => Reply<unknown> | Promise<Reply<unknown>>) | null;
let queries: ReturnType<typeof createQueryCache>;
/** Every call of the window's api, kept as it is made. */
const heard = () =>
  Object.entries(window.api).map(([channel, call]) => [
    channel,
    async (request: unknown) => {
      calls.push(channel as Channel);
      const then = between;
      const reply = await (call as AnyCall)(request);
      return then ? then(reply) : reply;
    },
  ]);
beforeEach(() => {
  calls = [];
  between = null;
  queries = createQueryCache(Object.fromEntries(heard()) as Api);
});

/** What a page does that shows an answer. */
function look<C extends Channel>(channel: C, request: RequestInput<C>) {
  const observer = new QueryObserver(queries.client, queries.query(channel, request));
  const stop = observer.subscribe(() => undefined);
  return { observer, stop, state: () => toLoadable(observer.getCurrentResult()) };
}
const settled = (...pages: readonly { readonly state: () => Loadable<unknown> }[]): Promise<void> =>
  expect.poll(() => pages.map(({ state }) => state().status)).toEqual(pages.map(() => 'ready'));
const nickname = async (spelling: string): Promise<void> => {
  const [team] = await window.ask('teams.list', {});
  const { league, name } = team!;
  await window.ask('teams.addAlias', { league, team: name, spelling, reason: 'nickname' });
};
const spellings = (page: { readonly state: () => Loadable<readonly { readonly spelling: string }[]> }): unknown => {
  const state = page.state();
  return state.status === 'ready' ? state.value.map(({ spelling }) => spelling).sort() : state.status;
};

describe('an answer', () => {
  it('is there for the first who looks, where it was asked for ahead', async () => {
    void queries.askAhead('data.status', {});
    expect(queries.isAsked()).toBe(true);
    const page = look('data.status', {});
    await settled(page);
    expect([calls, queries.isAsked()]).toEqual([['data.status'], false]);
    page.stop();
  });
  it('is asked for ahead once, and again only when it has become old', async () => {
    await queries.askAhead('teams.aliases', {});
    await queries.askAhead('teams.aliases', {});
    expect(calls).toEqual(['teams.aliases']);
    queries.touch(['jackpots']);
    await queries.askAhead('teams.aliases', {});
    expect(calls).toEqual(['teams.aliases']);
    queries.touch(['clubs']);
    expect(calls).toEqual(['teams.aliases']);
    await queries.askAhead('teams.aliases', {});
    expect(calls).toEqual(['teams.aliases', 'teams.aliases']);
  });
  it('is waited for by those who look, and by nobody where it is asked for ahead', async () => {
    const quiet = createQueryCache(window.api, Object.fromEntries(heard()) as Api);
    await quiet.askAhead('teams.aliases', {});
    expect(calls).toEqual(['teams.aliases']);
    await quiet.client.fetchQuery(quiet.query('jackpots.list', {}));
    expect(calls).toEqual(['teams.aliases']);
  });
  it('asked for ahead stays however long nobody looks, where it is to', async () => {
    await queries.askAhead('teams.aliases', {});
    await queries.askAhead('data.status', {}, true);
    const stays = (channel: Channel): number | undefined =>
      queries.client.getQueryCache().find({ queryKey: [channel, {}] })?.options.gcTime;
    expect([stays('teams.aliases'), stays('data.status')]).toEqual([undefined, Infinity]);
  });
  it('is asked for once by two pages, and not again by one that comes later', async () => {
    const pages = [look('data.status', {}), look('data.status', {})];
    expect(pages.map(({ state }) => state())).toEqual([{ status: 'loading' }, { status: 'loading' }]);
    await settled(...pages);
    pages.forEach(({ stop }) => stop());
    expect(look('data.status', {}).state()).toMatchObject({ status: 'ready', value: { analyst: 'tester' } });
    expect(calls).toEqual(['data.status']);
  });
  it('is of its request: another is another question', async () => {
    const [model] = await window.ask('models.list', {});
    await settled(
      look('features.form', { league: model!.league }),
      look('features.form', { league: model!.league, last: 3 }),
    );
    expect(calls).toEqual(['features.form', 'features.form']);
  });
  it('stays in sight until that of a narrower question is there, where a page wants it so', async () => {
    const page = look('data.issues', { limit: 10 });
    await settled(page);
    const narrower = queries.query('data.issues', { limit: 10, severity: 'error' });
    page.observer.setOptions({ ...narrower, placeholderData: keepPreviousData });
    expect([page.state().status, page.observer.getCurrentResult().isPlaceholderData]).toEqual(['ready', true]);
    await expect.poll(() => page.observer.getCurrentResult().isPlaceholderData).toBe(false);
  });
});

describe('a touch', () => {
  it('asks anew only what depends on it and is looked at; the rest when it is looked at again', async () => {
    const shown = [look('teams.knownSpellings', {}), look('jackpots.list', {}), look('app.info', {})];
    const left = look('teams.aliases', {});
    await settled(...shown, left);
    left.stop();
    calls = [];
    queries.touch(['clubs']);
    expect(shown.map(({ state }) => state().status)).toEqual(['ready', 'ready', 'ready']);
    await expect.poll(() => calls).toEqual(['teams.knownSpellings']);
    await nickname('The Left');
    const again = look('teams.aliases', {});
    expect(again.state().status).toBe('ready');
    await expect.poll(() => spellings(again)).toEqual(['The Left']);
    expect(calls).toEqual(['teams.knownSpellings', 'teams.aliases']);
  });
  it('while an answer is under way keeps the newest, whichever comes last', async () => {
    const page = look('teams.aliases', {});
    await settled(page);
    const late = gate();
    between = async (reply) => {
      await late.opened;
      return reply;
    };
    queries.touch(['clubs']);
    await expect.poll(() => calls.length).toBe(2);
    await nickname('The Newest');
    between = null;
    queries.touch(['clubs']);
    await expect.poll(() => spellings(page)).toContain('The Newest');
    late.open();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(spellings(page)).toContain('The Newest');
    expect(calls).toHaveLength(3);
  });
  it('while the very first answer is under way has it asked for once more', async () => {
    const late = gate();
    const read = gate();
    between = async (reply) => {
      read.open();
      await late.opened;
      return reply;
    };
    const page = look('teams.aliases', {});
    await read.opened;
    await nickname('The First');
    between = null;
    queries.touch(['clubs']);
    late.open();
    await expect.poll(() => spellings(page)).toContain('The First');
    expect(calls).toHaveLength(2);
  });
});

describe('a question that fails', () => {
  it('says so with the error of main, on every page that asks it', async () => {
    const pages = [look('models.get', { version: 'none' }), look('models.get', { version: 'none' })];
    await expect.poll(() => pages.map(({ state }) => state().status)).toEqual(['failed', 'failed']);
    expect(pages[0]!.state()).toMatchObject({ error: { code: 'not-found' } });
    expect(calls).toEqual(['models.get']);
  });
  it('is asked anew by the next who looks, and by a touch', async () => {
    between = () => ({ ok: false, error: { code: 'store-busy', message: 'locked by another program' } });
    const first = look('jackpots.list', {});
    await expect.poll(() => first.state().status).toBe('failed');
    first.stop();
    const second = look('jackpots.list', {});
    expect(second.state().status).toBe('loading');
    await expect.poll(() => second.state().status).toBe('failed');
    between = null;
    queries.touch(['jackpots']);
    await settled(second);
    expect(calls).toHaveLength(3);
  });
  it('after it was answered once tells of the failure, not of what is old', async () => {
    const page = look('jackpots.list', {});
    await settled(page);
    between = () => Promise.reject(new Error('nobody answers'));
    queries.touch(['jackpots']);
    await expect
      .poll(() => page.state())
      .toEqual({ status: 'failed', error: { code: 'internal', message: 'nobody answers' } });
  });
});
