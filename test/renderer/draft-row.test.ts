import { describe, expect, it } from 'vitest';
import { readDate, readOdds } from '../../src/renderer/src/stores/draft-row';
import { isFixtureList, withHeader } from '../../src/renderer/src/stores/pasted-fixtures';

describe('a typed date', () => {
  it('is read as ISO or day first, and only if there is such a day', () => {
    expect(readDate('2024-8-7')).toBe('2024-08-07');
    expect(readDate('17/08/2024')).toBe('2024-08-17');
    expect(readDate('17.08.2024')).toBe('2024-08-17');
    expect([readDate('2024-02-30'), readDate('tomorrow'), readDate('')]).toEqual([null, null, null]);
  });
});

describe('typed odds', () => {
  it('take a point or a comma and are above 1', () => {
    expect([readOdds('2.10'), readOdds('2,1'), readOdds(' 12 ')]).toEqual([2.1, 2.1, 12]);
    expect([readOdds('1'), readOdds('5/2'), readOdds('-2'), readOdds('')]).toEqual([null, null, null, null]);
  });
});

describe('a pasted list', () => {
  it('keeps its own header', () => {
    const text = 'Date,League,Home,Away\n2024-08-17,E0,Arsenal,Everton';
    expect(withHeader(text)).toBe(text);
  });
  it('gets a header in its own separator when it starts with a match', () => {
    expect(withHeader('17/08/2024\tE0\tArsenal\tEverton\t1.5\t4.2\t6.5')).toBe(
      'date\tleague\thome\taway\todds_home\todds_draw\todds_away\n17/08/2024\tE0\tArsenal\tEverton\t1.5\t4.2\t6.5',
    );
    expect(withHeader('2024-08-17;E0;Arsenal;Everton').split('\n')[0]).toBe('date;league;home;away');
  });
  it('is told from text for one cell', () => {
    expect(isFixtureList('Arsenal')).toBe(false);
    expect(isFixtureList("Nott'm Forest\n")).toBe(false);
    expect(isFixtureList('E0\tArsenal')).toBe(true);
    expect(isFixtureList('2024-08-17,E0,Arsenal,Everton')).toBe(true);
  });
});
