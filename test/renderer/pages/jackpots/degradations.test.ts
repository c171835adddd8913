import { beforeAll, expect, it } from 'vitest';
import type { Degradation, FixturePrediction } from '../../../../src/renderer/src/contract-types';
import { degradationLines } from '../../../../src/renderer/src/pages/jackpots/degradations';
import { demoStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

const STORED: Degradation = { code: 'as-stored', message: 'by an earlier version', sets: ['A', 'B'] };
const NO_ODDS: Degradation = { code: 'no-odds', message: 'no odds: B follows A', sets: ['B'] };
/** The forecasts of the demo's jackpot, some of them without prices. */
let predictions: readonly FixturePrediction[];
beforeAll(async () => {
  const window = await openWindow(demoStore());
  const [jackpot] = await window.ask('jackpots.list', {});
  ({ predictions } = await window.ask('jackpots.get', { id: jackpot!.id }));
  await window.close();
});
const fixture = (order: number, ...degradations: Degradation[]): FixturePrediction => ({
  ...predictions[0]!,
  order,
  home: 'A',
  away: 'B',
  degradations,
});

it('says once what holds for every fixture, and the rest fixture by fixture', () => {
  expect(degradationLines([fixture(1, STORED), fixture(2, NO_ODDS, STORED)])).toEqual([
    'All 2 fixtures: as stored: by an earlier version (sets A, B)',
    '2. A – B: no odds: B follows A (sets B)',
  ]);
  expect(degradationLines([fixture(1, NO_ODDS)])).toEqual(['1. A – B: no odds: B follows A (sets B)']);
  expect(degradationLines([fixture(1), fixture(2)])).toEqual([]);
});

it('says once what holds for several fixtures, and names the one of which something holds alone', () => {
  const late: Degradation = { code: 'stale-model', message: 'stale model: late', sets: [] };
  expect(degradationLines([fixture(1, NO_ODDS), fixture(2, late), fixture(5, NO_ODDS)])).toEqual([
    'Fixtures 1, 5: no odds: B follows A (sets B)',
    '2. A – B: stale model: late',
  ]);
});

it('numbers each fixture of a jackpot that had to do without prices', () => {
  const unpriced = predictions.filter(({ odds }) => odds === null).map(({ order }) => order);
  expect(unpriced.length).toBeGreaterThan(1);
  expect(degradationLines(predictions)).toEqual([
    expect.stringMatching(`^Fixtures ${unpriced.join(', ')}: no odds.* \\(sets .*\\)$`),
  ]);
});
