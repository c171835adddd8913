import { expect, it } from 'vitest';
import { hashOf } from '../../src/main/audit/canonical-json';
import { modelId, modelVersion, type ModelInputs } from '../../src/main/audit/model-identity';

const hash = (letter: string): string => letter.repeat(64);
const inputs: ModelInputs = {
  engine: '3',
  league: 'E0',
  settings: hash('a'),
  trainedWith: [
    { league: 'E0', snapshot: hash('b'), asOf: 19_000 },
    { league: 'E1', snapshot: hash('c'), asOf: 19_001, neighbours: hash('d'), carries: true },
  ],
};
const [own, other] = inputs.trainedWith as [ModelInputs['trainedWith'][number], ModelInputs['trainedWith'][number]];

it('is the hash of data, day, settings, engine and the leagues trained together', () => {
  expect(modelId(inputs)).toBe(
    hashOf({
      ...{ engine: '3', league: 'E0', snapshot: hash('b'), asOf: 19_000, settings: hash('a') },
      pool: inputs.trainedWith,
    }),
  );
  expect(modelId(structuredClone(inputs))).toBe(modelId(inputs));
});

it.each<[string, ModelInputs]>([
  ['engine', { ...inputs, engine: '4' }],
  ['settings', { ...inputs, settings: hash('e') }],
  ['league', { ...inputs, league: 'E1' }],
  ['data', { ...inputs, trainedWith: [{ ...own, snapshot: hash('e') }, other] }],
  ['day', { ...inputs, trainedWith: [{ ...own, asOf: 19_002 }, other] }],
  ['data of a league beside it', { ...inputs, trainedWith: [own, { ...other, snapshot: hash('e') }] }],
  ['what clubs had shown elsewhere', { ...inputs, trainedWith: [own, { ...other, neighbours: hash('e') }] }],
  ['company', { ...inputs, trainedWith: [own] }],
])('another %s makes another model', (_, changed) => {
  expect(modelId(changed)).not.toBe(modelId(inputs));
});

it('has its own league among those it was trained with', () => {
  expect(() => modelId({ ...inputs, league: 'SP1' })).toThrow('SP1 is not among the leagues it was trained with');
});

it('is called after its league, the day its data end before, and the beginning of its identity', () => {
  expect(modelVersion('E0', 19_000, modelId(inputs))).toBe(`E0-2022-01-08-${modelId(inputs).slice(0, 8)}`);
});
