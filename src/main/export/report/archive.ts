import { zipSync, type Zippable } from 'fflate';

/** A day that every archive has: the time of day is in no report. Archives cannot say earlier ones. */
const DAY = new Date(1980, 0, 1, 0, 0, 0);

/** One file of an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files in one archive, by name; the same files give the same bytes. */
export function archiveOf(files: readonly ArchivedFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    // Regular files that everybody may read, as if on Unix, whatever wrote them.
    sorted.map(({ name, bytes }) => [name, [bytes, { mtime: DAY, level: 6, os: 3, attrs: (0o100644 << 16) >>> 0 }]]),
  );
  return zipSync(entries);
}
