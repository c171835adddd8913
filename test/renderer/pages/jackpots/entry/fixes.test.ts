import { describe, expect, it } from 'vitest';
import { toChoices } from '../../../../../src/renderer/src/pages/jackpots/entry/choices';
import type { CellProblem } from '../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-problems';
import { EMPTY_CELLS } from '../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-row';
import { fixesOf } from '../../../../../src/renderer/src/pages/jackpots/entry/fixes';

const choices = toChoices([
  { league: 'E0', name: 'Hull' },
  { league: 'E0', name: 'Stoke' },
  { league: 'SP1', name: 'Cadiz' },
]);
const row = { ...EMPTY_CELLS, key: 1, league: 'E0', home: 'Hul', away: 'Stoke' };
const problem = (more: Partial<CellProblem>): CellProblem => ({
  key: 1,
  column: 'home',
  code: 'unknown-team',
  message: 'no team',
  value: null,
  suggestions: [],
  ...more,
});
const labels = (more: Partial<CellProblem>, of = row): string[] =>
  fixesOf(problem(more), of, choices).map(({ label }) => label);

describe('the ways out of a problem', () => {
  it('are for a club its suggestions, a spelling and a new club, in the league of the row', () => {
    expect(labels({ suggestions: ['Hull'] })).toEqual([
      'Use Hull',
      'Record that “Hul” means Hull in E0…',
      '“Hul” is new in E0…',
    ]);
    expect(labels({}, { ...row, league: '', away: 'Nobody' })).toEqual([
      'Record that “Hul” means a club that is known…',
      '“Hul” is new…',
    ]);
  });
  it('are for a league its suggestions and another competition', () => {
    const cup = { ...row, league: 'EO Cup' };
    expect(labels({ column: 'league', code: 'unknown-league', suggestions: ['E0'] }, cup)).toEqual([
      'Use E0',
      '“EO Cup” is another competition…',
    ]);
  });
  it('are for prices three cells at once, and never what stands there already', () => {
    const priced = { ...row, oddsHome: '19', oddsDraw: '3.40', oddsAway: '3.50' };
    const slip = problem({ column: 'oddsHome', code: 'bad-odds', suggestions: ['19 3.4 3.5', '1.9 3.4 3.5'] });
    expect(fixesOf(slip, priced, choices)).toEqual([
      { kind: 'use', label: 'Use 1.9 3.4 3.5', cells: { oddsHome: '1.9', oddsDraw: '3.4', oddsAway: '3.5' } },
    ]);
  });
  it('are none for a whole row, or an empty cell', () => {
    expect(labels({ column: null, suggestions: ['x'] })).toEqual([]);
    expect(labels({}, { ...row, home: '' })).toEqual([]);
  });
});
