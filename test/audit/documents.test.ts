import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/main/audit/canonical-json';
import { covarianceText, parseCovariance } from '../../src/main/audit/covariance-document';
import { packSnapshot, snapshotHash, snapshotText, unpackSnapshot } from '../../src/main/audit/data-snapshot';
import { parseModel } from '../../src/main/audit/model-document';
import { parseEvidence } from '../../src/main/audit/model-evidence';
import { Manifest } from '../../src/main/export/report/format-1/content';
import { earlierReport } from '../support/fixtures';

const { content } = Manifest.parse(JSON.parse(readFileSync(join(earlierReport(36), 'manifest.json'), 'utf8')));
const [model] = content.models;

describe('the matches of a model', () => {
  const price = fc.double({ min: 1.01, max: 90, noNaN: true });
  const match = fc.record({
    day: fc.integer({ min: 8000, max: 20_000 }),
    season: fc.constantFrom('2021-22', '2022'),
    home: fc.string({ minLength: 1 }),
    away: fc.string({ minLength: 1 }),
    homeGoals: fc.nat(9),
    awayGoals: fc.nat(9),
    odds: fc.option(fc.record({ home: price, draw: price, away: price }), { nil: null }),
    oddsKind: fc.constantFrom('closing' as const, 'pre-closing' as const, null),
    neutral: fc.boolean(),
  });

  it('come back as they were kept, and are named by what they say', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 6 }), (matches) => {
        const text = snapshotText(matches);
        const plain = matches.map(({ neutral, ...rest }) => (neutral ? { ...rest, neutral } : rest));
        expect(unpackSnapshot(packSnapshot(text), snapshotHash(text))).toEqual(plain);
        for (const [at, each] of matches.entries()) {
          const others = [
            ...[{ neutral: !each.neutral }, { oddsKind: each.oddsKind === null ? ('closing' as const) : null }],
            ...[{ homeGoals: each.homeGoals + 1 }, { day: each.day + 1 }, { home: `${each.home}x` }],
          ];
          for (const other of others) expect(snapshotText(matches.with(at, { ...each, ...other }))).not.toBe(text);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('that are not those of their hash are refused', () => {
    const text = snapshotText([
      { day: 1, season: '2022', home: 'a', away: 'b', homeGoals: 1, awayGoals: 0, odds: null },
    ]);
    const other = text.replace(',1,0,', ',2,0,');
    expect(other).not.toBe(text);
    expect(() => unpackSnapshot(packSnapshot(other), snapshotHash(text))).toThrow(/is not what it was/);
  });
});

describe('a kept model', () => {
  it('is read as it was written, and an older one gains nothing by it', () => {
    const text = canonicalJson(model!.document);
    expect(canonicalJson(parseModel(text))).toBe(text);
    const { blend: _, ...old } = model!.document;
    expect(canonicalJson(parseModel(canonicalJson(old)))).toBe(canonicalJson(old));
  });

  it.each([
    ['more of the market than seven tenths', { marketWeights: { B: 0.71, C: 0.7 } }],
    ['less of it than none', { marketWeights: { B: -0.01, C: 0.7 } }],
    ['a prior without width', { sigma: 0 }],
    ['a decay that grows', { xi: -0.001 }],
    [
      'more of calibration than all',
      { calibrators: { ...model!.document.calibrators, A: { ...model!.document.calibrators.A, weight: 1.1 } } },
    ],
    ['something nobody knows', { other: 1 }],
  ])('with %s is none', (_, change) => {
    expect(() => parseModel(canonicalJson({ ...model!.document, ...change }))).toThrow();
  });

  it('has evidence of its time, to which nothing is added', () => {
    const optional = [
      'marketWeight',
      'oddsMethods',
      'standardErrors',
      'poisson',
      'baselines',
      'rhoClamped',
      'newcomers',
      'neighbours',
      'moves',
      'calibration',
    ];
    const old = Object.fromEntries(Object.entries(model!.evidence).filter(([key]) => !optional.includes(key)));
    for (const evidence of [model!.evidence, old]) {
      const text = canonicalJson(evidence);
      expect(canonicalJson(parseEvidence(text))).toBe(text);
    }
  });

  it('has a covariance to the last bit', () => {
    const covariance = { teams: ['a'], sigma: 0.3, correlation: 0.25, values: Float64Array.from([0.1, 1 / 3, -1e-17]) };
    expect(parseCovariance(covarianceText(covariance))).toEqual(covariance);
    for (const change of [{ correlation: 1 }, { correlation: -0.1 }, { sigma: 0 }])
      expect(() => parseCovariance(covarianceText({ ...covariance, ...change }))).toThrow();
  });
});

describe('canonical JSON', () => {
  it('leaves out what is not there, and refuses what JSON cannot say, by its place', () => {
    expect(canonicalJson({ b: undefined, a: [null, true], c: Float64Array.from([0.5, -0]) })).toBe(
      '{"a":[null,true],"c":[0.5,0]}',
    );
    expect(() => canonicalJson({ a: [{ b: NaN }] })).toThrow('$.a[0].b is NaN');
    expect(() => canonicalJson([undefined])).toThrow('$[0] is a undefined');
    expect(() => canonicalJson({ a: 1n })).toThrow('$.a is a bigint');
  });
});
