import { beforeAll, describe, expect, it } from 'vitest';
import type { UnknownSpelling } from '../../../src/renderer/src/contract-types';
import {
  LATER,
  choose,
  giveReason,
  spellingKey,
  toDecisions,
  withoutReason,
  type SpellingChoices,
} from '../../../src/renderer/src/services/importing/spelling-choices';
import { openMixed } from '../../support/mixed-files';
import { resultOf } from '../../support/window';

const NONE: SpellingChoices = new Map();
const OWN = { kind: 'own' } as const;
/** What a look at the files asks, and of that a club whose name another leaves, and a name in a list of fixtures. */
let spellings: readonly UnknownSpelling[];
let eskmore: UnknownSpelling;
let pauli: UnknownSpelling;
beforeAll(async () => {
  const window = await openMixed('known');
  const look = await window.run((ask) => ask('data.import', { paths: [window.news], dryRun: true }));
  ({ spellings } = resultOf(look, 'import'));
  [eskmore, pauli] = ['Eskmore', 'Sankt Paulianer'].map((name) =>
    spellings.find((each) => each.spelling === name)!,
  ) as [UnknownSpelling, UnknownSpelling];
  await window.close();
});
const rovers = () => ({ kind: 'team', team: eskmore.suggestions[0]! }) as const;

describe('what unknown names mean', () => {
  it('is asked of names new to a league and of names in lists, each with the names it is like', () => {
    expect(spellings.map(({ league, spelling, kind, suggestions }) => [league, spelling, kind, suggestions])).toEqual([
      ['SC0', 'Eskmore', 'new-team', ['Eskmore Rovers']],
      ['D2', 'Sankt Paulianer', 'unknown', ['St Pauli']],
      ['G1', 'Zzyzx', 'unknown', []],
    ]);
  });
  it('is left for later until a person says otherwise, however like a name is', () => {
    expect(toDecisions(spellings, NONE)).toEqual([]);
    expect(toDecisions(spellings, choose(NONE, pauli, LATER))).toEqual([]);
  });
  it('becomes one decision a name, with the reason it starts from', () => {
    const choices = choose(choose(NONE, eskmore, OWN), pauli, { kind: 'team', team: 'St Pauli' });
    expect(toDecisions(spellings, choices)).toEqual([
      {
        league: 'SC0',
        spelling: 'Eskmore',
        team: null,
        reason: 'a club of its own, first seen in SC0_2022-23.csv',
      },
      {
        league: 'D2',
        spelling: 'Sankt Paulianer',
        team: 'St Pauli',
        reason: 'same club, another spelling in fixtures_2024-08-09.csv',
      },
    ]);
  });
  it('keeps a reason a person wrote, and changes one it wrote itself', () => {
    const written = giveReason(choose(NONE, eskmore, rovers()), eskmore, 'seen in the yearbook');
    expect(choose(written, eskmore, OWN).get(spellingKey(eskmore))?.reason).toBe('seen in the yearbook');
    const ours = choose(choose(NONE, eskmore, rovers()), eskmore, OWN);
    expect(ours.get(spellingKey(eskmore))?.reason).toMatch(/^a club of its own/);
    expect(choose(written, eskmore, LATER).get(spellingKey(eskmore))).toEqual({ meaning: LATER, reason: '' });
  });
  it('waits for a reason that is more than blanks', () => {
    const blank = giveReason(choose(NONE, eskmore, rovers()), eskmore, '  ');
    expect(withoutReason(spellings, blank)).toEqual(['Eskmore']);
    expect(withoutReason(spellings, giveReason(blank, eskmore, ' why '))).toEqual([]);
    expect(toDecisions(spellings, giveReason(blank, eskmore, ' why '))[0]?.reason).toBe('why');
  });
  it('tells the same spelling in two leagues apart', () => {
    const greek = { ...eskmore, league: 'G1' };
    expect(toDecisions([eskmore, greek], choose(NONE, greek, rovers())).map(({ league }) => league)).toEqual(['G1']);
  });
});
