import { describe, expect, it } from 'vitest';
import {
  createTrainingStore,
  describeChoice,
  toTrainingRequest,
} from '../../../src/renderer/src/services/choices/training-store';

describe('choices before a training', () => {
  it('go into the request as they were made', () => {
    const store = createTrainingStore();
    store.getState().choose({ blend: 'log-pool', marketWeight: 'learned' });
    expect(toTrainingRequest(['E0'], store.getState())).toEqual({
      leagues: ['E0'],
      preset: 'fitted',
      blend: 'log-pool',
      marketWeight: 'learned',
      activate: true,
    });
    expect(describeChoice(store.getState())).toBe('fitted constants, log pool, learned market weight');
  });
  it('may be to keep the active versions, also under the specification', () => {
    const store = createTrainingStore();
    store.getState().choose({ activate: false, preset: 'specification' });
    expect(toTrainingRequest('all', store.getState())).toMatchObject({ activate: false, preset: 'specification' });
    expect(describeChoice(store.getState())).toContain('the active versions stay');
  });
  it('give way to the specification, which has its own, and come back after it', () => {
    const store = createTrainingStore();
    store.getState().choose({ blend: 'log-pool', preset: 'specification' });
    expect(toTrainingRequest('all', store.getState())).toMatchObject({ leagues: 'all', blend: 'linear' });
    store.getState().choose({ preset: 'fitted' });
    expect(toTrainingRequest('all', store.getState())).toMatchObject({ blend: 'log-pool' });
  });
});
