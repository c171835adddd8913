import {
  daysBetween,
  groupBy,
  hasScore,
  mirroredScore,
  pairOf,
  SAME_MATCH_DAYS,
  scoredOf,
  shareFile,
  type Meeting,
  type Told,
} from './told';

/** Fewer matches told with exchanged sides say nothing about a whole file. */
const ENOUGH_EXCHANGED = 10;
/** Goals by which a home side outscores its guest in a match, at the least, in every league on record. */
const HOME_SURPLUS = 0.2;
/** How much likelier one order of sides must be than the other for the goals to decide: a thousand times. */
const LOG_ODDS = 6.9;

/** Two meetings that are one match told with exchanged sides, the second at the other club's ground. */
interface Couple<T extends Told> {
  readonly one: Meeting<T>;
  readonly other: Meeting<T>;
  /** Meetings of the two clubs in this season beside the couple, at the ground of each. */
  readonly elsewhere: { readonly one: number; readonly other: number };
}

export interface SidedMeetings<T extends Told> {
  /** Statements that place a match at the other club's ground come after those that are believed. */
  readonly meetings: Meeting<T>[];
  /** Meetings of which nobody can say who was at home, each with the one that tells it the other way round. */
  readonly unclear: ReadonlyMap<Meeting<T>, Meeting<T>>;
}

/**
 * Joins meetings that are one match told with exchanged sides: two clubs do not play twice within three days unless one
 * file tells both (two legs), and the scores mirror each other.
 *
 * Who was at home is known, in this order: where only one statement has a score, by it; on neutral ground it does not
 * matter; where the two clubs met elsewhere in the season more often at one ground than at the other, at the other;
 * where one file has been wrong about sides in that way and the other never, by the other; and where ten matches and
 * more are exchanged between two files, by the file whose home sides score more, as home sides do, or else by the one
 * that says more beside the results. Otherwise it stays unclear.
 */
export function joinMirrored<T extends Told>(meetings: readonly Meeting<T>[]): SidedMeetings<T> {
  const couples = groupBy(meetings, (meeting) => pairOf(meeting[0]!)).flatMap(couplesIn);
  if (couples.length === 0) return { meetings: [...meetings], unclear: new Map() };
  const right = new Map<Couple<T>, Meeting<T> | null>(couples.map((couple) => [couple, byThemselves(couple)]));
  const record = recordOf(right);
  const surplus = surplusByFiles(couples);
  const gone = new Set<Meeting<T>>();
  const joined = new Map<Meeting<T>, Meeting<T>>();
  const unclear = new Map<Meeting<T>, Meeting<T>>();
  for (const couple of couples) {
    const { one, other } = couple;
    const kept = right.get(couple) ?? byRecord(couple, record) ?? bySurplus(couple, surplus);
    if (!kept) unclear.set(one, other).set(other, one);
    else {
      const wrong = kept === one ? other : one;
      gone.add(wrong);
      joined.set(kept, [...kept, ...wrong]);
    }
  }
  return { meetings: meetings.filter((each) => !gone.has(each)).map((each) => joined.get(each) ?? each), unclear };
}

/** Couples among the meetings of two clubs; each meeting is in one at most, the nearest first. */
function couplesIn<T extends Told>(meetings: readonly Meeting<T>[]): Couple<T>[] {
  if (meetings.length === 1) return [];
  const { home } = meetings[0]![0]!;
  const here = meetings.filter((meeting) => meeting[0]!.home === home);
  const there = meetings.filter((meeting) => meeting[0]!.home !== home);
  const found: { one: Meeting<T>; other: Meeting<T>; days: number }[] = [];
  for (const one of here) {
    for (const other of there) {
      const days = daysBetween(one, other);
      if (days <= SAME_MATCH_DAYS && areMirrored(one, other, days)) found.push({ one, other, days });
    }
  }
  const taken = new Set<Meeting<T>>();
  const inSeason = (all: readonly Meeting<T>[], couple: Meeting<T>): number =>
    all.filter((each) => each !== couple && hasScore(each) && each[0]!.season === couple[0]!.season).length;
  return found
    .sort((a, b) => a.days - b.days || a.one[0]!.day - b.one[0]!.day)
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    })
    .map(({ one, other }) => ({ one, other, elsewhere: { one: inSeason(here, one), other: inSeason(there, other) } }));
}

