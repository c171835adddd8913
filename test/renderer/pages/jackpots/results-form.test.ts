import { describe, expect, it } from 'vitest';
import {
  toRequest,
  unsaved,
  withoutReason,
  write,
  type ResultsForm,
} from '../../../../src/renderer/src/pages/jackpots/results/results-form';
import { howItDid } from '../../../../src/renderer/src/pages/jackpots/results/result-columns';

const EMPTY: ResultsForm = new Map();
const LATEST = ['home', null, 'draw'] as const;

describe('results put down and not saved', () => {
  it('are those that say something else than what is stored, in the order of the fixtures', () => {
    const form = [3, 2, 1].reduce((next, order) => write(next, order, { outcome: 'draw' }), EMPTY);
    expect(unsaved(form, [...LATEST])).toEqual([
      { order: 1, outcome: 'draw', note: '' },
      { order: 2, outcome: 'draw', note: '' },
    ]);
  });
  it('need a reason where they correct a stored one', () => {
    const form = write(write(EMPTY, 1, { outcome: 'away' }), 2, { outcome: 'home' });
    expect(withoutReason(form, [...LATEST])).toEqual([1]);
    expect(withoutReason(write(form, 1, { outcome: 'away', note: ' ' }), [...LATEST])).toEqual([1]);
    expect(withoutReason(write(form, 1, { outcome: 'away', note: 'misread' }), [...LATEST])).toEqual([]);
  });
  it('keep their note while another outcome is chosen', () => {
    const form = write(write(EMPTY, 2, { outcome: 'away', note: 'awarded' }), 2, { outcome: 'home' });
    expect(unsaved(form, [...LATEST])).toEqual([{ order: 2, outcome: 'home', note: 'awarded' }]);
  });
  it('are of a file only where all of them are', () => {
    const read = write(EMPTY, 2, { outcome: 'away', from: 'file' });
    expect(toRequest('j', read, [...LATEST]).source).toBe('file');
    expect(toRequest('j', write(read, 3, { outcome: 'void', note: 'x' }), [...LATEST]).source).toBe('hand');
    expect(toRequest('j', EMPTY, [...LATEST])).toEqual({ id: 'j', results: [], source: 'hand' });
  });
});

it('a pick was right, not right, or is void with its fixture', () => {
  const pick = { order: 1, outcome: 'home', probability: 0.5, isChanged: false } as const;
  expect((['home', 'draw', 'void', null] as const).map((stored) => howItDid({ stored, pick }))).toEqual([
    '✓ right',
    '✗ not right',
    'void',
    null,
  ]);
});
