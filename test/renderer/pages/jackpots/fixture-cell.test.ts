import { expect, it } from 'vitest';
import { matchingChoices } from '../../../../src/renderer/src/pages/jackpots/fixture-cell';

it('offers names that start with what was typed before names that contain it', () => {
  const teams = ['Aston Villa', 'Villarreal', 'Valencia'];
  expect(matchingChoices(teams, 'vil')).toEqual(['Villarreal', 'Aston Villa']);
  expect(matchingChoices(teams, 'Valencia')).toEqual([]);
});
