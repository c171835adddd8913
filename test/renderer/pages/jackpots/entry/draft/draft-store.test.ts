import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api, FixtureInput, JackpotDetail } from '../../../../../../src/renderer/src/contract-types';
import {
  createDraftKeeper,
  type DraftKeeper,
} from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-keeper';
import { EMPTY_CELLS, type RowCells } from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-row';
import { unmadeJackpot } from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/unmade-jackpot';
import { createDraftStore } from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-store';
import { newerModels } from '../../../../../../src/renderer/src/pages/jackpots/newer-models';
import { gate } from '../../../../../support/gate';
import { demoStore } from '../../../../../support/stores';
import { openWindow, type TestWindow } from '../../../../../support/window';

let window: TestWindow;
/** Fixtures of the demo's clubs after its last season, the second with prices. */
let first: FixtureInput;
let second: FixtureInput;
/** Two more clubs. */
let third: string;
let fourth: string;
beforeAll(async () => {
  window = await openWindow(demoStore());
  const [model] = await window.ask('models.list', {});
  const { league } = model!;
  const { teams } = await window.ask('models.get', { version: model!.version });
  const last = teams
    .map(({ lastSeason }) => lastSeason)
    .sort()
    .at(-1);
  const names = teams.filter(({ lastSeason }) => lastSeason === last).map(({ name }) => name) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const date = `${Number(last!.slice(0, 4)) + 1}-08-17`;
  first = { date, league, home: names[0], away: names[1], odds: null };
  second = { date, league, home: names[2], away: names[3], odds: { home: 1.8, draw: 3.7, away: 4.4 } };
  [third, fourth] = [names[4], names[5]];
});
afterAll(() => window.close());

// Only the pause of a draft is counted here; everything between it and main takes the time it takes.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A fixture as a person types it. */
const typed = ({ date, league, home, away, odds }: FixtureInput): RowCells => ({
  ...EMPTY_CELLS,
  date,
  league,
  home,
  away,
  oddsHome: odds ? String(odds.home) : '',
  oddsDraw: odds ? String(odds.draw) : '',
  oddsAway: odds ? String(odds.away) : '',
});

let drafts = 0;
/** A draft of main under the hands of a person. */
async function harness(inputs: readonly FixtureInput[] = [first], kept: readonly RowCells[] | null = null) {
  drafts += 1;
  const detail = await window.ask('jackpots.create', { name: `Draft ${drafts}`, fixtures: [...inputs] });
  const update = vi.fn(window.api['jackpots.update']);
  const written: (readonly RowCells[] | null)[] = [];
  const keeper: DraftKeeper = { read: () => kept, write: (_id, rows) => void written.push(rows) };
  const store = createDraftStore({ ...window.api, 'jackpots.update': update }, detail, { keeper, delayMs: 500 });
  const { id } = detail.jackpot;
  return {
    store,
    update,
    written,
    id,
    key: (index: number) => store.getState().rows[index]!.key,
    stored: (): Promise<JackpotDetail> => window.ask('jackpots.get', { id }),
  };
}
type Harness = Awaited<ReturnType<typeof harness>>;
const pause = async ({ store }: Harness): Promise<void> => {
  await vi.advanceTimersByTimeAsync(500);
  await store.getState().flush();
};
const homes = ({ store }: Harness): string[] => store.getState().rows.map((row) => row.home);
const status = ({ store }: Harness): string => store.getState().save.status;

