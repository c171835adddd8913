import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES } from '../../src/contract';
import { isSmallEnough, largestRequest, tooLarge } from '../../src/main/bridge/request-size';

describe('a request', () => {
  it('is looked at up to a size, and a file may be larger than a list', () => {
    const most = largestRequest('jackpots.parse');
    const text = 'x'.repeat(most - 100);
    expect(isSmallEnough('jackpots.parse', { text })).toBe(true);
    expect(isSmallEnough('jackpots.parse', { text, more: 'x'.repeat(100) })).toBe(false);
    expect(isSmallEnough('exports.takeNames', { text: `${text}${text}` })).toBe(true);
    expect(largestRequest('exports.takeNames')).toBe(60_000_000);
    expect(CHANNEL_NAMES.filter((channel) => largestRequest(channel) !== most)).toHaveLength(4);
    expect(tooLarge('jobs.get')).toMatchObject({
      error: { message: 'a request of jobs.get has at most 4000000 bytes' },
    });
  });
  it('is not too large for what any of them holds', () => {
    fc.assert(fc.property(fc.anything(), (value) => isSmallEnough('jobs.get', value)));
  });
  it('hides no size in depth, in number, in names, in bytes or in a circle', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 600_000; depth += 1) deep = [deep];
    const circle: unknown[] = [];
    circle.push(circle);
    const named = Object.fromEntries(Array.from({ length: 5 }, (_, at) => ['n'.repeat(1_000_000) + at, 0]));
    const many = Array.from({ length: 600_000 }, () => null);
    for (const each of [deep, circle, named, many, new Uint8Array(4_000_001), { in: new ArrayBuffer(4_000_001) }])
      expect(isSmallEnough('jobs.get', each)).toBe(false);
  });
});
