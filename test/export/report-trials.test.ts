import { inject, it, expect } from 'vitest';
import { demoReport } from '../../fuzz/reports/made-report';
import { reportTrials, SHORT } from '../../fuzz/reports/trials';
import { temporaryFolder } from '../support/stores';

it('lets no changed report past either verifier: bytes, lies with every hash again, what is made to harm', async () => {
  const folder = temporaryFolder();
  const made = await demoReport(folder, inject('demo'));
  const outcomes = await reportTrials(made, folder, { 'this Node': process.execPath }, SHORT);
  expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
  const trials = Object.fromEntries(outcomes.map(({ kind, trials: count }) => [kind, count]));
  expect(trials).toMatchObject({ 'one byte of a folder': 14, 'a lie, every hash again': 10 });
  expect(trials['made to harm']).toBeGreaterThan(3);
  const peaks = outcomes.flatMap(({ peakMb }) => peakMb ?? []);
  if (process.platform === 'linux') expect(Math.max(...peaks)).toBeGreaterThan(20);
}, 300_000);