describe('a draft', () => {
  it('is stored once after a pause in typing', async () => {
    const draft = await harness();
    for (const text of [third.slice(0, 1), third.slice(0, 2), third]) {
      draft.store.getState().setCell(draft.key(0), 'home', text);
    }
    expect(status(draft)).toBe('pending');
    await vi.advanceTimersByTimeAsync(499);
    expect(draft.update).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(draft.update).toHaveBeenCalledOnce();
    await draft.store.getState().flush();
    expect(status(draft)).toBe('saved');
    const { inputs, predictions } = await draft.stored();
    expect(inputs).toEqual([{ ...first, home: third }]);
    expect(draft.store.getState().detail.predictions).toEqual(predictions);
    expect(predictions).toHaveLength(1);
  });
  it('is stored again with what was typed while a save was under way', async () => {
    const draft = await harness();
    const [stored, heard] = [gate(), gate()];
    draft.update.mockImplementationOnce(async (request) => {
      const reply = await window.api['jackpots.update'](request);
      stored.open();
      await heard.opened;
      return reply;
    });
    draft.store.getState().setCell(draft.key(0), 'away', third);
    await vi.advanceTimersByTimeAsync(500);
    await stored.opened;
    draft.store.getState().setCell(draft.key(0), 'away', fourth);
    heard.open();
    await pause(draft);
    expect(draft.update).toHaveBeenCalledTimes(2);
    expect((await draft.stored()).inputs[0]!.away).toBe(fourth);
    expect(status(draft)).toBe('saved');
  });
  it('stores every row as typed, whatever is wrong with it, and shows what main says of each', async () => {
    const draft = await harness();
    const key = draft.store.getState().addRow();
    draft.store.getState().setCell(key, 'home', third);
    draft.store.getState().setCell(key, 'oddsHome', '0.90');
    await draft.store.getState().flush();
    const { rows, inputs } = await draft.stored();
    expect(rows[1]).toEqual({ ...typed(first), home: third, away: '', oddsHome: '0.90' });
    expect(inputs).toEqual([first]);
    const { problems } = draft.store.getState();
    expect(problems.map((each) => [each.key, each.column])).toEqual([
      [key, expect.stringMatching(/^odds/)],
      [key, 'away'],
    ]);
  });
  it('keeps a row that has only its day, and says nothing against it', async () => {
    const draft = await harness([]);
    draft.store.getState().setCell(draft.key(0), 'date', first.date);
    await pause(draft);
    expect((await draft.stored()).rows).toEqual([{ ...EMPTY_CELLS, date: first.date }]);
    expect(draft.store.getState().problems).toEqual([]);
  });
  it('does not store the row that waits below the last one', async () => {
    const draft = await harness();
    draft.store.getState().addRow();
    await pause(draft);
    expect((await draft.stored()).rows).toHaveLength(1);
    expect(draft.store.getState().rows).toHaveLength(2);
  });
  it('keeps what was typed here until it is stored, and takes it up after a sudden end', async () => {
    const draft = await harness();
    draft.store.getState().setCell(draft.key(0), 'home', 'Chel');
    expect(draft.written.at(-1)).toEqual([{ ...typed(first), home: 'Chel' }]);
    await pause(draft);
    expect(draft.written.at(-1)).toBeNull();
    const again = await harness([], [{ ...EMPTY_CELLS, home: 'Chel' }]);
    expect(homes(again)).toEqual(['Chel']);
    await pause(again);
    expect((await again.stored()).rows).toEqual([{ ...EMPTY_CELLS, home: 'Chel' }]);
  });
  it('puts what main found on the row it is about, over empty ones', async () => {
    const draft = await harness();
    const { store } = draft;
    store.getState().addRow();
    store
      .getState()
      .putBlock({ row: 2, column: 0 }, [[second.date, '', second.league, second.home.slice(0, -1), third]]);
    store.getState().clear({ anchor: { row: 1, column: 0 }, head: { row: 1, column: 8 } });
    await store.getState().flush();
    const found = store.getState().problems.find(({ suggestions }) => suggestions.length > 0);
    expect(found).toMatchObject({ key: draft.key(2), column: 'home', code: 'unknown-team' });
    expect(found!.suggestions).toContain(second.home);
    store.getState().setCell(draft.key(2), 'home', second.home);
    expect(store.getState().problems).toEqual([]);
    await store.getState().flush();
    expect(store.getState().problems).toEqual([]);
  });
  it('takes a day as main reads it, but not into the cell in which a person is', async () => {
    const draft = await harness();
    const { store } = draft;
    const [year, month, day] = first.date.split('-');
    const there = { key: draft.key(0), column: 'date' } as const;
    store.getState().enter(there);
    store.getState().setCell(there.key, 'date', `${day}/${month}/${year} 15:00`);
    await pause(draft);
    expect(store.getState().rows[0]).toMatchObject({ date: `${day}/${month}/${year} 15:00`, time: '15:00' });
    store.getState().enter({ ...there, column: 'home' });
    expect(store.getState().rows[0]).toMatchObject({ date: first.date, time: '15:00' });
    expect(status(draft)).toBe('saved');
    expect((await draft.stored()).inputs).toEqual([{ ...first, kickoff: '15:00' }]);
  });
  it('keeps rows beyond the most fixtures, and says so', async () => {
    const draft = await harness([]);
    draft.store.getState().insert(
      Array.from({ length: 52 }, () => ({ ...EMPTY_CELLS, home: third })),
      null,
    );
    await pause(draft);
    expect((await draft.stored()).rows).toHaveLength(52);
    const tooMany = draft.store.getState().problems.filter(({ code }) => code === 'too-many');
    expect(tooMany).toMatchObject([{ key: draft.key(50), column: null }]);
  });
  it('undoes a cell as one step, a paste as another, and redoes both', async () => {
    const draft = await harness();
    const { store } = draft;
    for (const text of [third.slice(0, 1), third.slice(0, 2), third])
      store.getState().setCell(draft.key(0), 'home', text);
    store.getState().insert([typed(second)], null);
    expect(homes(draft)).toEqual([third, second.home]);
    const added = draft.key(1);
    expect(store.getState().undo()).toEqual({ key: added, column: 'home' });
    expect(homes(draft)).toEqual([third]);
    expect(store.getState().undo()).toEqual({ key: draft.key(0), column: 'home' });
    expect(homes(draft)).toEqual([first.home]);
    expect(store.getState().undo()).toBeNull();
    expect(store.getState().redo()).toEqual({ key: draft.key(0), column: 'home' });
    store.getState().redo();
    expect(homes(draft)).toEqual([third, second.home]);
    await store.getState().flush();
    expect(status(draft)).toBe('saved');
    expect((await draft.stored()).inputs).toHaveLength(2);
  });
  it('says that saving failed and tries again when asked', async () => {
    const draft = await harness();
    draft.update.mockResolvedValueOnce({ ok: false, error: { code: 'store-busy', message: 'busy' } });
    draft.store.getState().setCell(draft.key(0), 'home', third);
    await vi.advanceTimersByTimeAsync(500);
    expect(status(draft)).toBe('failed');
    await draft.store.getState().flush();
    expect(status(draft)).toBe('saved');
    expect((await draft.stored()).inputs[0]!.home).toBe(third);
  });
  it('says that main refuses to change what was finalised meanwhile', async () => {
    const draft = await harness();
    await window.ask('jackpots.finalise', { id: draft.id });
    draft.store.getState().setCell(draft.key(0), 'home', third);
    await pause(draft);
    expect(draft.store.getState().save).toMatchObject({ status: 'failed', error: { code: 'finalised' } });
  });
  it('takes the models active now only when asked, after what was typed is stored', async () => {
    const draft = await harness();
    const { store } = draft;
    const models = await window.ask('models.list', {});
    const { detail } = store.getState();
    const old = { ...detail, models: [{ league: first.league, version: 'of-last-year' }] };
    expect(newerModels(old, models).map((model) => model.league)).toEqual([first.league]);
    expect(newerModels(detail, models)).toEqual([]);
    store.getState().setCell(draft.key(0), 'home', third);
    await store.getState().renewModels();
    expect(draft.update.mock.calls.map(([request]) => request.useCurrentModels ?? false)).toEqual([false, true]);
    expect(status(draft)).toBe('saved');
  });
});

