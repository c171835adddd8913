import { expect, it } from 'vitest';
import { settingsOf } from '../../../src/main/core/settings/settings';

it('blends linearly with a fixed weight unless asked otherwise', () => {
  expect(settingsOf('fitted')).toMatchObject({
    blend: 'linear',
    marketWeight: 'fixed',
    marketWeights: { B: 0.4, C: 0.7 },
  });
  expect(settingsOf('fitted')).toEqual(settingsOf('fitted', { blend: 'linear', marketWeight: 'fixed' }));
  expect(settingsOf('fitted', { blend: 'log-pool', marketWeight: 'learned' })).toEqual({
    ...settingsOf('fitted'),
    blend: 'log-pool',
    marketWeight: 'learned',
  });
});

it('refuses another blend for the specification preset, naming what it was given', () => {
  expect(() => settingsOf('specification', { blend: 'log-pool', marketWeight: 'fixed' })).toThrow(
    'the specification preset blends linearly with a fixed market weight, got blend log-pool and market weight fixed',
  );
  expect(() => settingsOf('specification', { blend: 'linear', marketWeight: 'learned' })).toThrow(/learned/);
  expect(settingsOf('specification', { blend: 'linear', marketWeight: 'fixed' }).preset).toBe('specification');
});
