import { describe, expect, it } from 'vitest';
import type { CoverageCell } from '../../../../src/renderer/src/contract-types';
import {
  gapLines,
  missingSeasons,
  seasonColumns,
  shortened,
} from '../../../../src/renderer/src/pages/data/coverage-gaps';
import { writeMixedFiles } from '../../../support/mixed-files';
import { emptyStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

const cell = (league: string, season: string, change: Partial<CoverageCell> = {}): CoverageCell => ({
  matches: 306,
  finished: 306,
  teams: 18,
  closing: 306,
  preClosing: 0,
  excluded: 0,
  overdue: 0,
  expected: 306,
  firstDate: '2015-08-01',
  lastDate: '2016-05-20',
  ...change,
  league,
  season,
});
const leagues = [
  { code: 'D2', name: '2. Bundesliga', country: 'Germany' },
  { code: 'BRA', name: 'Serie A', country: 'Brazil' },
];

describe('gaps in the coverage', () => {
  const cells = [
    cell('D2', '1998-99'),
    cell('D2', '2001-02', { overdue: 1 }),
    cell('BRA', '2015'),
    cell('BRA', '2017'),
  ];
  it('has a column for a season that no league has, over the turn of a century too', () => {
    expect(seasonColumns({ cells: cells.slice(0, 2) })).toEqual(['1998-99', '1999-00', '2000-01', '2001-02']);
  });
  it('keeps seasons of one year and of two apart', () => {
    expect(Object.fromEntries(missingSeasons({ leagues, cells }))).toEqual({
      D2: ['1999-00', '2000-01'],
      BRA: ['2016'],
    });
    expect(seasonColumns({ cells: [cell('D2', '2015-16'), cell('BRA', '2015')] })).toEqual(['2015', '2015-16']);
  });
  it('are told in words, one line a league, and only a few lines', () => {
    expect(gapLines({ leagues, cells })).toEqual([
      '2. Bundesliga (D2): no data of 1999-00, 2000-01; 1 match without a result in 2001-02.',
      'Serie A (BRA): no data of 2016.',
    ]);
    expect(gapLines({ leagues, cells: cells.slice(2, 3) })).toEqual([]);
    expect(shortened(['a', 'b', 'c', 'd', 'e'])).toHaveLength(5);
    expect(shortened(['a', 'b', 'c', 'd', 'e', 'f']).at(-1)).toBe('And 2 more leagues, marked in the map.');
  });
  it('are those of the store: a season that nobody imported, between two that somebody did', async () => {
    const window = await openWindow(emptyStore());
    const { known, news } = writeMixedFiles();
    for (const name of ['known/D2_2021-22.csv', 'news/D2_2023-24.csv']) {
      await window.run((ask) => ask('data.import', { paths: [name.replace('known', known).replace('news', news)] }));
    }
    const coverage = await window.ask('data.coverage', {});
    expect(seasonColumns(coverage)).toEqual(['2021-22', '2022-23', '2023-24']);
    expect(gapLines(coverage)).toEqual(['2. Bundesliga (D2): no data of 2022-23.']);
    await window.close();
  });
});