describe('a draft that another process has changed', () => {
  type Update = Parameters<Api['jackpots.update']>[0];
  /** What a page hears when somebody else writes. */
  const change = async (draft: Harness, more: Omit<Update, 'id'>): Promise<void> => {
    await window.ask('jackpots.update', { id: draft.id, ...more });
    draft.store.getState().receive(await draft.stored());
  };
  it('takes it over when nothing of its own is waiting, and undo gives the former back', async () => {
    const draft = await harness();
    await change(draft, { fixtures: [second], name: 'Theirs' });
    expect([homes(draft), draft.store.getState().name, status(draft)]).toEqual([[second.home], 'Theirs', 'saved']);
    expect(draft.store.getState().detail.predictions.map(({ home }) => home)).toEqual([second.home]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(draft.update).not.toHaveBeenCalled();
    draft.store.getState().undo();
    expect(homes(draft)).toEqual([first.home]);
    await pause(draft);
    expect((await draft.stored()).inputs).toEqual([first]);
    draft.store.getState().redo();
    expect(homes(draft)).toEqual([second.home]);
    await pause(draft);
    expect((await draft.stored()).jackpot.name).toBe('Theirs');
  });
  it('takes another name alone, and does not write its own over it', async () => {
    const draft = await harness();
    draft.store.getState().setName('Ours');
    await pause(draft);
    await change(draft, { name: 'Theirs' });
    expect(draft.store.getState().name).toBe('Theirs');
    draft.store.getState().setCell(draft.key(0), 'home', third);
    await pause(draft);
    expect(await draft.stored()).toMatchObject({ jackpot: { name: 'Theirs' }, inputs: [{ home: third }] });
    draft.store.getState().setName('Ours again');
    draft.store.getState().undo();
    expect(draft.store.getState().name).toBe('Theirs');
  });
  it('begins a step to undo of its own, however the last one was made', async () => {
    const draft = await harness();
    draft.store.getState().setName('Ours');
    await pause(draft);
    await change(draft, { name: 'Theirs' });
    draft.store.getState().setName('Mine');
    draft.store.getState().undo();
    expect(draft.store.getState().name).toBe('Theirs');
    draft.store.getState().undo();
    expect(draft.store.getState().name).toBe('Ours');
  });
  it('leaves nothing to redo that would bring back what was before it', async () => {
    const draft = await harness();
    draft.store.getState().setCell(draft.key(0), 'home', third);
    draft.store.getState().undo();
    await pause(draft);
    await change(draft, { fixtures: [second] });
    draft.store.getState().redo();
    expect(homes(draft)).toEqual([second.home]);
  });
  it('keeps what a person has typed and not stored yet', async () => {
    const draft = await harness();
    draft.store.getState().setCell(draft.key(0), 'home', third);
    await change(draft, { fixtures: [second] });
    expect([homes(draft), status(draft)]).toEqual([[third], 'pending']);
    await pause(draft);
    expect((await draft.stored()).inputs).toEqual([{ ...first, home: third }]);
  });
  it('keeps the rows where they were, so that the focus stays', async () => {
    const draft = await harness();
    const key = draft.key(0);
    await change(draft, { fixtures: [second, first] });
    expect(draft.key(0)).toBe(key);
    expect(homes(draft)).toEqual([second.home, first.home]);
  });
  it('sees what main finds new about the same lines, without a step to undo', async () => {
    const draft = await harness([{ ...first, home: 'The Newcomers' }]);
    expect(draft.store.getState().problems).toHaveLength(1);
    await window.ask('teams.addAlias', {
      league: first.league,
      team: first.home,
      spelling: 'The Newcomers',
      reason: 'r',
    });
    draft.store.getState().receive(await draft.stored());
    expect(draft.store.getState().problems).toEqual([]);
    expect(draft.store.getState().detail.predictions).toHaveLength(1);
    draft.store.getState().undo();
    expect([homes(draft), status(draft)]).toEqual([['The Newcomers'], 'saved']);
  });
  it('does not take its own answer for a change', async () => {
    const draft = await harness();
    draft.store.getState().setCell(draft.key(0), 'home', third);
    await pause(draft);
    const { rows } = draft.store.getState();
    draft.store.getState().receive(await draft.stored());
    expect(draft.store.getState().rows).toBe(rows);
  });
});

describe('a draft that nobody has typed in', () => {
  const begin = () => {
    const made: JackpotDetail[] = [];
    const create = vi.fn(window.api['jackpots.create']);
    const keeper: DraftKeeper = { read: () => null, write: () => undefined };
    const onMade = (stored: JackpotDetail): void => void made.push(stored);
    drafts += 1;
    const detail = unmadeJackpot([`taken ${drafts}`]);
    const store = createDraftStore({ ...window.api, 'jackpots.create': create }, detail, { keeper, onMade });
    return { store, create, made };
  };
  it('leaves nothing behind', async () => {
    const { store, create } = begin();
    const before = await window.ask('jackpots.list', {});
    store.getState().addRow();
    store.getState().setCell(store.getState().rows[0]!.key, 'home', 'A');
    store.getState().setCell(store.getState().rows[0]!.key, 'home', '');
    await store.getState().flush();
    expect(create).not.toHaveBeenCalled();
    expect(store.getState().save.status).toBe('saved');
    expect(await window.ask('jackpots.list', {})).toEqual(before);
  });
  it('is made once, with the first word, and stored from then on', async () => {
    const { store, create, made } = begin();
    const key = () => store.getState().rows[0]!.key;
    store.getState().setCell(key(), 'home', third);
    const saving = store.getState().flush();
    store.getState().setCell(key(), 'away', fourth);
    await saving;
    await store.getState().flush();
    expect(create).toHaveBeenCalledOnce();
    const { id } = made[0]!.jackpot;
    expect(store.getState().detail.jackpot.id).toBe(id);
    expect((await window.ask('jackpots.get', { id })).rows).toEqual([{ ...EMPTY_CELLS, home: third, away: fourth }]);
  });
});

describe('rows kept on this machine', () => {
  const storage = (text: string | null) => {
    const kept = new Map(text === null ? [] : [['draft-rows:j', text]]);
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const row: RowCells = { ...EMPTY_CELLS, home: 'Chel' };

  it('come back, and are gone once they are stored', () => {
    const place = storage(null);
    createDraftKeeper(place).write('j', [row]);
    expect(createDraftKeeper(place).read('j')).toEqual([row]);
    expect(createDraftKeeper(place).read('other')).toBeNull();
    createDraftKeeper(place).write('j', null);
    expect(place.kept.size).toBe(0);
  });
  it('of another shape are nobody’s rows', () => {
    const { home: _home, ...without } = row;
    for (const text of [
      'not JSON',
      '{}',
      '7',
      'null',
      '[null]',
      JSON.stringify([row, without]),
      JSON.stringify([{ ...row, date: 3 }]),
    ]) {
      expect(createDraftKeeper(storage(text)).read('j')).toBeNull();
    }
  });
  it('are not worth an error where nothing can be kept', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const keeper = createDraftKeeper({ getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => keeper.write('j', [row])).not.toThrow();
    expect(keeper.read('j')).toBeNull();
  });
});
