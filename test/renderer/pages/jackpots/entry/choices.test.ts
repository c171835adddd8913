import { expect, it } from 'vitest';
import {
  choicesFor,
  leaguesFor,
  matchingChoices,
  toChoices,
} from '../../../../../src/renderer/src/pages/jackpots/entry/choices';
import { EMPTY_CELLS } from '../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-row';

const choices = toChoices([
  { league: 'E0', name: 'Hull' },
  { league: 'E0', name: 'Stoke' },
  { league: 'E1', name: 'Hull' },
  { league: 'SP1', name: 'Cadiz' },
]);

it('offers names that start with what was typed before names that contain it', () => {
  const teams = ['Aston Villa', 'Villarreal', 'Valencia'];
  expect(matchingChoices(teams, 'vil')).toEqual(['Villarreal', 'Aston Villa']);
  expect(matchingChoices(teams, 'Valencia')).toEqual([]);
});

it('offers the clubs of the league that a row names in any case, else each club once', () => {
  expect(choicesFor(choices, 'e1', 'home')).toEqual(['Hull']);
  expect(choicesFor(choices, '', 'away')).toEqual(['Hull', 'Stoke', 'Cadiz']);
  expect([choicesFor(choices, '', 'league'), choicesFor(choices, 'E0', 'date')]).toEqual([['E0', 'E1', 'SP1'], []]);
});

it('takes the league of a new name from the row, else from the club on its other side', () => {
  const row = { ...EMPTY_CELLS, home: 'Newtown', away: 'Cadiz' };
  expect(leaguesFor(choices, { ...row, league: 'e0' })).toEqual(['E0']);
  expect(leaguesFor(choices, row)).toEqual(['SP1']);
  expect(leaguesFor(choices, { ...row, away: 'Hull' })).toEqual(['E0', 'E1']);
  expect(leaguesFor(choices, { ...row, away: 'Nobody' })).toEqual(['E0', 'E1', 'SP1']);
  expect(leaguesFor(choices, { ...row, league: 'Premier League' })).toEqual(['E0', 'E1', 'SP1']);
});
