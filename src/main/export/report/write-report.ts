import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/words/errors';
import { makeFolder } from '../../keys/make-folder';
import type { ArchivedFile } from './archive';
import { MANIFEST, SEAL } from './report-file';

/** A report written beside its place, to be put there or taken back. */
export interface StagedReport {
  /**
   * Move everything into place. The seal comes last, once `record` has come to its end, which must be for good: a report
   * that has a seal stands in the audit log.
   */
  readonly commit: (record: () => void) => void;
  readonly takeBack: () => void;
}

/**
 * Write all files of a report beside their place, down to the disk.
 * @throws {UserError} bad-file naming the folder where it cannot be written, or holds another report; nothing is left then
 */
export function stageReport(directory: string, files: readonly ArchivedFile[], contentHash: string): StagedReport {
  refuseOther(directory, contentHash);
  const isNew = !existsSync(directory);
  const staged = files.map(({ name }) => join(directory, `.${name}.part`));
  const placed: string[] = [];
  const takeBack = (): void => {
    for (const path of [...staged, ...placed]) remove(path);
    if (isNew) remove(directory);
  };
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      takeBack();
      if (error instanceof UserError || !(error as NodeJS.ErrnoException).code) throw error;
      throw notWritten(directory, error as NodeJS.ErrnoException);
    }
  };
  guarded(() => {
    makeFolder(directory);
    files.forEach(({ bytes }, index) => writeDurably(staged[index]!, bytes));
  });
  const place = (index: number): void => {
    const path = join(directory, files[index]!.name);
    const existed = existsSync(path);
    renameSync(staged[index]!, path);
    if (!existed) placed.push(path);
  };
  return {
    takeBack,
    commit: (record) => {
      const seal = files.findIndex(({ name }) => name === SEAL);
      guarded(() => {
        files.forEach((_, index) => {
          if (index !== seal) place(index);
        });
        syncFolder(directory);
      });
      try {
        record();
      } catch (error) {
        // A fault of the store is told as that, not as one of the folder.
        takeBack();
        throw error;
      }
      guarded(() => {
        place(seal);
        syncFolder(directory);
      });
    },
  };
}

/** Take away what is there. Recursively, since otherwise a path through a file is a fault, not nothing. */
const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** A folder that holds another report keeps it. */
function refuseOther(directory: string, contentHash: string): void {
  const path = join(directory, MANIFEST);
  if (!existsSync(path) || readFileSync(path, 'utf8').includes(`"contentHash": "${contentHash}"`)) return;
  throw new UserError('bad-file', `${directory} already holds another report`, 'Choose another folder.');
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Names in a folder are on the disk once the folder is. Windows has no such call, and needs none. */
function syncFolder(directory: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(directory, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const notWritten = (directory: string, error: NodeJS.ErrnoException): UserError =>
  new UserError('bad-file', `the report cannot be written to ${directory} (${error.code})`, 'Choose another folder.', {
    cause: error,
  });
