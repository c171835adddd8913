import { expect, it } from 'vitest';
import { isEqual, merge } from '../../src/main/ingestion/merge-match';
import type { StoredMatch } from '../../src/main/db/repositories/matches';

const played: StoredMatch = {
  matchDate: '2024-01-01',
  homeTeamId: 1,
  awayTeamId: 2,
  status: 'finished',
  homeGoals: 2,
  awayGoals: 1,
  oddsHome: 2,
  oddsDraw: 3.4,
  oddsAway: 3.9,
  oddsSource: 'P',
  oddsKind: 'closing',
  exclusion: null,
};
const unplayed: StoredMatch = { ...played, status: 'scheduled', homeGoals: null, awayGoals: null };

it('never takes a score back, and lets a later status through until there is one', () => {
  expect(merge(played, unplayed)).toMatchObject({ status: 'finished', homeGoals: 2 });
  expect(merge(unplayed, { ...unplayed, status: 'postponed' }).status).toBe('postponed');
  expect(merge(unplayed, played)).toMatchObject({ status: 'finished', awayGoals: 1 });
  expect(merge(played, { ...played, homeGoals: 3 }).homeGoals).toBe(3);
});

it('never lets an earlier price replace a closing one, and sees no change in a renamed column', () => {
  const early: StoredMatch = { ...played, oddsHome: 2.2, oddsSource: 'Avg', oddsKind: 'pre-closing' };
  expect(merge(played, early).oddsHome).toBe(2);
  expect(merge(early, played)).toMatchObject({ oddsHome: 2, oddsKind: 'closing' });
  expect(isEqual(played, merge(played, { ...played, oddsSource: 'PSC' }))).toBe(true);
  const none: StoredMatch = {
    ...played,
    oddsHome: null,
    oddsDraw: null,
    oddsAway: null,
    oddsSource: null,
    oddsKind: null,
  };
  expect(merge(played, none).oddsAway).toBe(3.9);
});
