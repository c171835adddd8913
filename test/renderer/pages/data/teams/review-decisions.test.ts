import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownSpellings, ReviewItem } from '../../../../../src/renderer/src/contract-types';
import { toKnownRows } from '../../../../../src/renderer/src/pages/data/teams/known-rows';
import {
  compareEvidence,
  confirmAll,
  verdictOf,
  withoutLikeName,
} from '../../../../../src/renderer/src/pages/data/teams/review-decisions';
import { openMixed } from '../../../../support/mixed-files';

let review: readonly ReviewItem[];
let knownSpellings: KnownSpellings;
beforeAll(async () => {
  const window = await openMixed('all');
  review = await window.ask('teams.review', {});
  knownSpellings = await window.ask('teams.knownSpellings', {});
  await window.close();
});
const item = (spelling: string): ReviewItem => review.find((each) => each.spelling === spelling)!;

describe('evidence in the review queue', () => {
  it('confirms in one go only new names that no other is like', () => {
    const lone: ReviewItem = { ...item('Eskmore'), spelling: 'Kifisias', suggestions: [], candidates: [] };
    const items = withoutLikeName([...review, lone]);
    expect(items.map(({ spelling }) => spelling)).toEqual(['Kifisias']);
    expect(confirmAll(items, 'promoted')).toEqual([
      { league: 'SC0', spelling: 'Kifisias', team: null, reason: 'promoted' },
    ]);
  });
  it('says that clubs which met each other are two', () => {
    const { own, candidates } = item('Eskmore');
    const met = { ...candidates[0]!, opponents: [own.name] };
    expect(verdictOf(compareEvidence(own, met))).toBe('■ They met each other: two clubs.');
    expect(compareEvidence(met, own).metEachOther).toBe(true);
  });
  it('says what speaks for one club, and what against', () => {
    const { own, candidates } = item('Eskmore');
    const compared = compareEvidence(own, candidates[0]!);
    expect(compared).toEqual({ sharedSeasons: [], commonOpponents: own.opponents, metEachOther: false });
    expect(compared.commonOpponents).toEqual(['Ardlea', 'Brindle', 'Corrie', 'Dunmar', 'Fallin']);
    expect(verdictOf(compared)).toBe('● No season in common: may be one club.');
    expect(verdictOf({ ...compared, sharedSeasons: ['2023-24'] })).toMatch(/^▲ Both appear in 2023-24/);
    expect(verdictOf({ ...compared, sharedSeasons: ['1', '2', '3', '4'] })).toMatch(/^▲ Both appear in 4 seasons/);
  });
});

it('the list of known spellings is one row a club, its names in one text', () => {
  const rows = toKnownRows(knownSpellings);
  expect(rows).toHaveLength(knownSpellings.countries.reduce((sum, { clubs }) => sum + clubs.length, 0));
  const row = rows.find(({ name }) => name === 'Dortmund')!;
  expect(row.country).toBe('Germany');
  expect(row.also.split(', ')).toContain('BVB');
});
