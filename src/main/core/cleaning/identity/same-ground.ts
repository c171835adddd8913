import { groupBy, isOpen, isScored, sameScore, SAME_MATCH_DAYS, type Meeting, type Told } from './told';

/**
 * Statements of two clubs at one ground as meetings.
 *
 * One match are: statements with one number of a provider; statements with one score at most three days apart, also by
 * way of others between them; statements of two files for one day, whatever their scores (the later is a correction);
 * and a statement without a score with the nearest one that has it, or with its like, on one day or, where it says that
 * the match was still to be played, within three. Everything else stays apart: two legs, replays, third and fourth
 * meetings, and whatever bears two numbers of a provider, also where one match was moved to the other's day.
 *
 * @param told same home and same away club, any order: the meetings do not depend on it
 */
export function meetingsAtGround<T extends Told>(told: readonly T[]): Meeting<T>[] {
  if (told.length === 1) return [[told[0]!]];
  const meetings = joinByScore(told.filter(isScored));
  const open = [...told.filter((each) => !isScored(each))].sort((a, b) => a.day - b.day || a.file - b.file);
  const alone: T[] = [];
  for (const each of open) {
    const nearest = nearestOf(meetings, each);
    if (nearest) nearest.push(each);
    else alone.push(each);
  }
  return [...meetings, ...chain(alone, (a, b) => reaches(a, b))];
}

function joinByScore<T extends Told>(scored: readonly T[]): Meeting<T>[] {
  const byScore = groupBy(scored, ({ homeGoals, awayGoals }) => `${homeGoals}-${awayGoals}`).flatMap((group) =>
    chain(
      group.sort((a, b) => a.day - b.day),
      (a, b) => b.day - a.day <= SAME_MATCH_DAYS,
    ),
  );
  const joined: Meeting<T>[] = [];
  for (const meeting of byScore.sort((a, b) => a[0]!.day - b[0]!.day)) {
    const corrected = joined.find(
      (other) =>
        !haveTwoNumbers(other, meeting) &&
        other.some((one) =>
          meeting.some((two) => one.day === two.day && one.file !== two.file && !sameScore(one, two)),
        ),
    );
    if (corrected) corrected.push(...meeting);
    else joined.push(meeting);
  }
  return joined;
}

/** Runs of sorted statements of which each reaches the next, of one match as far as a provider numbers it. */
function chain<T extends Told>(sorted: readonly T[], joins: (a: T, b: T) => boolean): Meeting<T>[] {
  const runs: Meeting<T>[] = [];
  for (const each of sorted) {
    const run = runs.at(-1);
    if (run && joins(run.at(-1)!, each) && !haveTwoNumbers(run, [each])) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** The meeting nearest to a statement without a score that it may mean; of two equally near the earlier. */
function nearestOf<T extends Told>(meetings: readonly Meeting<T>[], open: T): Meeting<T> | null {
  let nearest: Meeting<T> | null = null;
  let distance = Infinity;
  for (const meeting of meetings) {
    if (haveTwoNumbers(meeting, [open])) continue;
    for (const each of meeting) {
      const days = Math.abs(each.day - open.day);
      if (reaches(open, each) && days < distance) [nearest, distance] = [meeting, days];
    }
  }
  return nearest;
}

const haveTwoNumbers = (a: Meeting<Told>, b: Meeting<Told>): boolean =>
  a.some(({ providerId: one }) => one !== null && b.some(({ providerId: other }) => other !== null && other !== one));

const reaches = (open: Told, other: Told): boolean =>
  open.day === other.day || (isOpen(open) && Math.abs(open.day - other.day) <= SAME_MATCH_DAYS);
