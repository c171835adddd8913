import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HealthAction, HealthCheck, HealthState } from '../../src/contract';
import { mendingActions, overallHealth, trainAction } from '../../src/text/health-words';

const check = (state: HealthState, name = state as string): HealthCheck => ({
  ...{ name, state, figure: '', detail: '', rule: '', at: null, findings: [], facts: [] },
});
const STATES: readonly HealthState[] = ['steady', 'watch', 'degraded'];

describe('the light of a store', () => {
  it('is that of its worst check, with the reasons worst first', () => {
    const checks = [check('watch', 'a'), check('steady', 'b'), check('degraded', 'c'), check('watch', 'd')];
    const { state, words, reasons } = overallHealth(checks);
    expect([state, words]).toEqual(['degraded', '1 degraded, 2 to watch of 4 checks']);
    expect(reasons.map(({ name }) => name)).toEqual(['c', 'a', 'd']);
    expect(overallHealth([check('watch')])).toMatchObject({ state: 'watch', words: '1 to watch of 1 check' });
    expect(overallHealth([check('steady')])).toMatchObject({ state: 'steady', reasons: [] });
  });

  it('is never better than any check, and names each that is not steady', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES)), (states) => {
        const { state, reasons } = overallHealth(states.map((each) => check(each)));
        const worst = Math.max(0, ...states.map((each) => STATES.indexOf(each)));
        expect(STATES.indexOf(state)).toBe(worst);
        expect(reasons).toHaveLength(states.filter((each) => each !== 'steady').length);
      }),
    );
  });
});

describe('what mends a check', () => {
  const found = (action: HealthAction | null, state: HealthState = 'watch') => ({
    ...{ state, subject: '', message: '', at: null, action },
  });
  const go: HealthAction = { kind: 'open', verb: 'Import', address: '/data/imports', command: null };

  it('is each action once, and trainings of several leagues as one', () => {
    const findings = [
      found(go),
      found(trainAction(['E0'])),
      found(go),
      found(null),
      found(trainAction(['D1', 'E0'])),
      found(trainAction(['SP1']), 'steady'),
    ];
    expect(mendingActions({ findings })).toEqual([
      { kind: 'train', verb: 'Train 2 leagues', leagues: ['E0', 'D1'], command: 'jackpot train --league E0 D1' },
      go,
    ]);
    expect(mendingActions({ findings: [] })).toEqual([]);
  });

  it('puts a league of two words in quotation marks', () => {
    expect(trainAction(['La Liga'])).toMatchObject({
      verb: 'Train La Liga',
      command: 'jackpot train --league "La Liga"',
    });
  });
});
