import type { StoreApi } from 'zustand/vanilla';
import type { Api, Reply } from '../../contract-types';
import { notifyDone, notifyError } from '../telling/notify';
import type { ActionEnd } from './data-actions';
import type { QueryCache } from '../reading/query-cache';
import type { JobsState } from '../work/jobs-store';

/** Backups, and which store the window works on. What leaves this store loads the page anew. */
export function createStoreActions(api: Api, jobs: StoreApi<JobsState>, queries: Pick<QueryCache, 'touch'>) {
  const endOf = <T>(what: string, reply: Reply<T>): ActionEnd => (reply.ok ? null : { what, error: reply.error });
  return {
    backUp: async (): Promise<void> => {
      const reply = await api['stores.backUp']({});
      if (!reply.ok) return notifyError('The backup could not be started', reply.error);
      if (reply.value.jobId !== null) await jobs.getState().follow(reply.value.jobId);
    },
    deleteBackup: async (name: string): Promise<ActionEnd> => {
      const reply = await api['stores.deleteBackup']({ name });
      if (reply.ok) {
        queries.touch(['jobs']);
        notifyDone('The backup is deleted', name);
      }
      return endOf(`Deleting ${name} failed`, reply);
    },
    restoreBackup: async (name: string): Promise<ActionEnd> =>
      endOf(`Restoring ${name} failed`, await api['desktop.storeRestore']({ name })),
    /** @param number of the list; null asks for a file */
    openStore: async (number: number | null): Promise<ActionEnd> =>
      endOf('Opening the store failed', await api['desktop.storeOpen']({ number })),
    newStore: async (): Promise<ActionEnd> => endOf('Making a store failed', await api['desktop.storeNew']({})),
    moveStore: async (): Promise<ActionEnd> => endOf('Moving the store failed', await api['desktop.storeMove']({})),
    forgetStore: async (number: number): Promise<ActionEnd> =>
      endOf('Leaving the store out failed', await api['desktop.storeForget']({ number })),
  };
}
