import { expect, it } from 'vitest';
import { finishModel } from '../../../src/main/core/training/finish-model';
import { memoryEvidenceBefore } from '../../../src/main/core/validation/past-prices';
import { cutAt, mapLeagues, SETTINGS, trainTogether, WHOLE } from '../../support/hindsight';

it('a league whose memory can no longer be fitted on the day of its model goes without, and does not claim one', () => {
  const seasons = [...new Set(WHOLE.ONE.map(({ season }) => season))].sort();
  const started = Math.min(...WHOLE.ONE.filter(({ season }) => season === seasons[7]).map(({ day }) => day));
  const leagues = trainTogether(mapLeagues((matches) => cutAt(matches, started)));
  const league = leagues.find(
    ({ walk, forecasts }) => memoryEvidenceBefore(forecasts, walk.sample.seasons.length).isConfirmed,
  );
  const { walk, forecasts } = league!;
  expect(memoryEvidenceBefore(forecasts, walk.sample.seasons.length).isConfirmed).toBe(true);
  expect(walk.point.xi).toBeLessThan(SETTINGS.fallback.xi);
  const finished = (days: number) => finishModel(league!, walk.sample.day.at(-1)! + days, SETTINGS);
  const soon = finished(1);
  expect([soon.memory!.isConfirmed, soon.model.memory !== undefined]).toEqual([true, true]);
  // The memory forgets by the defaults, so fast that its matches weigh less than one together.
  const late = finished(300);
  expect([late.memory!.isConfirmed, late.model.memory]).toEqual([false, undefined]);
  expect(late.memory!.difference).toBe(soon.memory!.difference);
});
