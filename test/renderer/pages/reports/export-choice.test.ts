import { describe, expect, it } from 'vitest';
import { TABLES } from '../../../../src/main/export/tables/registry';
import {
  filterOf,
  FIRST_CHOICE,
  problemOf,
  requestOf,
} from '../../../../src/renderer/src/pages/reports/data/export-choice';

const table = (id: string) => TABLES.find((each) => each.id === id)!;
const choice = { ...FIRST_CHOICE, leagues: ['E0'], seasons: ['2019-20'], from: '2020-01-01', to: '2020-01-31' };

describe('what is chosen to be exported', () => {
  it('asks a table only for what it knows', () => {
    expect(filterOf(choice, table('matches'))).toEqual({
      ...{ leagues: ['E0'], seasons: ['2019-20'], from: '2020-01-01', to: '2020-01-31' },
    });
    expect(filterOf(choice, table('aliases'))).toEqual({ leagues: ['E0'], seasons: [], from: null, to: null });
    expect(filterOf(FIRST_CHOICE, table('matches'))).toEqual({ leagues: [], seasons: [], from: null, to: null });
  });

  it('leaves out a day that is still being written, and says what is wrong with one', () => {
    const written = { ...choice, from: '2020-02-3' };
    expect(filterOf(written, table('matches')).from).toBeNull();
    expect(problemOf(written, table('matches'))).toBe('“2020-02-3” is no day: write it as 2024-05-19.');
    expect(problemOf({ ...choice, to: '2020-02-30' }, table('matches'))).toContain('“2020-02-30” is no day');
    expect(problemOf({ ...choice, from: '2020-02-01' }, table('matches'))).toBe('The first day is after the last.');
    expect(problemOf(choice, table('matches'))).toBeNull();
    expect(problemOf(written, table('aliases'))).toBeNull();
  });

  it('goes into the folder chosen, under a name that main gives it', () => {
    expect(requestOf({ ...choice, format: 'jsonl', overwrite: true }, table('matches'), '/out')).toMatchObject({
      ...{ table: 'matches', path: '/out', intoFolder: true, format: 'jsonl', overwrite: true },
    });
  });
});
