import { expect, it } from 'vitest';
import {
  DEFAULT_HASH,
  NOTHING_CHOSEN,
  normalChoice,
  parseChoice,
  sealChoice,
} from '../../src/main/audit/chosen-settings';

it('a choice has one form: defaults are left out, sets stand in their order', () => {
  const chosen = normalChoice({ constants: { TIME_DECAY_XI: 0.002, CALIBRATION_BINS: 10 }, setsOff: ['G', 'D'] });
  expect(chosen).toEqual({ constants: { CALIBRATION_BINS: 10 }, setsOff: ['D', 'G'] });
  expect(sealChoice(normalChoice({ constants: { TIME_DECAY_XI: 0.002 }, setsOff: [] })).hash).toBe(DEFAULT_HASH);
  expect(parseChoice(sealChoice(chosen).text)).toEqual(chosen);
});

it('nothing chosen is always the same settings version', () => {
  expect(sealChoice(NOTHING_CHOSEN)).toEqual({
    text: '{"constants":{},"setsOff":[]}',
    hash: '268104c10901eb8f1dc1dc0d96bfb45ef1d9b62201c2bbeeef759f7eafbe0585',
  });
});
