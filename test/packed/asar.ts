import { closeSync, openSync, readSync } from 'node:fs';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
}

/** A file of an archive: its path, and whether it lies beside the archive instead of in it. */
export interface Archived {
  readonly path: string;
  readonly isUnpacked: boolean;
}

/** What an archive of Electron holds, read from its header: four numbers, of which the last is the length of the JSON. */
export function readAsar(path: string): readonly Archived[] {
  const file = openSync(path, 'r');
  const read = (length: number, position: number): Buffer => {
    const buffer = Buffer.alloc(length);
    readSync(file, buffer, 0, length, position);
    return buffer;
  };
  try {
    const length = read(4, 12).readUInt32LE();
    return list(JSON.parse(read(length, 16).toString()) as Entry, '');
  } finally {
    closeSync(file);
  }
}

const list = ({ files, unpacked }: Entry, path: string): Archived[] =>
  files
    ? Object.entries(files).flatMap(([name, entry]) => list(entry, `${path}/${name}`))
    : [{ path, isUnpacked: unpacked === true }];
