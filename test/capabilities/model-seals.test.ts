import { createCall } from '../../src/main/capabilities/answer';
import { afterAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/main/capabilities/services';
import { UNSEALED_SCHEMAS, earlierStore, openEarlier } from '../support/fixtures';
import { ANALYST, demoStore, exportReport, temporaryFolder } from '../support/stores';

const FIXTURES = [{ date: '2024-08-10', league: 'DEMO', home: 'Saltmere', away: 'Underhill', odds: null }];

describe('a model that was changed after its training', () => {
  it.each([
    ['parameters', 'models', 'models_only_status', 'parameters', 'id'],
    ['evidence', 'models', 'models_only_status', 'evidence', 'id'],
    ['covariance', 'model_covariances', 'model_covariances_no_update', 'covariance', 'model_id'],
    ['calibration', 'calibration_data', 'calibration_data_no_update', 'bins', 'model_id'],
  ])('is not computed with, and health names it: %s', async (part, table, trigger, column, key) => {
    const untouched = demoStore();
    const [{ id, model, version }, before] = await look(untouched);
    expect(await healthOf(untouched)).toMatchObject({ state: 'steady', figure: '3 of 3' });
    untouched.db.exec(
      `DROP TRIGGER ${trigger}; UPDATE ${table} SET ${column} = ${column} || ' ' WHERE ${key} = '${model}'`,
    );
    await untouched.close();

    const services = openEarlier(untouched.storePath, ANALYST);
    const call = createCall(services);
    expect(await healthOf(services)).toMatchObject({
      state: 'degraded',
      detail: `${version} was changed since its training: ${part}.`,
    });
    await expect(call('jackpots.create', { name: 'x', fixtures: FIXTURES })).rejects.toMatchObject({
      code: 'store-corrupt',
      message: expect.stringContaining(`${version} was changed after its training: its ${part} no longer`) as string,
    });
    await expect(exportReport(services, { jackpotId: id, directory: temporaryFolder() })).rejects.toThrow(
      /failed: store-c/,
    );
    expect(await call('jackpots.list', {})).toHaveLength(1);
    // What was finalised before is what it was.
    expect((await call('jackpots.get', { id })).predictions).toEqual(before);
    await services.close();
  });
});

const healthOf = async (services: Services) =>
  (await createCall(services)('health.integrity', {})).find(({ name }) => name === 'Models as trained')!;

/** The finalised jackpot of the demo, the model of its first division, and what the jackpot says. */
async function look(services: Services) {
  const call = createCall(services);
  const { id } = (await call('jackpots.list', {}))[0]!;
  const { version, id: model } = (await call('models.list', {})).find(({ league }) => league === 'DEMO')!;
  return [{ id, model, version }, (await call('jackpots.get', { id })).predictions] as const;
}

describe.each(UNSEALED_SCHEMAS)('a model of a store of schema %i', (schema) => {
  const services = openEarlier(earlierStore(schema));
  afterAll(() => services.close());

  it('was not sealed, and health says that it cannot be checked', async () => {
    const call = createCall(services);
    const check = await healthOf(services);
    expect(check.state).toBe('watch');
    expect(check.detail).toMatch(/was trained by an earlier version and cannot be checked/);
    expect((await call('jackpots.create', { name: 'x', fixtures: FIXTURES })).problems).toEqual([]);
  });
});
