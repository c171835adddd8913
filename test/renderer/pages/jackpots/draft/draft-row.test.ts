import { describe, expect, it } from 'vitest';
import { readDate, readOdds, readRows } from '../../../../../src/renderer/src/pages/jackpots/draft/draft-row';
import { isFixtureList, toPastedList } from '../../../../../src/renderer/src/pages/jackpots/draft/pasted-fixtures';

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

describe('a line of the grid', () => {
  const row = { key: 1, date: '2024-08-17', league: '', home: 'Hull', away: 'Stoke' };
  it('needs no league, which the clubs may tell, and prices that fit together', () => {
    expect(readRows([{ ...row, oddsHome: '2.1', oddsDraw: '3.4', oddsAway: '3.2' }]).problems).toEqual([]);
    expect(readRows([{ ...row, oddsHome: '19', oddsDraw: '3.7', oddsAway: '4' }]).problems).toMatchObject([
      { column: 'oddsHome', message: 'The three prices imply 57 %: one is a slip' },
    ]);
  });
});

describe('a pasted list', () => {
  const row = { league: '', home: 'Hull', away: 'Stoke', odds: null, written: { date: '', odds: [] } };
  const problem = { column: null, code: 'unreadable', message: 'one club alone', value: null, suggestions: [] };
  it('keeps every row, also a bad one, with what was written there', () => {
    const { rows, problems } = toPastedList({
      fixtures: [],
      rows: [
        { ...row, line: 2, date: null, written: { date: '2022-02-30', odds: ['19', '3.7', '4'] } },
        { ...row, line: 5, date: '2022-08-13', odds: { home: 2.1, draw: 3.4, away: 3.2 } },
      ],
      problems: [
        { ...problem, line: 2, column: 'date', message: 'no such day', suggestions: ['2022-03-02'] },
        { ...problem, line: 4, value: 'Sassuolo' },
      ],
    });
    expect(rows.map(({ date, home, oddsHome }) => [date, home, oddsHome])).toEqual([
      ['2022-02-30', 'Hull', '19'],
      ['', 'Sassuolo', ''],
      ['2022-08-13', 'Hull', '2.1'],
    ]);
    expect(problems).toEqual([
      { row: 0, column: 'date', message: 'no such day', suggestions: ['2022-03-02'] },
      { row: 1, column: null, message: 'one club alone', suggestions: [] },
    ]);
  });
  it('tells what a heading leaves open at the next row', () => {
    const read = { fixtures: [], rows: [{ ...row, line: 3, date: null }] };
    const { problems } = toPastedList({
      ...read,
      problems: [{ ...problem, line: 1, column: 'date', message: 'which day?' }],
    });
    expect(problems).toEqual([{ row: 0, column: 'date', message: 'which day?', suggestions: [] }]);
  });
  it('is told from text for one cell', () => {
    expect(isFixtureList('Arsenal')).toBe(false);
    expect(isFixtureList("Nott'm Forest\n")).toBe(false);
    expect(isFixtureList('E0\tArsenal')).toBe(true);
    expect(isFixtureList('2024-08-17,E0,Arsenal,Everton')).toBe(true);
  });
});
