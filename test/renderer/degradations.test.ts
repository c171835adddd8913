import { expect, it } from 'vitest';
import { degradationLines } from '../../src/renderer/src/pages/jackpots/degradations';
import type { Degradation, FixturePrediction } from '../../src/renderer/src/contract-types';

const STORED: Degradation = { code: 'as-stored', message: 'by an earlier version', sets: ['A', 'B'] };
const NO_ODDS: Degradation = { code: 'no-odds', message: 'no odds: B follows A', sets: ['B'] };
const fixture = (order: number, ...degradations: Degradation[]) =>
  ({ order, home: 'A', away: 'B', degradations }) as unknown as FixturePrediction;

it('says once what holds for every fixture, and the rest fixture by fixture', () => {
  expect(degradationLines([fixture(1, STORED), fixture(2, NO_ODDS, STORED)])).toEqual([
    'All 2 fixtures: as stored: by an earlier version (sets A, B)',
    '2. A – B: no odds: B follows A (sets B)',
  ]);
  expect(degradationLines([fixture(1, NO_ODDS)])).toEqual(['1. A – B: no odds: B follows A (sets B)']);
  expect(degradationLines([fixture(1), fixture(2)])).toEqual([]);
});
