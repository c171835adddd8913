import { describe, expect, it } from 'vitest';
import type { UnknownSpelling } from '../../src/renderer/src/contract-types';
import {
  LATER,
  choose,
  giveReason,
  spellingKey,
  toDecisions,
  withoutReason,
  type SpellingChoices,
} from '../../src/renderer/src/services/spelling-choices';
import { importResult } from './fake-import';

const { spellings } = importResult(true);
const [homburg, pauli] = spellings as [UnknownSpelling, UnknownSpelling];
const NONE: SpellingChoices = new Map();
const HAMBURG = { kind: 'team', team: 'Hamburg' } as const;

describe('what unknown names mean', () => {
  it('is left for later until a person says otherwise, however like a name is', () => {
    expect(toDecisions(spellings, NONE)).toEqual([]);
    expect(toDecisions(spellings, choose(NONE, pauli, LATER))).toEqual([]);
  });
  it('becomes one decision a name, with the reason it starts from', () => {
    const choices = choose(choose(NONE, homburg, { kind: 'own' }), pauli, { kind: 'team', team: 'St Pauli' });
    expect(toDecisions(spellings, choices)).toEqual([
      {
        league: 'D2',
        spelling: 'Homburg',
        team: null,
        reason: 'a club of its own, first seen in D2_2023-24 (corrected).csv',
      },
      {
        league: 'D2',
        spelling: 'St.Pauli',
        team: 'St Pauli',
        reason: 'same club, another spelling in fixtures_2024-08-09.csv',
      },
    ]);
  });
  it('keeps a reason a person wrote, and changes one it wrote itself', () => {
    const written = giveReason(choose(NONE, homburg, HAMBURG), homburg, 'seen in the yearbook');
    expect(choose(written, homburg, { kind: 'own' }).get(spellingKey(homburg))?.reason).toBe('seen in the yearbook');
    const ours = choose(choose(NONE, homburg, HAMBURG), homburg, { kind: 'own' });
    expect(ours.get(spellingKey(homburg))?.reason).toMatch(/^a club of its own/);
    expect(choose(written, homburg, LATER).get(spellingKey(homburg))).toEqual({ meaning: LATER, reason: '' });
  });
  it('waits for a reason that is more than blanks', () => {
    const blank = giveReason(choose(NONE, homburg, HAMBURG), homburg, '  ');
    expect(withoutReason(spellings, blank)).toEqual(['Homburg']);
    expect(withoutReason(spellings, giveReason(blank, homburg, ' why '))).toEqual([]);
    expect(toDecisions(spellings, giveReason(blank, homburg, ' why '))[0]?.reason).toBe('why');
  });
  it('tells the same spelling in two leagues apart', () => {
    const greek = { ...homburg, league: 'G1' };
    expect(toDecisions([homburg, greek], choose(NONE, greek, HAMBURG)).map(({ league }) => league)).toEqual(['G1']);
  });
});
