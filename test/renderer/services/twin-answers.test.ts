import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpellingDecision, TwinGroup } from '../../../src/renderer/src/contract-types';
import {
  answerTwins,
  giveTwinReason,
  toTwinDecisions,
  twinsWithoutReason,
  unansweredTwins,
  type TwinAnswers,
} from '../../../src/renderer/src/services/importing/twin-answers';
import { openMixed, RESPELT } from '../../support/mixed-files';
import { resultOf } from '../../support/window';

const NONE: TwinAnswers = new Map();
/** A second group, as another league would ask it. */
const OTHER: TwinGroup = {
  league: 'SP1',
  seasons: ['2018-19', '2019-20'],
  pairs: [{ spelling: 'Athletic Club', team: 'Ath Bilbao', coincide: 76 }],
  coincide: 76,
  of: 76,
};
let window: Awaited<ReturnType<typeof openMixed>>;
let greek: TwinGroup;
let groups: readonly TwinGroup[];
const look = async (decisions: readonly SpellingDecision[]): Promise<readonly TwinGroup[]> => {
  const request = { paths: [window.news], dryRun: true, decisions: [...decisions] };
  return resultOf(await window.run((ask) => ask('data.import', request)), 'import').twins;
};
beforeAll(async () => {
  window = await openMixed('known');
  [greek] = (await look([])) as [TwinGroup];
  groups = [greek, OTHER];
});
afterAll(() => window.close());

describe('names whose matches coincide', () => {
  it('are not settled by saying nothing: every league waits for its answer', () => {
    expect(toTwinDecisions(groups, NONE)).toEqual([]);
    expect(unansweredTwins(groups, NONE)).toEqual(['G1', 'SP1']);
  });
  it('become one decision a pair, all for the evidence, once they are said to be the same clubs', () => {
    const decisions = toTwinDecisions(groups, answerTwins(NONE, greek, true));
    const reason = 'the same fixtures, days and scores: 24 of 24 matches coincide';
    const pairs = Object.entries(RESPELT).sort(([, a], [, b]) => (a < b ? -1 : 1));
    expect(decisions).toEqual(pairs.map(([team, spelling]) => ({ league: 'G1', spelling, team, reason })));
  });
  it('stay open when a person leaves them open, and the import waits no longer', () => {
    const left = answerTwins(answerTwins(NONE, greek, true), OTHER, false);
    expect(unansweredTwins(groups, left)).toEqual([]);
    expect(toTwinDecisions(groups, left).every(({ league }) => league === 'G1')).toBe(true);
  });
  it('keep the reason a person wrote through a change of mind, and need one that is more than blanks', () => {
    const written = giveTwinReason(answerTwins(NONE, greek, true), greek, ' the yearbook ');
    const back = answerTwins(answerTwins(written, greek, false), greek, true);
    expect(toTwinDecisions([greek], back)[0]?.reason).toBe('the yearbook');
    const blank = giveTwinReason(written, greek, '  ');
    expect(twinsWithoutReason(groups, blank)).toEqual(['G1']);
    expect(twinsWithoutReason(groups, answerTwins(blank, greek, false))).toEqual([]);
  });
  it('are asked about no more when the files are looked at with what was answered', async () => {
    const decisions = toTwinDecisions(groups, answerTwins(NONE, greek, true));
    expect(await look(decisions)).toEqual([]);
  });
});
