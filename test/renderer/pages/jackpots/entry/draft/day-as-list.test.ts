import { describe, expect, it } from 'vitest';
import { parseFixtureList } from '../../../../../../src/main/capabilities/jackpots/list/fixture-list';
import { dayAsList, dayOfList } from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/list-reading';

describe('one day for all rows without one', () => {
  const dayOf = (typed: string): string | null =>
    dayOfList(parseFixtureList(dayAsList(typed), { asOf: '2026-11-26' }) as Parameters<typeof dayOfList>[0]);

  it.each([
    ['28/11/2026', '2026-11-28'],
    ['28.11.2026', '2026-11-28'],
    ['28/11', '2026-11-28'],
    ['Sat 28 Nov', '2026-11-28'],
    ['saturday', '2026-11-28'],
    ['tomorrow', '2026-11-27'],
    ['28 November 2026', '2026-11-28'],
    ['2026-11-28', '2026-11-28'],
  ])('is understood as %s', (typed, day) => expect(dayOf(typed)).toBe(day));

  it.each(['', '2', '31/2/2027', 'soon', '2026-13-01'])('is none as “%s”', (typed) =>
    expect([typed, dayOf(typed)]).toEqual([typed, null]),
  );
});
