import { groupBy, hasScore, isOpen, shareFile, type Meeting, type Told } from './told';

/**
 * Dates told before a match had been played, joined to it: an open date and the next match of the same clubs at that
 * ground in that season, told by another file, are one match that was moved. In a season that meets once a ground two
 * open dates of two files are one match, too.
 *
 * @param once seasons that meet once a ground
 */
export function joinRescheduled<T extends Told>(
  meetings: readonly Meeting<T>[],
  once: ReadonlySet<string>,
): Meeting<T>[] {
  const result: Meeting<T>[] = [];
  for (const group of groupBy(meetings, (meeting) => `${meeting[0]!.home} ${meeting[0]!.away} ${meeting[0]!.season}`)) {
    const rest = group.filter((meeting) => !meeting.every(isOpen));
    const open = group.filter((meeting) => meeting.every(isOpen)).sort((a, b) => b[0]!.day - a[0]!.day);
    if (open.length === 0 || group.length === 1) {
      result.push(...group);
      continue;
    }
    const played = rest.filter(hasScore).sort((a, b) => a[0]!.day - b[0]!.day);
    const left: Meeting<T>[] = [];
    for (const meeting of open) {
      const next = played.find((each) => meeting.every(({ day }) => day < each[0]!.day));
      const moved = next ?? (once.has(meeting[0]!.season) && played.length === 0 ? left[0] : undefined);
      if (moved && !shareFile(moved, meeting)) moved.push(...meeting);
      else left.push(meeting);
    }
    result.push(...rest, ...left);
  }
  return result;
}
