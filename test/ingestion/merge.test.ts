import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatedMatch } from '../../src/main/db/repositories/match-writer';
import { changesBetween, isChanged, isTouched, merge, type FileRank } from '../../src/main/ingestion/match/merge';

const AUGUST = 1;
const MAY = 2;
const MAY_AGAIN = 3;
const RANKS: Readonly<Record<number, FileRank>> = {
  [AUGUST]: { lastResult: '2023-08-31', results: 30, sha256: 'f' },
  [MAY]: { lastResult: '2024-05-19', results: 380, sha256: 'b' },
  [MAY_AGAIN]: { lastResult: '2024-05-19', results: 380, sha256: 'a' },
};
const rankOf = (file: number): FileRank => RANKS[file]!;

const played: StatedMatch = {
  season: '2023-24',
  matchDate: '2023-08-12',
  homeTeamId: 1,
  awayTeamId: 2,
  homeSpelling: null,
  awaySpelling: null,
  providerId: null,
  neutral: 0,
  status: 'finished',
  homeGoals: 2,
  awayGoals: 1,
  exclusion: null,
  oddsHome: 2,
  oddsDraw: 3.4,
  oddsAway: 3.9,
  oddsSource: 'P',
  oddsKind: 'closing',
  fileId: AUGUST,
  line: 5,
  oddsFileId: AUGUST,
  oddsLine: 5,
  statistics: null,
  statisticsFileId: null,
  statisticsLine: null,
};
const from = (fileId: number, changes: Partial<StatedMatch> = {}): StatedMatch => ({
  ...played,
  fileId,
  oddsFileId: fileId,
  ...changes,
});
const unplayed = (fileId: number): StatedMatch =>
  from(fileId, { status: 'scheduled', homeGoals: null, awayGoals: null });
const unpriced = (fileId: number): StatedMatch => ({
  ...from(fileId),
  oddsHome: null,
  oddsDraw: null,
  oddsAway: null,
  oddsSource: null,
  oddsKind: null,
  oddsFileId: null,
  oddsLine: null,
});
const nameOf = (team: number): string => `Club ${team}`;
const twice = (one: StatedMatch, other: StatedMatch) => merge(one, other, rankOf);
/** What the row of `one` becomes when `other` comes in. */
function mergeWith(one: StatedMatch, other: StatedMatch) {
  const match = twice(one, other);
  return {
    match,
    changes: changesBetween(one, match, nameOf),
    isChanged: isChanged(one, match),
    isTouched: isTouched(one, match),
  };
}

