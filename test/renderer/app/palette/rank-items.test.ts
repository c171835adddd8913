import { describe, expect, it } from 'vitest';
import { rankItems, rankOf } from '../../../../src/renderer/src/app/palette/rank-items';

const named = (label: string, description?: string) => ({ id: label, label, ...(description ? { description } : {}) });
const ITEMS = [
  {
    group: 'Actions',
    actions: [named('Export data (tables, settings)'), named('Settings of the day'), named('Train all')],
  },
  { group: 'Pages', actions: [named('Health'), named('Settings')] },
  { group: 'Teams', actions: [named('Arsenal', 'E0'), named('Hull', 'E1, settings')] },
];
const labels = (typed: string): string[] =>
  rankItems(typed, ITEMS).flatMap((each) => ('actions' in each ? each.actions.map(({ label }) => label!) : []));

describe('what the palette offers', () => {
  it('has the thing of that name first, then names that begin so, then those that hold it', () => {
    expect(labels('settings')).toEqual(['Settings', 'Settings of the day', 'Export data (tables, settings)', 'Hull']);
  });
  it('wants every word, in any order', () => {
    expect(labels('all train')).toEqual(['Train all']);
    expect(labels('all trains')).toEqual([]);
    expect(rankOf(named('Arsenal', 'E0'), 'e0 arsenal')).toBe(4);
  });
  it('leaves everything as it stands while nothing is typed', () => {
    expect(rankItems('  ', ITEMS)).toBe(ITEMS);
  });
});
