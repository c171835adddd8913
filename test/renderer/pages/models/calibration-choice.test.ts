import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { calibrate, type Calibrator } from '../../../../src/main/core/calibration/calibrator';
import { showModel } from '../../../../src/main/capabilities/models/show';
import type {
  CalibrationAlternatives,
  CalibrationEvidence,
  Curve,
  ModelDetail,
} from '../../../../src/renderer/src/contract-types';
import { OUTCOMES } from '../../../../src/contract/words';
import {
  alternativeRows,
  ALTERNATIVES,
} from '../../../../src/renderer/src/pages/models/calibration/alternative-columns';
import {
  calibrateForecast,
  curveAt,
  toForecast,
} from '../../../../src/renderer/src/pages/models/calibration/calibrate-forecast';
import { chainColumns, chainRows } from '../../../../src/renderer/src/pages/models/calibration/chain-columns';
import { chainInWords, parametersInWords, unfittedInWords } from '../../../../src/text/calibration-choice-words';
import { demoStore } from '../../../support/stores';
import { triples } from '../../../support/triples';
import { openWindow } from '../../../support/window';

let detail: ModelDetail;
beforeAll(async () => {
  const window = await openWindow(demoStore());
  const [model] = await window.ask('models.list', {});
  detail = await window.ask('models.get', { version: model!.version });
  await window.close();
});

const chain: NonNullable<CalibrationEvidence['chain']> = {
  ...{ seasons: 3, from: '2019-20', to: '2021-22', n: 1140, weights: [0, 0.5, 1], share: 0.5 },
  rows: [
    { scope: 'league', losses: [1.01, 1.008, 1.02] },
    { scope: 'pooled', losses: [1.01, 1.007, null] },
  ],
  best: { scope: 'pooled', weight: 0.5 },
};
const way = (change: Partial<CalibrationAlternatives['alternatives'][number]>) =>
  ({
    ...{ method: 'beta', logLoss: 1, difference: 0.004, standardError: 0.001, unfitted: 0, reason: null },
    parameters: [],
    ...change,
  }) as CalibrationAlternatives['alternatives'][number];
const evidence: CalibrationEvidence = {
  set: 'B',
  chain,
  alternatives: {
    ...{ seasons: 3, from: '2019-20', to: '2021-22', n: 1140, inUse: 0.998 },
    alternatives: [
      way({ method: 'identity', difference: 0, standardError: 0 }),
      way({ method: 'plain', difference: -0.004 }),
      way({ difference: 0.001, unfitted: 2, reason: 'one-outcome' }),
      way({ method: 'temperature', difference: null, standardError: null, logLoss: null }),
    ],
  },
};

describe('what calibration does to a forecast', () => {
  const maps = {
    home: { forecast: [0, 0.2, 0.5, 1], value: [0, 0.3, 0.5, 1] },
    draw: { forecast: [0.1, 0.1, 0.3], value: [0.2, 0.2, 0.25] },
    away: { forecast: [0, 0.4, 1], value: [0, 0.2, 1] },
  };
  const toCurves = (calibrator: Calibrator): Curve[] =>
    OUTCOMES.map((outcome) => ({
      ...{ set: 'A', outcome, scope: 'league', samples: 9, trainedOnEnd: null, reason: 'r', weight: calibrator.weight },
      points: maps[outcome].forecast.map((forecast, at) => ({
        forecast,
        calibrated: (1 - calibrator.weight) * forecast + calibrator.weight * maps[outcome].value[at]!,
      })),
    }));
  const calibrator = (weight: number): Calibrator => ({
    ...{ weight, scope: 'league', samples: 9, trainedOnEnd: null, reason: 'r', maps },
  });

  it('is what the engine does to it, at any forecast', () => {
    // Maps of the engine end at 0 and 1, or are used as they are.
    const whole = { ...maps.draw, forecast: [0, 0.1, 0.3, 1], value: [0, 0.2, 0.25, 1] };
    for (const [weight, draw] of [
      [1, maps.draw],
      [0.35, whole],
    ] as const) {
      maps.draw = draw;
      fc.assert(
        fc.property(triples, (before) => {
          const [row] = calibrateForecast(toCurves(calibrator(weight)), before);
          const engine = calibrate(calibrator(weight), before, 1);
          OUTCOMES.forEach((outcome) => expect(row!.after![outcome]).toBeCloseTo(engine[outcome], 12));
        }),
      );
    }
  });

  it('is told for every set of a model', () => {
    const rows = calibrateForecast(detail.calibration, { home: 0.5, draw: 0.3, away: 0.2 });
    expect(rows.map(({ set }) => set)).toEqual(['A', 'B', 'C']);
    for (const { after } of rows) expect(after!.home + after!.draw + after!.away).toBeCloseTo(1, 12);
  });

  it('is straight between knots and constant beyond them', () => {
    const curve = {
      points: [
        { forecast: 0.2, calibrated: 0.1 },
        { forecast: 0.6, calibrated: 0.5 },
      ],
    } as unknown as Curve;
    expect([0, 0.2, 0.3, 0.6, 0.9].map((p) => Number(curveAt(curve, p).toFixed(12)))).toEqual([
      0.1, 0.1, 0.2, 0.5, 0.5,
    ]);
  });

  it('takes any three shares that make a forecast', () => {
    expect(toForecast({ home: 50, draw: 25, away: 25 })).toEqual({ home: 0.5, draw: 0.25, away: 0.25 });
    expect(toForecast({ home: 1, draw: 1, away: 2 })).toEqual({ home: 0.25, draw: 0.25, away: 0.5 });
    expect(toForecast({ home: 0, draw: 0, away: 0 })).toBeNull();
    expect(toForecast({ home: 2, draw: -1, away: 1 })).toBeNull();
    expect(toForecast({ home: NaN, draw: 1, away: 1 })).toBeNull();
  });
});

