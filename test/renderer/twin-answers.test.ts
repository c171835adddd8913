import { describe, expect, it } from 'vitest';
import type { TwinGroup } from '../../src/renderer/src/contract-types';
import {
  answerTwins,
  giveTwinReason,
  toTwinDecisions,
  twinsWithoutReason,
  unansweredTwins,
  type TwinAnswers,
} from '../../src/renderer/src/services/twin-answers';
import { E0_TWINS, SP1_TWINS } from './fake-doubts';

const NONE: TwinAnswers = new Map();
const GROUPS: readonly TwinGroup[] = [E0_TWINS, SP1_TWINS];

describe('names whose matches coincide', () => {
  it('are not settled by saying nothing: every league waits for its answer', () => {
    expect(toTwinDecisions(GROUPS, NONE)).toEqual([]);
    expect(unansweredTwins(GROUPS, NONE)).toEqual(['E0', 'SP1']);
  });
  it('become one decision a pair, all for the evidence, once they are said to be the same clubs', () => {
    const decisions = toTwinDecisions(GROUPS, answerTwins(NONE, E0_TWINS, true));
    expect(decisions).toHaveLength(14);
    expect(decisions[0]).toEqual({
      league: 'E0',
      spelling: 'AFC Bournemouth',
      team: 'Bournemouth',
      reason: 'the same fixtures, days and scores: 348 of 350 matches coincide',
    });
    expect(new Set(decisions.map(({ reason }) => reason)).size).toBe(1);
  });
  it('stay open when a person leaves them open, and the import waits no longer', () => {
    const left = answerTwins(answerTwins(NONE, E0_TWINS, true), SP1_TWINS, false);
    expect(unansweredTwins(GROUPS, left)).toEqual([]);
    expect(toTwinDecisions(GROUPS, left).every(({ league }) => league === 'E0')).toBe(true);
  });
  it('keep the reason a person wrote through a change of mind, and need one that is more than blanks', () => {
    const written = giveTwinReason(answerTwins(NONE, E0_TWINS, true), E0_TWINS, ' the yearbook ');
    const back = answerTwins(answerTwins(written, E0_TWINS, false), E0_TWINS, true);
    expect(toTwinDecisions([E0_TWINS], back)[0]?.reason).toBe('the yearbook');
    const blank = giveTwinReason(written, E0_TWINS, '  ');
    expect(twinsWithoutReason(GROUPS, blank)).toEqual(['E0']);
    expect(twinsWithoutReason(GROUPS, answerTwins(blank, E0_TWINS, false))).toEqual([]);
  });
});
