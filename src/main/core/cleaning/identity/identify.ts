import type { RuleCode } from '../rules';
import { joinRescheduled } from './rescheduled';
import { meetingsAtGround } from './same-ground';
import { decidingDays, seasonsOnceAGround } from './season-shape';
import { joinMirrored } from './sides';
import { daysBetween, groupBy, hasScore, sameScore, SAME_MATCH_DAYS, scoredOf, type Meeting, type Told } from './told';

/** Why two matches of the store may be one. */
export type Suspicion = Extract<RuleCode, 'mirrored-suspected' | 'duplicate-suspected' | 'repeat-suspected'>;

/** One match and everything that tells it. */
export interface IdentifiedMatch<T extends Told> {
  /** At least one. */
  readonly told: readonly T[];
  /** Statements that place the match at the other club's ground and are not believed in that. */
  readonly exchanged: ReadonlySet<T>;
  /** It is kept out of fits for this until a person decides; null for none. */
  readonly suspicion: Suspicion | null;
}

/**
 * Which statements of a league mean one match, whatever their source, file, season, order of sides or a date some days
 * off. The rules, in their order:
 *
 * 1. The same clubs at one ground within three days with scores that agree, or one without a score: {@link meetingsAtGround}.
 * 2. One number of a provider is one match, wherever its date and sides have moved.
 * 3. Sides and score exchanged within three days, not told by one file as two legs: one match where it can be known who
 *    was at home, otherwise `mirrored-suspected`, both: {@link joinMirrored}.
 * 4. An open date and the match that was played later: {@link joinRescheduled}.
 * 5. The same clubs at one ground within three days with scores that differ: `duplicate-suspected`, both.
 * 6. In a season that meets once a ground the same pairing there again with the same score, before the deciding matches:
 *    `repeat-suspected`, the earlier, so that it is counted once.
 *
 * A person's decision settles a suspicion: a match that was let in or kept out is suspected no more, and one that was
 * kept out makes no other suspected.
 *
 * @param told statements of one league, any order: the matches do not depend on it
 * @returns one entry a match; which of its statements is believed is not decided here
 */
export function identifyMatches<T extends Told>(told: readonly T[]): IdentifiedMatch<T>[] {
  const sorted = [...told].sort(byContent);
  const grounds = groupBy(sorted, ({ home, away }) => `${home} ${away}`).flatMap((group) => meetingsAtGround(group));
  const { meetings, unclear } = joinMirrored(joinByProvider(grounds));
  const once = seasonsOnceAGround(meetings);
  const joined = joinRescheduled(meetings, once);
  const suspicions = new Map<Meeting<T>, Suspicion>();
  for (const [meeting, other] of unclear) {
    if (decisionOf(other) !== 'exclude') suspicions.set(meeting, 'mirrored-suspected');
  }
  suspectDoubles(joined, once, suspicions);
  return joined.map((meeting) => ({
    told: meeting,
    exchanged: exchangedIn(meeting),
    suspicion: decisionOf(meeting) === null ? (suspicions.get(meeting) ?? null) : null,
  }));
}

/** A fixed order of statements, so that no order in which they come can matter. */
const byContent = (a: Told, b: Told): number =>
  a.day - b.day ||
  a.home - b.home ||
  a.away - b.away ||
  (a.homeGoals ?? -1) - (b.homeGoals ?? -1) ||
  (a.awayGoals ?? -1) - (b.awayGoals ?? -1) ||
  a.file - b.file;

const decisionOf = (meeting: Meeting<Told>): 'include' | 'exclude' | null =>
  meeting.find(({ decision }) => decision !== null)?.decision ?? null;

/** Of a provider's match the sides come with its score; of any other with its first statement. */
function exchangedIn<T extends Told>(meeting: Meeting<T>): ReadonlySet<T> {
  const numbered = meeting.filter(({ providerId }) => providerId !== null);
  const isMoved = numbered.some(({ home }) => home !== numbered[0]!.home);
  const scored = isMoved ? numbered.filter(({ homeGoals }) => homeGoals !== null) : [];
  const last = scored.reduce<T | null>((latest, each) => (latest && latest.file > each.file ? latest : each), null);
  const { home } = last ?? meeting[0]!;
  return new Set(meeting.filter((each) => each.home !== home));
}

function joinByProvider<T extends Told>(meetings: Meeting<T>[]): Meeting<T>[] {
  const known = new Map<string, Meeting<T>>();
  const gone = new Set<Meeting<T>>();
  for (const meeting of meetings) {
    const ids = meeting.flatMap(({ providerId }) => (providerId === null ? [] : [providerId]));
    const other = ids.map((id) => known.get(id)).find((each) => each !== undefined && each !== meeting);
    if (other) {
      other.push(...meeting);
      gone.add(meeting);
    }
    for (const id of ids) known.set(id, other ?? meeting);
  }
  return gone.size === 0 ? meetings : meetings.filter((meeting) => !gone.has(meeting));
}

function suspectDoubles<T extends Told>(
  meetings: readonly Meeting<T>[],
  once: ReadonlySet<string>,
  suspicions: Map<Meeting<T>, Suspicion>,
): void {
  const played = meetings.filter((meeting) => hasScore(meeting) && decisionOf(meeting) !== 'exclude');
  const suspect = (meeting: Meeting<T>, suspicion: Suspicion): void => {
    if (!suspicions.has(meeting)) suspicions.set(meeting, suspicion);
  };
  const isDeciding = decidingBySeason(played);
  for (const group of groupBy(played, (meeting) => `${meeting[0]!.home} ${meeting[0]!.away}`)) {
    if (group.length === 1) continue;
    const sorted = group.sort((a, b) => scoredOf(a)[0]!.day - scoredOf(b)[0]!.day);
    for (const [index, later] of sorted.entries()) {
      for (const earlier of sorted.slice(0, index)) {
        if (daysBetween(earlier, later) <= SAME_MATCH_DAYS) {
          suspect(earlier, 'duplicate-suspected');
          suspect(later, 'duplicate-suspected');
          continue;
        }
        const [a, b] = [scoredOf(earlier)[0]!, scoredOf(later)[0]!];
        if (isRepeat(a, b, once) && !isDeciding(b)) suspect(earlier, 'repeat-suspected');
      }
    }
  }
}

/** Looked at for the seasons only that have a repeat. */
function decidingBySeason(played: readonly Meeting<Told>[]): (told: Told) => boolean {
  const known = new Map<string, (day: number) => boolean>();
  return ({ season, day }) => {
    const isDeciding =
      known.get(season) ??
      decidingDays(played.map((meeting) => scoredOf(meeting)[0]!).filter((each) => each.season === season));
    known.set(season, isDeciding);
    return isDeciding(day);
  };
}

const isRepeat = (a: Told, b: Told, once: ReadonlySet<string>): boolean =>
  a.season === b.season && once.has(a.season) && sameScore(a, b);