describe('two statements of one match', () => {
  it('believe the file that saw a later result, though it holds fewer', () => {
    const ranks: Readonly<Record<number, FileRank>> = {
      1: { ...RANKS[MAY]!, lastResult: '2024-04-01' },
      2: RANKS[AUGUST]!,
    };
    const late = { ...ranks[2]!, lastResult: '2024-05-19' };
    const by = (file: number): FileRank => (file === 1 ? ranks[1]! : late);
    const [one, other] = [from(1), from(2, { homeGoals: 3 })];
    for (const match of [merge(one, other, by), merge(other, one, by)]) expect(match.homeGoals).toBe(3);
  });

  it('believe of two dates the statement that says more, where both files saw about as far', () => {
    const plain = { ...unpriced(MAY_AGAIN), matchDate: '2023-08-13' };
    for (const match of [twice(from(MAY), plain), twice(plain, from(MAY))]) expect(match.matchDate).toBe('2023-08-12');
    const trust = (one: number): number => (one === MAY_AGAIN ? 1 : -1);
    expect(merge(from(MAY), plain, rankOf, trust).matchDate).toBe('2023-08-12');
  });

  it('that date a match otherwise are believed by what they say, then by far more results, then by the calendar', () => {
    const other = 4;
    const dateOf = (one: Partial<StatedMatch>, two: Partial<StatedMatch>, rank: Partial<FileRank>, trusted = other) => {
      const ranks = (file: number): FileRank => (file === other ? { ...RANKS[MAY]!, ...rank } : RANKS[MAY]!);
      const trust = (file: number): number => (file === trusted ? 1 : -1);
      const [a, b] = [from(MAY, one), from(other, { matchDate: '2023-08-13', ...two })];
      const found = [merge(a, b, ranks, trust), merge(b, a, ranks, trust)].map(({ matchDate }) => matchDate);
      expect(new Set(found).size).toBe(1);
      return found[0];
    };
    const [own, theirs] = ['2023-08-12', '2023-08-13'];
    const unpricedOf = (file: number) => ({ ...unpriced(file), fileId: file });
    const { matchDate: _date, ...bare } = unpricedOf(other);
    // More is said: up to three days less far the file still counts, and no number of results against it.
    expect(dateOf({}, bare, { lastResult: '2024-05-22', results: 760 })).toBe(own);
    expect(dateOf({}, bare, { lastResult: '2024-05-23' })).toBe(theirs);
    expect(dateOf({}, bare, { lastResult: '2024-05-16' })).toBe(own);
    expect(dateOf(unpriced(MAY), {}, { lastResult: '2024-05-16' })).toBe(theirs);
    // As much is said: twice as many results count, then the calendar.
    expect(dateOf({}, {}, { results: 190 })).toBe(own);
    expect(dateOf({}, {}, { results: 191 })).toBe(theirs);
    expect(dateOf({}, {}, { results: 760 }, MAY)).toBe(theirs);
    expect(dateOf({}, {}, { results: 759 }, MAY)).toBe(own);
    // Another score is no question of dates.
    expect(dateOf({}, { ...bare, homeGoals: 3 }, { lastResult: '2024-05-20' })).toBe(theirs);
    expect(dateOf({}, { homeGoals: 3 }, { results: 381 })).toBe(theirs);
    // A file without a result saw nothing.
    expect(dateOf({}, bare, { lastResult: '', results: 0 })).toBe(own);
  });

  it('believe the later number of a provider, the fuller counts, and the neutral ground that comes with the result', () => {
    const counts = {
      ...{
        homeShots: 9,
        awayShots: 8,
        homeShotsOnTarget: 3,
        awayShotsOnTarget: 2,
        homeCorners: null,
        awayCorners: null,
      },
      ...{ homeHalfTimeGoals: null, awayHalfTimeGoals: null, homeRedCards: null, awayRedCards: null },
    };
    const fewer = { ...counts, homeShotsOnTarget: null, awayShotsOnTarget: null };
    const withCounts = (file: number, statistics: typeof counts | typeof fewer) =>
      from(file, { statistics: statistics as typeof counts, statisticsFileId: file, statisticsLine: 5 });
    const [full, part] = [withCounts(AUGUST, counts), withCounts(MAY, fewer)];
    for (const match of [twice(full, part), twice(part, full)])
      expect(match).toMatchObject({ statisticsFileId: AUGUST });
    expect(twice(full, from(MAY))).toMatchObject({ fileId: MAY, statistics: counts });
    const [old, later] = [from(AUGUST, { providerId: '1' }), from(MAY, { providerId: '2', neutral: 1 })];
    expect(mergeWith(old, later)).toMatchObject({
      match: { providerId: '2', neutral: 1 },
      isChanged: true,
      changes: [],
    });
    expect(isChanged(played, { ...played, neutral: 1 })).toBe(true);
    expect(twice(old, from(MAY))).toMatchObject({ providerId: '1' });
    expect(mergeWith(withCounts(MAY, counts), withCounts(MAY_AGAIN, { ...counts, homeShots: 10 })).changes).toEqual([
      {
        field: 'statistics',
        before: 'shots 9-8, on target 3-2',
        after: 'shots 10-8, on target 3-2',
        fileId: MAY,
        line: 5,
      },
    ]);
  });

  it('that change nothing but a status say so only where it was thought final', () => {
    const awarded = from(MAY, { status: 'awarded', exclusion: 'match-awarded' });
    expect(mergeWith(played, awarded).changes).toMatchObject([
      { field: 'status', before: 'finished', after: 'awarded' },
    ]);
    expect(mergeWith(unplayed(AUGUST), from(MAY)).changes).toEqual([]);
  });

  it('with the sides exchanged change the club, and neither score nor prices', () => {
    const exchanged = {
      ...played,
      homeTeamId: 2,
      awayTeamId: 1,
      homeGoals: 1,
      awayGoals: 2,
      oddsHome: 3.9,
      oddsAway: 2,
    };
    expect(changesBetween(played, exchanged, nameOf)).toEqual([
      { field: 'team', before: 'Club 1 – Club 2', after: 'Club 2 – Club 1', fileId: AUGUST, line: 5 },
    ]);
  });

  it('never take a score back, whichever comes later', () => {
    expect(twice(played, unplayed(MAY))).toMatchObject({ status: 'finished', homeGoals: 2 });
    expect(twice(unplayed(MAY), played)).toMatchObject({ status: 'finished', homeGoals: 2 });
  });

  it('never let an earlier price replace a closing one, and fill in what is missing', () => {
    const early = from(MAY, { oddsHome: 2.2, oddsSource: 'Avg', oddsKind: 'pre-closing' });
    expect(twice(played, early).oddsHome).toBe(2);
    expect(twice(early, played)).toMatchObject({ oddsHome: 2, oddsKind: 'closing' });
    expect(twice(played, unpriced(MAY))).toMatchObject({ oddsAway: 3.9, oddsFileId: AUGUST, fileId: MAY });
    expect(mergeWith(unpriced(AUGUST), from(MAY))).toMatchObject({ isChanged: true, changes: [] });
  });

  it('believe the file that saw further into the season, whatever the order of imports', () => {
    const later = from(MAY, { homeGoals: 3 });
    expect(twice(played, later).homeGoals).toBe(3);
    expect(twice(later, played).homeGoals).toBe(3);
    expect(mergeWith(played, later).changes).toEqual([
      { field: 'score', before: '2-1', after: '3-1', fileId: AUGUST, line: 5 },
    ]);
    expect(mergeWith(later, played)).toMatchObject({ changes: [], isTouched: false });
  });

  it('take the later import as a correction when both saw equally far', () => {
    const corrected = from(MAY_AGAIN, { oddsHome: 1.8 });
    const { match, changes } = mergeWith(from(MAY), corrected);
    expect(match.oddsHome).toBe(1.8);
    expect(changes).toMatchObject([
      { field: 'odds', before: 'P closing 2 / 3.4 / 3.9', after: 'P closing 1.8 / 3.4 / 3.9', fileId: MAY },
    ]);
  });

  it('see no change in a renamed column', () => {
    const renamed = mergeWith(played, from(MAY, { oddsSource: 'PSC' }));
    expect(renamed).toMatchObject({ isChanged: false, isTouched: true, changes: [] });
  });

  it('that say the same name the same source in either order', () => {
    expect(twice(from(MAY), from(MAY_AGAIN)).fileId).toBe(MAY);
    expect(twice(from(MAY_AGAIN), from(MAY)).fileId).toBe(MAY);
  });

  it('of one file lead to the same choice whichever row comes first', () => {
    const goals = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(goals, goals, goals, goals, (a, b, c, d) => {
        const one = from(MAY, { homeGoals: a, awayGoals: b });
        const other = from(MAY, { homeGoals: c, awayGoals: d });
        const score = ({ homeGoals, awayGoals }: StatedMatch) => `${homeGoals}-${awayGoals}`;
        expect(score(twice(one, other))).toBe(score(twice(other, one)));
      }),
    );
  });

  it('follow a match that its provider moved to another day', () => {
    const moved = from(MAY, { matchDate: '2023-10-01', providerId: '77' });
    const { match, changes } = mergeWith(from(AUGUST, { providerId: '77' }), moved);
    expect(match.matchDate).toBe('2023-10-01');
    expect(changes).toMatchObject([{ field: 'date', before: '2023-08-12', after: '2023-10-01' }]);
  });
});
