import { expect, it } from 'vitest';
import { SETS, describeSets } from '../../../src/main/core/sets/registry';

const definitions = (...models: Parameters<typeof describeSets>[0]) =>
  describeSets(models)
    .filter(({ id }) => id === 'B' || id === 'C')
    .map(({ definition }) => definition);
const weights = { B: 0.4, C: 0.7 };

it('defines B and C as the models blend, and as ever without a model or with the defaults', () => {
  expect(describeSets([])).toEqual(SETS);
  expect(describeSets([{ league: 'E0', marketWeights: weights }])).toEqual(SETS);
  expect(describeSets([{ league: 'E0', blend: 'linear', marketWeights: weights }])).toEqual(SETS);
  expect(definitions()).toEqual(['0.6 model + 0.4 market, calibrated', '0.3 model + 0.7 market, calibrated']);
  expect(definitions({ league: 'E0', blend: 'log-pool', marketWeights: { B: 0.53, C: 0.7 } })).toEqual([
    'model^0.47 × market^0.53, renormalised, calibrated',
    'model^0.3 × market^0.7, renormalised, calibrated',
  ]);
});

it('names the leagues where models of one jackpot blend differently', () => {
  const learned = { league: 'D1', blend: 'linear' as const, marketWeights: { B: 0.612345, C: 0.7 } };
  const fixed = ['E0', 'F1'].map((league) => ({ league, marketWeights: weights }));
  expect(definitions(learned, ...fixed)).toEqual([
    'D1: 0.3877 model + 0.6123 market, calibrated; E0, F1: 0.6 model + 0.4 market, calibrated',
    '0.3 model + 0.7 market, calibrated',
  ]);
});
