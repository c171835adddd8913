import type { BackupFile } from '../../db/backups/backup-files';
import { backupsOf } from '../../db/backups/backup-files';
import { judgeStore, type Judgement } from '../../db/backups/judge-store';
import { restoreBackup, startFresh, type Restored } from '../../db/backups/restore';
import { readMarks } from '../../db/open-marks';
import { UserError } from '../../core/words/errors';
import { moveStore, type Moved } from './move-store';
import { salvage, type Salvaged } from './salvage';

/** What can be done about a store without opening it: all of it plain data, so that it can travel to a thread. */
export type RescueTask =
  /** What there is to choose from: every backup, read whole, and what the store itself is found to be. */
  | { readonly do: 'look'; readonly storePath: string }
  /** One file, read whole. */
  | { readonly do: 'judge'; readonly storePath: string }
  | { readonly do: 'restore'; readonly storePath: string; readonly name: string; readonly analyst: string }
  | { readonly do: 'salvage'; readonly storePath: string; readonly folder: string }
  | { readonly do: 'fresh'; readonly storePath: string }
  | { readonly do: 'move'; readonly storePath: string; readonly to: string };

export interface Looked {
  readonly store: Judgement;
  readonly backups: readonly (BackupFile & Judgement)[];
}

interface Results {
  readonly judge: Judgement;
  readonly look: Looked;
  readonly restore: Restored;
  readonly salvage: Salvaged;
  readonly fresh: { readonly kept: string | null };
  readonly move: Moved;
}
export type RescueResult<T extends RescueTask> = Results[T['do']];

/** What is done to a store that may be open elsewhere. */
const READING: readonly RescueTask['do'][] = ['look', 'judge', 'salvage'];

/**
 * Do one of these things. Nothing but reading is done while another process has the store open.
 * @throws {UserError} store-busy, naming the process; else as what it does
 */
export function rescue<T extends RescueTask>(task: T): RescueResult<T> {
  if (!READING.includes(task.do)) refuseOpen(task.storePath);
  return perform(task) as RescueResult<T>;
}

function perform(task: RescueTask): Results[keyof Results] {
  switch (task.do) {
    case 'look':
      return {
        store: judgeStore(task.storePath),
        backups: backupsOf(task.storePath).map((backup) => ({ ...backup, ...judgeStore(backup.path) })),
      };
    case 'judge':
      return judgeStore(task.storePath);
    case 'restore':
      return restoreBackup(task);
    case 'salvage':
      return salvage(task.storePath, task.folder);
    case 'fresh':
      return { kept: startFresh(task.storePath) };
    case 'move':
      return moveStore(task.storePath, task.to);
  }
}

function refuseOpen(storePath: string): void {
  const [other] = readMarks(storePath).open;
  if (!other) return;
  const message = `${storePath} is open in a window (process ${other.pid} on ${other.host}, since ${other.openedAt})`;
  throw new UserError('store-busy', message, 'Close it there, then try again.');
}
