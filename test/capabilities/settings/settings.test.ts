import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseModel } from '../../../src/main/audit/model-document';
import { modelRepository } from '../../../src/main/db/repositories/models';
import { settingsInForce } from '../../../src/main/db/repositories/settings-changes';
import { runToEnd } from '../../support/stores';
import { match, situation, twoSeasons, type Situation } from '../../support/reproduced';

let of: Situation;
beforeEach(async () => {
  of = situation();
  await of.bring(twoSeasons('X1'));
});
afterEach(() => of.services.close());

const change = (name: string, value: string | null, reason = '') => of.call('settings.change', { name, value, reason });
const active = async () => (await of.call('models.list', {})).find(({ status }) => status === 'active')!;
const inHealth = async () => (await of.call('health.check', {})).find(({ name }) => name === 'Settings of models')!;

it('a change makes models stale, names why, and a training mends it; going back finds the model that was there', async () => {
  await of.train(['X1']);
  const first = await active();
  expect(first.otherSettings).toEqual([]);
  await change('TIME_DECAY_XI', '0.004', 'recent form');
  expect((await active()).otherSettings).toEqual([{ name: 'TIME_DECAY_XI', trained: '0.002', inForce: '0.004' }]);
  expect(await inHealth()).toMatchObject({
    state: 'watch',
    detail: `${first.version} was trained under other settings: TIME_DECAY_XI 0.002 (now 0.004).`,
    findings: [{ action: { kind: 'train', leagues: ['X1'] } }],
  });
  await of.train(['X1']);
  const second = await active();
  expect(second.otherSettings).toEqual([]);
  expect(second.version).not.toBe(first.version);
  expect(second.xi).toBe(0.004);
  expect(await inHealth()).toMatchObject({ state: 'steady' });
  await change('TIME_DECAY_XI', null);
  expect((await active()).otherSettings).toHaveLength(1);
  await of.train(['X1']);
  expect((await active()).id).toBe(first.id);
});

it('a change and a reset have the hash of the defaults; each is a version with its entry in the audit log', async () => {
  const [initial] = await of.call('settings.history', {});
  const changed = await change('SHRINKAGE_FACTOR', '0.25', 'why not');
  expect(changed.hash).not.toBe(initial!.hash);
  const reset = await of.call('settings.reset', { reason: '' });
  expect(reset.hash).toBe(initial!.hash);
  const { columns } = await of.call('audit.find', { action: 'settings' });
  expect(columns.words).toEqual(['Set all settings to their defaults', 'Set SHRINKAGE_FACTOR to 0.25: why not']);
  expect((await of.call('audit.check', {})).ok).toBe(true);
});

it('a value it has already, or may not have, writes nothing', async () => {
  await expect(change('TIME_DECAY_XI', '0.002')).rejects.toThrow('TIME_DECAY_XI is 0.002 already');
  await expect(change('MAX_MARKET_WEIGHT', '0.71')).rejects.toThrow('from 0 to 0.7, got 0.71');
  await expect(change('MAX_MARKET_WEIGHT', '0.2')).rejects.toThrow('more than MAX_MARKET_WEIGHT 0.2');
  await expect(change('HOME_ADVANTAGE', '0.3')).rejects.toThrow(
    'HOME_ADVANTAGE cannot be changed: it is estimated per league',
  );
  await expect(change('SET_D', 'maybe')).rejects.toThrow('SET_D is on or off, got maybe');
  await expect(change('time decay', '0.1')).rejects.toThrow('no setting is called time decay');
  expect(await of.call('settings.history', {})).toHaveLength(1);
});

it('no set leaves more to the market than a lowered cap, the pooled league neither', async () => {
  await change('DEFAULT_BLEND_ALPHA', '0.8');
  await change('MAX_MARKET_WEIGHT', '0.3');
  await of.train(['X1']);
  const { byVersion, pool } = modelRepository(of.services.db);
  const document = parseModel(byVersion((await active()).version)!.parameters);
  expect(document.marketWeights).toEqual({ B: 0.2, C: 0.3 });
  const pooled = parseModel(pool()!.parameters);
  expect(pooled.marketWeights).toEqual({ B: 0.2, C: 0.3 });
  expect(pooled.pool!.map(({ marketWeights }) => marketWeights)).toEqual([{ B: 0.2, C: 0.3 }]);
});

