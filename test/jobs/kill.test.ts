import { expect, it } from 'vitest';
import { runKillTrials } from '../../scripts/kill-trials.mjs';
import { fiveSeasons } from '../support/stores';

it('survives 20 real SIGKILLs: the store is sound, each file whole or absent, and a second import completes it', async () => {
  const outcome = await runKillTrials({ trials: 20, seasons: fiveSeasons() });
  expect(outcome.faults).toEqual([]);
  expect(outcome.killed).toBeGreaterThan(10);
}, 120_000);