describe('the table that chose', () => {
  it('has a row for each weight and a column for each set and map, with the chosen one marked', () => {
    const rows = chainRows([evidence, { set: 'C', chain: null, alternatives: null }]);
    expect(rows.map(({ weight }) => weight)).toEqual([0, 0.5, 1]);
    expect(rows.map(({ cells }) => cells.map(({ isChosen }) => isChosen))).toEqual([
      [false, false],
      [false, true],
      [false, false],
    ]);
    expect(chainColumns([evidence]).map(({ group, header }) => [group, header])).toEqual([
      [undefined, 'c*'],
      ['Set B', 'this league'],
      ['Set B', 'all leagues'],
    ]);
    expect(chainRows([{ set: 'A', chain: null, alternatives: null }])).toEqual([]);
  });

  it('says what was chosen, on what, and how much of it is used', () => {
    expect(chainInWords(chain)).toBe(
      'c* = 0.50 of the map of all leagues had the least log loss over 3 seasons, 2019-20 to 2021-22, 1\u202f140 forecasts, 0.00300 below none; 0.5 of it is used, c = 0.25',
    );
    expect(chainInWords({ ...chain, best: { scope: 'league', weight: 0 } })).toMatch(
      /^no weight lowered .*: identity$/,
    );
    expect(chainInWords({ ...chain, best: null })).toMatch(/^too little lies behind/);
    expect(chainInWords({ ...chain, seasons: 0, n: 0, from: null, to: null, rows: [], best: null })).toMatch(
      /^no season/,
    );
  });

  it('agrees with the weights that a model uses', () => {
    for (const { set, chain: own } of detail.calibrationEvidence!) {
      const curve = detail.calibration.find((each) => each.set === set)!;
      expect(curve.weight).toBe(own!.best!.weight * own!.share);
      if (curve.weight > 0) expect(curve.scope).toBe(own!.best!.scope);
    }
  });
});

describe('other ways to calibrate', () => {
  it('stand beside the one in use, told apart or not', () => {
    expect(alternativeRows(evidence).map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'in use: in use',
      'identity: the same as what is in use',
      'plain isotonic: better than what is in use',
      'beta: not told apart from what is in use; identity in 2 seasons: an outcome always or never came',
      'temperature: not measured',
    ]);
    expect(alternativeRows({ set: 'A', chain: null, alternatives: null })).toEqual([]);
    const difference = ALTERNATIVES.find(({ id }) => id === 'difference')!;
    expect(alternativeRows(evidence).map((row) => difference.cell!(row))).toEqual([
      '0',
      '0.00000 ± 0.00000',
      '−0.00400 ± 0.00196',
      '+0.00100 ± 0.00196',
      '–',
    ]);
  });

  it('tell their parameters and why they could not be fitted', () => {
    const three = OUTCOMES.flatMap((outcome) =>
      (['a', 'b', 'c'] as const).map((name, at) => ({ name, outcome, value: at === 2 ? -0.25 : 1 + at })),
    );
    expect(parametersInWords(way({ parameters: three }))).toBe(
      'a, b, c: home 1.00, 2.00, −0.25; draw 1.00, 2.00, −0.25; away 1.00, 2.00, −0.25',
    );
    expect(parametersInWords(way({ parameters: [{ name: 't', outcome: null, value: 0.95 }] }))).toBe('t = 0.950');
    expect(parametersInWords(way({}))).toBe('');
    expect(unfittedInWords(way({ unfitted: 1, reason: 'separable' }))).toMatch(/^identity in 1 season: a threshold/);
  });
});

describe('on the command line', () => {
  it('are the curve in use, the table and the other ways', () => {
    const text = showModel({ ...detail, calibrationEvidence: [evidence] });
    expect(text).toMatch(/^calibration +weight c +learned from +n +trained to +why\nset A /m);
    expect(text).toMatch(/^log loss at c\* +B, this league +B, all leagues$/m);
    expect(text).toMatch(/^ *0\.5 +1\.00800 +1\.00700 chosen$/m);
    expect(text).toMatch(/^ *1 +1\.02000 +–$/m);
    expect(text).toMatch(/^in use +0\.99800/m);
    expect(text).toMatch(/^plain isotonic +1\.00000 +-0\.00400 +0\.00100/m);
  });

  it('say of a model stored before that its table was not kept', () => {
    const text = showModel({ ...detail, calibrationEvidence: null });
    expect(text).toMatch(/^set A .*\nset B .*\nset C .*\nwhat chose it, and the alternatives, were not kept/m);
  });
});
