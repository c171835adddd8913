import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api, FixtureInput, JackpotDetail } from '../../../../../src/renderer/src/contract-types';
import { createDraftKeeper, type DraftKeeper } from '../../../../../src/renderer/src/pages/jackpots/draft/draft-keeper';
import { emptyRow, toRow, type DraftRow } from '../../../../../src/renderer/src/pages/jackpots/draft/draft-row';
import { createDraftStore } from '../../../../../src/renderer/src/pages/jackpots/draft/draft-store';
import { newerModels } from '../../../../../src/renderer/src/pages/jackpots/newer-models';
import { gate } from '../../../../support/gate';
import { demoStore } from '../../../../support/stores';
import { openWindow, type TestWindow } from '../../../../support/window';

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

const pasted = (fixture: FixtureInput) => ({ rows: [toRow(fixture, 0)], problems: [] });

let drafts = 0;
/** A draft of main under the hands of a person. */
async function harness(inputs: readonly FixtureInput[] = [first], kept: readonly DraftRow[] | null = null) {
  drafts += 1;
  const detail = await window.ask('jackpots.create', { name: `Draft ${drafts}`, fixtures: [...inputs] });
  const update = vi.fn(window.api['jackpots.update']);
  const written: (readonly DraftRow[] | null)[] = [];
  const keeper: DraftKeeper = { read: () => kept, write: (_id, rows) => void written.push(rows) };
  const store = createDraftStore({ 'jackpots.update': update }, detail, { keeper, delayMs: 500 });
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
  it('keeps incomplete lines out of the store but not out of memory, and says what they lack', async () => {
    const draft = await harness();
    const key = draft.store.getState().addRow();
    draft.store.getState().setCell(key, 'home', third);
    draft.store.getState().setCell(key, 'oddsHome', '0.9');
    await draft.store.getState().flush();
    expect((await draft.stored()).inputs).toEqual([first]);
    expect(draft.store.getState().problems.map(({ column, message }) => `${column}: ${message}`)).toEqual([
      'away: Away team missing',
      'oddsHome: 0.9 is no price; decimal odds are above 1',
      'oddsDraw: All three odds or none',
      'oddsAway: All three odds or none',
    ]);
    expect(draft.written.at(-1)).toHaveLength(2);
  });
  it('takes up the incomplete lines of last time', async () => {
    const draft = await harness([], [{ ...emptyRow(0), date: first.date, home: 'Chel' }]);
    expect(homes(draft)).toEqual(['Chel']);
  });
  it('puts what main found on the line it is about, over incomplete lines', async () => {
    const draft = await harness();
    draft.store.getState().setCell(draft.key(0), 'away', '');
    draft.store.getState().insert(pasted({ ...second, home: second.home.slice(0, -1) }), null);
    await draft.store.getState().flush();
    const found = draft.store.getState().problems.find(({ suggestions }) => suggestions.length > 0);
    expect(found).toMatchObject({ key: draft.key(1), column: 'home' });
    expect(found!.suggestions).toContain(second.home);
  });
  it('keeps what a paste left open until something else is written there', async () => {
    const draft = await harness();
    const { store } = draft;
    const problem = { row: 0, column: 'date', message: 'which day?', suggestions: [second.date] } as const;
    store.getState().insert({ rows: [{ ...toRow(second, 0), date: '' }], problems: [problem] }, null);
    await store.getState().flush();
    const open = () => store.getState().problems.filter((each) => each.column === 'date');
    expect(open()).toMatchObject([{ key: draft.key(1), message: 'which day?' }]);
    store.getState().setCell(draft.key(1), 'home', third);
    expect(open()).toHaveLength(1);
    store.getState().setCell(draft.key(1), 'date', second.date);
    await store.getState().flush();
    expect(open()).toEqual([]);
    expect((await draft.stored()).inputs).toEqual([first, { ...second, home: third }]);
  });
  it('undoes a cell as one step, a paste as another, and redoes both', async () => {
    const draft = await harness();
    const { store } = draft;
    for (const text of [third.slice(0, 1), third.slice(0, 2), third])
      store.getState().setCell(draft.key(0), 'home', text);
    store.getState().insert(pasted(second), null);
    expect(homes(draft)).toEqual([third, second.home]);
    store.getState().undo();
    expect(homes(draft)).toEqual([third]);
    store.getState().undo();
    expect(homes(draft)).toEqual([first.home]);
    store.getState().redo();
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
  it('keeps lines that are not complete, and puts nothing on them that main says of others', async () => {
    const draft = await harness();
    const key = draft.store.getState().addRow();
    draft.store.getState().setCell(key, 'home', third);
    await pause(draft);
    const own = draft.store.getState().problems;
    await change(draft, { fixtures: [{ ...second, home: 'Nobody' }] });
    expect(homes(draft)).toEqual([first.home, third]);
    expect(draft.store.getState().detail.inputs[0]!.home).toBe('Nobody');
    expect(draft.store.getState().problems).toEqual(own);
    draft.store.getState().setCell(key, 'away', fourth);
    await pause(draft);
    expect((await draft.stored()).inputs.map(({ home }) => home)).toEqual([first.home, third]);
  });
  it('forgets what a paste had left open on lines that are gone', async () => {
    const draft = await harness();
    const problem = { row: 0, column: 'date', message: 'which day?', suggestions: [] } as const;
    draft.store.getState().insert({ rows: [toRow(second, 0)], problems: [problem] }, null);
    await pause(draft);
    expect(draft.store.getState().problems).toMatchObject([{ message: 'which day?' }]);
    await change(draft, { fixtures: [first] });
    expect(draft.store.getState().problems).toEqual([]);
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

describe('incomplete lines kept on this machine', () => {
  const storage = (text: string | null) => {
    const kept = new Map(text === null ? [] : [['draft:j', text]]);
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const row: DraftRow = { ...emptyRow(7), home: 'Chel' };

  it('come back, and are gone once there is nothing incomplete', () => {
    const place = storage(null);
    createDraftKeeper(place).write('j', [row]);
    expect(createDraftKeeper(place).read('j')).toEqual([row]);
    expect(createDraftKeeper(place).read('other')).toBeNull();
    createDraftKeeper(place).write('j', null);
    expect(place.kept.size).toBe(0);
  });
  it('of another shape are nobody’s lines', () => {
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
