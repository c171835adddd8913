import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { settingsLike } from '../../../src/main/audit/training-settings';
import { CONSTANT_RULES, checkConstants, parseConstant } from '../../../src/main/core/settings/constant-rules';
import {
  CONSTANT_NAMES,
  constantsWith,
  constantText,
  DEFAULT_CONSTANTS,
  type ConstantName,
  type Constants,
} from '../../../src/main/core/settings/constants';
import { constantsIn, differingConstants } from '../../../src/main/core/settings/constants-in';
import { settingsOf } from '../../../src/main/core/settings/settings';

/** Any choice of constants that may be made, each as somebody would type it. */
const anyChoice: fc.Arbitrary<Partial<Constants>> = fc
  .record(Object.fromEntries(CONSTANT_NAMES.map((name) => [name, anyValue(name)])), { requiredKeys: [] })
  .map((chosen): Partial<Constants> => chosen)
  .filter((chosen) => {
    try {
      checkConstants(chosen);
      return true;
    } catch {
      return false;
    }
  });

function anyValue(name: ConstantName): fc.Arbitrary<never> {
  const { kind, low, high, decimals } = CONSTANT_RULES[name];
  const scale = 10 ** decimals;
  const number = fc
    .integer({ min: Math.ceil(low * scale), max: Math.floor(high * scale) })
    .map((whole) => Number((whole / scale).toFixed(decimals)));
  if (kind === 'list')
    return fc.uniqueArray(number, { maxLength: 4 }).map((list) => list.sort((a, b) => a - b)) as fc.Arbitrary<never>;
  return (kind === 'number' ? number : fc.option(number)) as fc.Arbitrary<never>;
}

it('settings that nobody changed have the hashes they had before they could be: models keep their ids', () => {
  expect(hashOf(settingsOf('fitted'))).toBe('e9349a9460777821c02038b80d8bd4aab22908503f3ba302b3f286a638d037dc');
  expect(hashOf(settingsOf('specification'))).toBe('f373a72540d236e74f653c4b89a98b647293b18aed297c786c9bb81fa08bcfda');
  expect(hashOf(settingsOf('fitted', { blend: 'log-pool', marketWeight: 'learned' }))).toBe(
    '4215474798a59d3cca4e54ebe36305f83254d224b1de0ec9ee25a89a70cfa7f2',
  );
  expect(settingsOf('fitted', undefined, constantsWith({}))).toEqual(settingsOf('fitted'));
});

describe('constants that somebody chose', () => {
  it('are found again in the settings that were made with them', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        const constants = constantsWith(chosen);
        const settings = settingsOf('fitted', undefined, constants);
        const { CALIBRATION_BINS: _bins, BRIER_SCORE_THRESHOLD: _threshold, ...training } = constants;
        expect(constantsIn(settings)).toEqual(training);
        expect(settingsLike(JSON.parse(JSON.stringify(settings)), hashOf(settings))).toEqual(settings);
      }),
    );
  });

  it('give other settings, and so another model, just where a training depends on them', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        const constants = constantsWith(chosen);
        const isSame = hashOf(settingsOf('fitted', undefined, constants)) === hashOf(settingsOf('fitted'));
        expect(differingConstants(constantsIn(settingsOf('fitted')), constants).length === 0).toBe(isSame);
      }),
    );
  });

  it('never change the specification', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        expect(settingsOf('specification', undefined, constantsWith(chosen))).toEqual(settingsOf('specification'));
      }),
    );
  });

  it('are read back as they are written', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        for (const [name, value] of Object.entries(chosen) as [ConstantName, Constants[ConstantName]][])
          expect(parseConstant(name, constantText(value))).toEqual(value);
      }),
    );
  });

  it('keep the caps: no set leaves more to the market than MAX_MARKET_WEIGHT', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        const { B, C } = settingsOf('fitted', undefined, constantsWith(chosen)).marketWeights;
        expect(B).toBeLessThanOrEqual(C);
        expect(C).toBeLessThanOrEqual(0.7);
      }),
    );
  });

  it('are not found in settings that no choice gives', () => {
    const settings = settingsOf('fitted');
    const forged = { ...settings, calibrationShare: 1 };
    expect(settingsLike(forged, hashOf(forged))).toBeNull();
    const beyond = { ...settings, marketWeights: { B: 0.4, C: 0.9 } };
    expect(settingsLike(beyond, hashOf(beyond))).toBeNull();
    expect(settingsLike(null, hashOf(null))).toBeNull();
  });
});

describe('what may stand there', () => {
  it('is said with the bounds and the value', () => {
    const problem = (name: ConstantName, text: string) => () => parseConstant(name, text);
    expect(problem('MAX_MARKET_WEIGHT', '0.8')).toThrow(
      'MAX_MARKET_WEIGHT is a number from 0 to 0.7, got 0.8; the store holds no prediction with a larger share: it may be lowered, not raised',
    );
    expect(problem('CALIBRATION_BINS', '7.5')).toThrow('CALIBRATION_BINS is a whole number from 5 to 50, got 7.5');
    expect(problem('TIME_DECAY_XI', 'fast')).toThrow('TIME_DECAY_XI is a number from 0.0001 to 0.02, got fast');
    expect(problem('TIME_DECAY_XI', ' ')).toThrow('got nothing');
    expect(problem('MAX_GOALS', '7')).toThrow('MAX_GOALS is grows, or a whole number from 8 to 40, got 7');
    expect(problem('SHRINKAGE_CANDIDATES', '0.1 0.2 0.3 0.4 0.5')).toThrow('got 5 numbers');
  });

  it('is a list in order, each number once, or none', () => {
    expect(parseConstant('TIME_DECAY_CANDIDATES', '0.003, 0.001;0.003')).toEqual([0.001, 0.003]);
    expect(parseConstant('TIME_DECAY_CANDIDATES', 'None')).toEqual([]);
    expect(parseConstant('MAX_GOALS', 'Grows')).toBeNull();
  });

  it('is refused where two constants contradict each other', () => {
    expect(() => checkConstants({ MAX_MARKET_WEIGHT: 0.3 })).toThrow(
      'DEFAULT_BLEND_ALPHA 0.6 leaves the market 0.4 of set B, more than MAX_MARKET_WEIGHT 0.3',
    );
    expect(checkConstants({ MAX_MARKET_WEIGHT: 0.3, DEFAULT_BLEND_ALPHA: 0.7 })).toEqual({
      MAX_MARKET_WEIGHT: 0.3,
      DEFAULT_BLEND_ALPHA: 0.7,
    });
  });

  it('leaves a candidate out that is the value itself', () => {
    expect(constantsWith({ TIME_DECAY_XI: 0.003 }).TIME_DECAY_CANDIDATES).toEqual([0.001]);
    const { grid, fallback } = settingsOf('fitted', undefined, constantsWith({ TIME_DECAY_XI: 0.003 }));
    expect(fallback.xi).toBe(0.003);
    expect(new Set(grid.map(({ xi }) => xi))).toEqual(new Set([0.003, 0.001]));
    expect(DEFAULT_CONSTANTS.TIME_DECAY_CANDIDATES).toEqual([0.001, 0.003]);
  });
});
