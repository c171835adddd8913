import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { decodeBlock } from '../../src/main/audit/forecast-block';
import type { Services } from '../../src/main/capabilities/services';
import { toIsoDate } from '../../src/main/core/numeric/calendar';
import { setG } from '../../src/main/core/sets/set-g';
import { meanScores } from '../../src/main/core/scoring/scores';
import { forecastRepository } from '../../src/main/db/repositories/forecasts';
import { emptyStore, runToEnd } from '../support/stores';

let services: Services;
const trainedAs = async (asOf?: string): Promise<string> => {
  const request = { leagues: ['DEMO'], ...(asOf === undefined ? {} : { asOf }) };
  const { models } = await runToEnd(services, (call) => call('training.train', request), 'train');
  return models[0]!.id;
};
const count = (table: string): number => services.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

beforeAll(async () => {
  services = emptyStore();
  await runToEnd(services, (call) => call('data.import', { paths: [join(inject('demo'), 'seasons')] }), 'import');
});
afterAll(() => services.close());

it('a training on a few more matches adds the block of the running season and no other', async () => {
  const last = services.db.prepare('SELECT max(match_date) FROM matches').pluck().get() as string;
  const first = await trainedAs(toIsoDate(Math.floor(Date.parse(last) / 86_400_000) - 20));
  const before = count('forecast_blocks');
  const second = await trainedAs();
  const { ofModel } = forecastRepository(services.db);
  const [earlier, later] = [ofModel(first), ofModel(second)];
  expect(later.map(({ season }) => season)).toEqual(earlier.map(({ season }) => season));
  expect(later.slice(0, -1).map(({ hash }) => hash)).toEqual(earlier.slice(0, -1).map(({ hash }) => hash));
  expect(later.at(-1)!.hash).not.toBe(earlier.at(-1)!.hash);
  expect(count('forecast_blocks')).toBe(before + 1);
  expect(count('backtest_predictions')).toBe(0);
});

it('the blocks have what the scores of a model were computed from', async () => {
  const id = await trainedAs();
  const blocks = forecastRepository(services.db)
    .ofModel(id)
    .map(({ content, hash }) => decodeBlock(content, hash));
  const { sets, market } = JSON.parse(
    services.db.prepare('SELECT evidence FROM models WHERE id = ?').pluck().get(id) as string,
  ).scores as { sets: Record<string, object>; market: object };
  const priced = blocks.flatMap(({ forecasts, ensembleWeights }) =>
    forecasts.filter((each) => each.market).map((each) => ({ ...each, ensembleWeights })),
  );
  const outcomes = priced.map(({ outcome }) => outcome);
  for (const set of ['A', 'B', 'C'] as const) {
    expect(sets[set]).toMatchObject(
      meanScores(
        priced.map(({ calibrated }) => calibrated[set]!),
        outcomes,
      ),
    );
  }
  const ensemble = priced.map(({ calibrated: { A, B, C }, ensembleWeights }) =>
    setG({ A: A!, B: B!, C: C! }, ensembleWeights),
  );
  expect(sets.G).toMatchObject(meanScores(ensemble, outcomes));
  expect(market).toEqual(
    meanScores(
      priced.map((each) => each.market!),
      outcomes,
    ),
  );
});