/** A file that tells both on two days knows two legs; on one day nobody plays twice. */
function areMirrored(one: Meeting<Told>, other: Meeting<Told>, days: number): boolean {
  if (days > 0 && shareFile(one, other)) return false;
  if (hasScore(one) && hasScore(other)) {
    return scoredOf(one).some((a) => scoredOf(other).some((b) => mirroredScore(a, b)));
  }
  return days === 0 && hasScore(one) !== hasScore(other) && !shareFile(one, other);
}

function byThemselves<T extends Told>({ one, other, elsewhere }: Couple<T>): Meeting<T> | null {
  if (hasScore(one) !== hasScore(other)) return hasScore(one) ? one : other;
  if ([...one, ...other].some(({ neutral }) => neutral)) return one[0]!.file <= other[0]!.file ? one : other;
  if (elsewhere.one === elsewhere.other) return null;
  return elsewhere.one < elsewhere.other ? one : other;
}

interface FileRecord {
  right: number;
  wrong: number;
}

function recordOf<T extends Told>(right: ReadonlyMap<Couple<T>, Meeting<T> | null>): ReadonlyMap<number, FileRecord> {
  const record = new Map<number, FileRecord>();
  for (const [{ one, other }, kept] of right) {
    if (!kept) continue;
    for (const meeting of [one, other]) {
      for (const file of new Set(meeting.map((each) => each.file))) {
        const entry = record.get(file) ?? { right: 0, wrong: 0 };
        entry[meeting === kept ? 'right' : 'wrong'] += 1;
        record.set(file, entry);
      }
    }
  }
  return record;
}

function byRecord<T extends Told>(
  { one, other }: Couple<T>,
  record: ReadonlyMap<number, FileRecord>,
): Meeting<T> | null {
  const isTrusted = (meeting: Meeting<T>): boolean =>
    meeting.some(({ file }) => (record.get(file)?.right ?? 0) > 0 && record.get(file)!.wrong === 0);
  const isWrong = (meeting: Meeting<T>): boolean => meeting.every(({ file }) => (record.get(file)?.wrong ?? 0) > 0);
  if (isTrusted(one) && isWrong(other)) return one;
  return isTrusted(other) && isWrong(one) ? other : null;
}

/**
 * Of each two files between which enough matches are exchanged: the file that is right about sides. The difference of
 * goals over n matches is normal with mean n·0.2 for home minus away and variance the number of goals (two Poisson
 * counts), so that the log odds of one order against the other are 2 · 0.2 · difference · n / goals.
 */
function surplusByFiles<T extends Told>(couples: readonly Couple<T>[]): ReadonlyMap<string, number> {
  const sure = new Map<string, number>();
  for (const group of groupBy(couples, filesOf)) {
    if (group.length < ENOUGH_EXCHANGED) continue;
    const files = [group[0]!.one[0]!.file, group[0]!.other[0]!.file];
    let difference = 0;
    let goals = 0;
    for (const { one, other } of group) {
      const { homeGoals, awayGoals } = scoredOf(one[0]!.file === files[0] ? one : other)[0]!;
      difference += homeGoals! - awayGoals!;
      goals += homeGoals! + awayGoals!;
    }
    const logOdds = (2 * HOME_SURPLUS * difference * group.length) / Math.max(1, goals);
    const detail = group.reduce((sum, couple) => sum + detailOf(couple, files[0]!) - detailOf(couple, files[1]!), 0);
    const better = Math.abs(logOdds) >= LOG_ODDS ? logOdds : Math.abs(detail) >= group.length / 2 ? detail : 0;
    if (better !== 0) sure.set(filesOf(group[0]!), better > 0 ? files[0]! : files[1]!);
  }
  return sure;
}

const detailOf = ({ one, other }: Couple<Told>, file: number): number =>
  Math.max(...(one[0]!.file === file ? one : other).map(({ detail }) => detail));

function bySurplus<T extends Told>(couple: Couple<T>, surplus: ReadonlyMap<string, number>): Meeting<T> | null {
  const file = surplus.get(filesOf(couple));
  if (file === undefined) return null;
  return couple.one[0]!.file === file ? couple.one : couple.other;
}

const filesOf = ({ one, other }: Couple<Told>): string => {
  const [a, b] = [one[0]!.file, other[0]!.file];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
};
