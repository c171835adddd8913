import { countText, fileName, plural } from './counts';

/** What is wrong with an entry, as the chain is looked over. */
interface Fault {
  readonly sequence: number;
  readonly kind: 'gap' | 'link' | 'hash' | 'form';
  readonly expected: number;
}

/** The first broken entry: its number, what it says, what is wrong. @param words what the entry says as it stands there */
export function chainFaultInWords({ sequence, kind, expected }: Fault, last: number, words: string): string {
  const entry = `entry ${countText(sequence)} of ${countText(last)} (${words})`;
  switch (kind) {
    case 'gap':
      return sequence > expected
        ? `The audit log has a gap: entry ${countText(expected)} is missing, and ${entry} stands there.`
        : `The audit log is out of order: ${entry} stands where entry ${countText(expected)} belongs.`;
    case 'link':
      return sequence === 1
        ? `The audit log is broken: ${entry} does not begin it.`
        : `The audit log is broken: ${entry} does not follow from entry ${countText(sequence - 1)}; one of the two was changed.`;
    case 'hash':
      return `The audit log was changed: ${entry} no longer has its hash.`;
    case 'form':
      return `The audit log was written by something else: ${entry} is not in the form entries have, or states another number.`;
  }
}

interface Seen {
  readonly count: number;
  readonly at: string;
  readonly said: string;
}

/** How the log contradicts a head that was kept outside the store. */
export function contradictionInWords(
  kind: 'cut' | 'rewritten' | 'forged',
  { count, at, said }: Seen,
  log: { readonly path: string; readonly count: number; readonly now: string | null },
): string {
  const kept = `according to a checkpoint of ${at.slice(0, 10)} (${fileName(log.path)})`;
  const entry = `Entry ${countText(count)} was “${said}” ${kept}`;
  switch (kind) {
    case 'cut':
      return `${entry}; this log ends at ${countText(log.count)}.`;
    case 'rewritten':
      return log.now === said
        ? `${entry}; here it says the same with another hash: something before it was changed.`
        : `${entry}; here it is “${log.now}”.`;
    case 'forged':
      return `${fileName(log.path)}: the checkpoint of ${at.slice(0, 10)} at entry ${countText(count)} has a signature that is not of its text.`;
  }
}

interface Record {
  readonly kind: 'export' | 'finalise';
  readonly said: string;
  readonly at: string;
  /** How long the log was then, where that is known to contradict it. */
  readonly count: number | null;
  readonly end: number;
}

/** A record of the store that the log does not have. */
export function unrecordedInWords({ kind, said, at, count, end }: Record): string {
  const what = `${said} was ${kind === 'export' ? 'exported' : 'finalised'} on ${at.slice(0, 10)}`;
  if (count === null) return `${what}, and no entry of this log of ${plural(end, 'entry', 'entries')} says so.`;
  return count > end
    ? `${what}, when the log had ${plural(count, 'entry', 'entries')}; this log ends at ${countText(end)}.`
    : `${what} from another log: entry ${countText(count)} had another hash then.`;
}

/** A settings version that is not what the log says was set. */
export const settingsFaultInWords = (version: number, at: string): string =>
  `Settings version ${version} of ${at.slice(0, 10)} is not what an entry of this log says was set.`;

/** What to do about the first thing that is wrong. */
export const mendingInWords = (
  where: 'chain' | 'checkpoint' | 'report' | 'jackpot' | 'settings',
  checkpoints: string,
): string =>
  where === 'checkpoint'
    ? `No report is exported until it is right: put the newest copy back, or move ${checkpoints} away where an older copy was put back on purpose.`
    : 'No report is exported until a sound copy of the store is put in its place; one exported before still proves itself.';

/** What the log was held against outside the store. */
export function checkpointsInWords({
  path,
  kept,
  signed,
  newest,
}: {
  readonly path: string;
  readonly kept: number;
  readonly signed: number;
  readonly newest: { readonly count: number; readonly at: string } | null;
}): string {
  if (newest === null)
    return `No checkpoint here: whether the end of the log was cut is not checked (${fileName(path)}).`;
  const signatures = signed === 0 ? 'none signed' : `${countText(signed)} signed`;
  return `${plural(kept, 'checkpoint')} (${signatures}), the newest of ${newest.at.slice(0, 10)} at entry ${countText(newest.count)}.`;
}
