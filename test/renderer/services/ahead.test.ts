import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAhead, restOf, type Work } from '../../../src/renderer/src/services/reading/ahead';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

let done: string[];
const work = (name: string): Work => vi.fn(() => Promise.resolve(void done.push(name)));
const works = (...names: readonly string[]): readonly Work[] => names.map(work);

describe('what is done ahead', () => {
  beforeEach(() => {
    done = [];
  });
  const atRest = () => createAhead(() => Promise.resolve());

  it('is what the page that is shown leads to, then what every start needs, each in its order', async () => {
    const ahead = atRest();
    ahead.want(works('form', 'history'));
    ahead.always(works('code', 'diagram'));
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['form', 'history', 'code', 'diagram']);
  });

  it('lets the page that was just come to ask for its own things first', async () => {
    const ahead = atRest();
    ahead.want(works('form'));
    await vi.advanceTimersByTimeAsync(299);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['form']);
  });

  it('forgets what an earlier page led to, also what has not been begun yet', async () => {
    const rests: (() => void)[] = [];
    const ahead = createAhead(() => new Promise((resolve) => rests.push(resolve)));
    ahead.want(works('first', 'second'));
    await vi.advanceTimersByTimeAsync(300);
    rests.shift()!();
    await vi.advanceTimersByTimeAsync(0);
    ahead.want(works('third'));
    await vi.advanceTimersByTimeAsync(300);
    while (rests.length > 0) {
      rests.shift()!();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(done).toEqual(['first', 'third']);
  });

  it('is one piece after another, and a piece that fails does not end it', async () => {
    const ahead = atRest();
    let finish = (): void => undefined;
    const slow: Work = () => new Promise<void>((resolve) => (finish = resolve));
    ahead.always([slow, () => Promise.reject(new Error('no answer')), work('last')]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(done).toEqual([]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['last']);
  });

  it('begins nothing beside a piece that is under way, whoever wants it', async () => {
    const ahead = atRest();
    let finish = (): void => undefined;
    ahead.want([() => new Promise<void>((resolve) => (finish = resolve))]);
    await vi.advanceTimersByTimeAsync(300);
    ahead.want(works('next'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(done).toEqual([]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['next']);
  });

  it('is done again once what it rests on has changed, after the last of several changes', async () => {
    const ahead = atRest();
    ahead.always(works('diagram'));
    await vi.advanceTimersByTimeAsync(1);
    for (let file = 0; file < 5; file += 1) {
      ahead.renew();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(done).toEqual(['diagram']);
    await vi.advanceTimersByTimeAsync(1500);
    expect(done).toEqual(['diagram', 'diagram']);
  });

  it('stops while nothing is left, and goes on with what comes later', async () => {
    const ahead = atRest();
    ahead.want(works('one'));
    await vi.advanceTimersByTimeAsync(300);
    ahead.want([]);
    await vi.advanceTimersByTimeAsync(300);
    ahead.want(works('two'));
    await vi.advanceTimersByTimeAsync(300);
    expect(done).toEqual(['one', 'two']);
  });
});

describe('rest', () => {
  it('comes once no question is under way, and not before the page has nothing to do', async () => {
    let isAsked = true;
    const idle: (() => void)[] = [];
    const requestIdleCallback = (callback: IdleRequestCallback): number =>
      idle.push(() => callback({ didTimeout: false, timeRemaining: () => 10 }));
    let rests = 0;
    void restOf(() => isAsked, { requestIdleCallback })().then(() => (rests += 1));
    await vi.advanceTimersByTimeAsync(1000);
    expect([idle.length, rests]).toEqual([1, 0]);
    idle[0]!();
    await vi.advanceTimersByTimeAsync(0);
    expect([idle.length, rests]).toEqual([2, 0]);
    isAsked = false;
    idle[1]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(rests).toBe(1);
  });
  it('comes after a pause where the browser does not say when it has nothing to do', async () => {
    let rests = 0;
    void restOf(() => false, {})().then(() => (rests += 1));
    await vi.advanceTimersByTimeAsync(49);
    expect(rests).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(rests).toBe(1);
  });
});
