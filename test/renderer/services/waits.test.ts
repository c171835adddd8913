import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWaits, waitInWords } from '../../../src/renderer/src/services/reading/waits';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what has no answer yet', () => {
  it('is named after a second, for as long as it has none', () => {
    const { store, begin } = createWaits(() => 0);
    const end = begin('jackpots.get');
    vi.advanceTimersByTime(999);
    expect(store.getState().slow).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(store.getState().slow).toEqual([{ channel: 'jackpots.get', since: 0 }]);
    end();
    expect(store.getState().slow).toEqual([]);
  });
  it('is not named where it is quick, nor where a person is asked', () => {
    const { store, begin } = createWaits(() => 0);
    begin('jackpots.get')();
    begin('desktop.chooseFolder');
    vi.advanceTimersByTime(5000);
    expect(store.getState().slow).toEqual([]);
  });
  it('says about what, and since when', () => {
    expect(waitInWords({ channel: 'jackpots.get', since: 100 }, 3200)).toBe(
      'Waiting for an answer about the jackpots, 3 s',
    );
    expect(waitInWords({ channel: 'app.info', since: 0 }, 1000)).toBe('Waiting for an answer about the store, 1 s');
  });
});
