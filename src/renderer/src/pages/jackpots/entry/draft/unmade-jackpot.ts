import type { JackpotDetail } from '../../../../contract-types';
import { newJackpotName } from '../../../../services/work/new-jackpot-name';
import { NEW_JACKPOT } from '../../../../services/places/route';

/** A jackpot before the store knows of it: without a fixture, under a name that nobody has used. */
export function unmadeJackpot(names: readonly string[]): JackpotDetail {
  const createdAt = new Date().toISOString();
  return {
    jackpot: {
      id: NEW_JACKPOT,
      name: newJackpotName(createdAt.slice(0, 10), names),
      version: 1,
      status: 'draft',
      fixtures: 0,
      release: null,
      probabilityAll: null,
      revises: null,
      reason: null,
      results: 0,
      createdAt,
      finalisedAt: null,
    },
    rows: [],
    inputs: [],
    models: [],
    sets: [],
    setsOff: [],
    uncalibrated: [],
    notes: [],
    problems: [],
    predictions: [],
    contentHash: null,
  };
}