it('what is finalised says the same whatever is changed, and its report is made again to the bit', async () => {
  await change('TIME_DECAY_XI', '0.004');
  await change('DEFAULT_BLEND_ALPHA', '0.8');
  await change('MAX_MARKET_WEIGHT', '0.3');
  await change('MIN_VALIDATION_SAMPLES', '40');
  await change('MAX_GOALS', '12');
  await of.train(['X1']);
  await change('CALIBRATION_BINS', '8');
  await change('BRIER_SCORE_THRESHOLD', '0.25');
  await change('SET_E', 'off');
  // One fixture of its league, one that the pooled league has to forecast.
  const report = await of.report([match('X1', 'Alfen', 'Borlo'), match('CUP', 'Alfen', 'Zwolle')]);
  const { id } = (await of.call('jackpots.list', {}))[0]!;
  const before = await of.call('jackpots.get', { id });
  const told = JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')) as { content: { settings: unknown } };
  expect(told.content.settings).toEqual(settingsInForce(of.services.db).chosen);
  await of.call('settings.reset', { reason: '' });
  await of.train(['X1']);
  expect(await of.call('jackpots.get', { id })).toEqual(before);
  const result = await of.again(report);
  expect(result.differences).toEqual([]);
  expect(result).toMatchObject({ same: true, again: result.contentHash });
});

it('a report that was made while nothing was changed says nothing of settings', async () => {
  await of.train(['X1']);
  const report = await of.report([match('X1', 'Alfen', 'Borlo')]);
  expect(JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')).content).not.toHaveProperty('settings');
});

it('a set that is switched off is left out of drafts, and what is finalised keeps it; all seven are computed', async () => {
  await of.train(['X1']);
  const fixtures = [match('X1', 'Alfen', 'Borlo')];
  const before = (await of.call('jackpots.create', { name: 'Before', fixtures })).jackpot.id;
  await of.call('jackpots.finalise', { id: before });
  await change('SET_D', 'off');
  await change('SET_F', 'off');
  const { jackpot, sets, setsOff, predictions } = await of.call('jackpots.create', { name: 'After', fixtures });
  expect(sets.map(({ id }) => id).join('')).toBe('ABCEG');
  expect(setsOff).toEqual(['D', 'F']);
  expect(Object.keys(predictions[0]!.sets).sort().join('')).toBe('ABCDEFG');
  const kept = await of.call('jackpots.get', { id: before });
  expect([kept.sets.length, kept.setsOff]).toEqual([7, []]);
  const finalised = await of.call('jackpots.finalise', { id: jackpot.id });
  expect(finalised.sets).toHaveLength(7);
  const { html } = await of.call('reports.preview', { jackpotId: jackpot.id, options: {} });
  expect(html).toContain('Sets D, F switched off by the analyst');
});

it('versions that differ in blend or weight alone are told apart, in lists and side by side', async () => {
  await of.train(['X1']);
  const first = await active();
  const request = { leagues: ['X1'], blend: 'log-pool' as const, activate: false };
  await runToEnd(of.services, (start) => start('training.train', request), 'train');
  const other = (await of.call('models.list', {})).find(({ id }) => id !== first.id)!;
  expect([first.madeWith, other.madeWith]).toEqual([
    'linear blend, market weight fixed',
    'log pool, market weight fixed',
  ]);
  const { choices, teams } = await of.call('models.compare', { first: first.version, second: other.version });
  expect(teams.every(({ attack }) => attack.first === attack.second)).toBe(true);
  expect(choices.filter((each) => each.first !== each.second)).toEqual([
    { name: 'Made with', first: first.madeWith, second: other.madeWith },
  ]);
});

it('a training that is to keep the active versions stores new ones beside them, and gives a league its first', async () => {
  const train = (blend: 'linear' | 'log-pool') =>
    runToEnd(of.services, (start) => start('training.train', { leagues: ['X1'], blend, activate: false }), 'train');
  await train('linear');
  const first = await active();
  await train('log-pool');
  expect(await active()).toEqual(first);
  expect(await of.call('models.list', {})).toHaveLength(2);
  await train('log-pool');
  expect((await active()).id).toBe(first.id);
});
