import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { runKillTrials } from '../../scripts/kill-trials.mjs';

it('survives 20 real SIGKILLs: the store is sound, each file whole or absent, and a second import completes it', async () => {
  const outcome = await runKillTrials({ trials: 20, seasons: join(inject('demo'), 'seasons') });
  expect(outcome.faults).toEqual([]);
  expect(outcome.killed).toBeGreaterThan(10);
}, 120_000);
