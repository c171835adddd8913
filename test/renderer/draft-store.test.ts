import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api, FixtureInput, JackpotDetail } from '../../src/renderer/src/contract-types';
import { createDraftStore } from '../../src/renderer/src/pages/jackpots/draft/draft-store';
import { toRow, type DraftRow } from '../../src/renderer/src/pages/jackpots/draft/draft-row';
import { newerModels } from '../../src/renderer/src/pages/jackpots/newer-models';
import { MODELS } from './fake-data';
import { summaryOf, toDetail } from './fake-jackpots';

const ARSENAL: FixtureInput = { date: '2024-08-17', league: 'E0', home: 'Arsenal', away: 'Everton', odds: null };
const CHELSEA: FixtureInput = {
  ...ARSENAL,
  home: 'Chelsea',
  away: 'Fulham',
  odds: { home: 1.8, draw: 3.7, away: 4.4 },
};

const pasted = (fixture: FixtureInput) => ({ rows: [toRow(fixture, 0)], problems: [] });

function harness(inputs: FixtureInput[] = [ARSENAL], kept: readonly DraftRow[] | null = null) {
  const summary = summaryOf('j', {});
  const update = vi.fn<Api['jackpots.update']>(({ fixtures, name }) =>
    Promise.resolve({ ok: true, value: toDetail({ ...summary, name: name ?? summary.name }, fixtures ?? []) }),
  );
  const written: (readonly DraftRow[] | null)[] = [];
  const keeper = {
    read: () => kept,
    write: (_id: string, rows: readonly DraftRow[] | null) => void written.push(rows),
  };
  const detail: JackpotDetail = toDetail(summary, inputs);
  const store = createDraftStore({ 'jackpots.update': update }, detail, { keeper, delayMs: 500 });
  return { store, update, written, key: (index: number) => store.getState().rows[index]!.key };
}

describe('draft store', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stores once after a pause in typing', async () => {
    const { store, update, key } = harness();
    for (const text of ['C', 'Ch', 'Chelsea']) store.getState().setCell(key(0), 'home', text);
    expect(store.getState().save.status).toBe('pending');
    await vi.advanceTimersByTimeAsync(499);
    expect(update).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(update).toHaveBeenCalledOnce();
    expect(update.mock.calls[0]![0].fixtures).toEqual([{ ...ARSENAL, home: 'Chelsea' }]);
    expect(store.getState().save.status).toBe('saved');
  });
  it('stores again what was typed while a save was under way', async () => {
    const { store, update, key } = harness();
    let answer: () => void = () => undefined;
    update.mockImplementationOnce(
      ({ fixtures }) =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, value: toDetail(summaryOf('j', {}), fixtures ?? []) });
        }),
    );
    store.getState().setCell(key(0), 'away', 'Fulham');
    await vi.advanceTimersByTimeAsync(500);
    store.getState().setCell(key(0), 'away', 'Wolves');
    answer();
    await vi.advanceTimersByTimeAsync(500);
    expect(update).toHaveBeenCalledTimes(2);
    expect(update.mock.calls[1]![0].fixtures?.[0]?.away).toBe('Wolves');
    expect(store.getState().save.status).toBe('saved');
  });
  it('keeps incomplete lines out of the store but not out of memory, and says what they lack', async () => {
    const { store, update, written } = harness();
    const key = store.getState().addRow();
    store.getState().setCell(key, 'home', 'Chelsea');
    store.getState().setCell(key, 'oddsHome', '0.9');
    await store.getState().flush();
    expect(update.mock.calls[0]![0].fixtures).toEqual([ARSENAL]);
    expect(store.getState().problems.map(({ column, message }) => `${column}: ${message}`)).toEqual([
      'away: Away team missing',
      'oddsHome: 0.9 is no price; decimal odds are above 1',
      'oddsDraw: All three odds or none',
      'oddsAway: All three odds or none',
    ]);
    expect(written.at(-1)).toHaveLength(2);
  });
  it('takes up the incomplete lines of last time', () => {
    const kept = {
      key: 0,
      date: '2024-08-17',
      league: 'E0',
      home: 'Chel',
      away: '',
      oddsHome: '',
      oddsDraw: '',
      oddsAway: '',
    };
    const { store } = harness([], [kept]);
    expect(store.getState().rows[0]?.home).toBe('Chel');
  });
  it('puts what main found on the line it is about, over incomplete lines', async () => {
    const { store, key } = harness();
    store.getState().setCell(key(0), 'away', '');
    store.getState().insert(pasted({ ...CHELSEA, home: 'Chelsee' }), null);
    await store.getState().flush();
    const found = store.getState().problems.find((problem) => problem.suggestions.length > 0);
    expect(found).toMatchObject({ key: key(1), column: 'home', suggestions: ['Chelsea', 'Crystal Palace'] });
  });
  it('keeps what a paste left open until something else is written there', async () => {
    const { store, key } = harness();
    const problem = { row: 0, column: 'date', message: 'which day?', suggestions: ['2024-08-18'] } as const;
    store.getState().insert({ rows: [{ ...toRow(CHELSEA, 0), date: '' }], problems: [problem] }, null);
    await store.getState().flush();
    const open = () => store.getState().problems.filter((each) => each.column === 'date');
    expect(open()).toMatchObject([{ key: key(1), message: 'which day?' }]);
    store.getState().setCell(key(1), 'home', 'Chelsea');
    expect(open()).toHaveLength(1);
    store.getState().setCell(key(1), 'date', '2024-08-18');
    await store.getState().flush();
    expect(open()).toEqual([]);
  });
  it('undoes a cell as one step, a paste as another, and redoes both', async () => {
    const { store, key } = harness();
    const homes = (): string[] => store.getState().rows.map((row) => row.home);
    for (const text of ['B', 'Br', 'Brentford']) store.getState().setCell(key(0), 'home', text);
    store.getState().insert(pasted(CHELSEA), null);
    expect(homes()).toEqual(['Brentford', 'Chelsea']);
    store.getState().undo();
    expect(homes()).toEqual(['Brentford']);
    store.getState().undo();
    expect(homes()).toEqual(['Arsenal']);
    store.getState().redo();
    store.getState().redo();
    expect(homes()).toEqual(['Brentford', 'Chelsea']);
    await store.getState().flush();
    expect(store.getState().save.status).toBe('saved');
  });
  it('says that saving failed and tries again when asked', async () => {
    const { store, update, key } = harness();
    update.mockResolvedValueOnce({ ok: false, error: { code: 'store-busy', message: 'busy' } });
    store.getState().setCell(key(0), 'home', 'Chelsea');
    await vi.advanceTimersByTimeAsync(500);
    expect(store.getState().save.status).toBe('failed');
    await store.getState().flush();
    expect(store.getState().save.status).toBe('saved');
  });
  it('takes the models active now only when asked, after what was typed is stored', async () => {
    const { store, update, key } = harness();
    const { detail } = store.getState();
    const old = { ...detail, models: [{ league: 'E0', version: 'E0-old' }] };
    expect(newerModels(old, MODELS).map((model) => model.league)).toEqual(['E0']);
    expect(newerModels(detail, MODELS)).toEqual([]);
    store.getState().setCell(key(0), 'home', 'Chelsea');
    await store.getState().renewModels();
    expect(update.mock.calls.map(([request]) => request.useCurrentModels ?? false)).toEqual([false, true]);
    expect(store.getState().save.status).toBe('saved');
  });
});
