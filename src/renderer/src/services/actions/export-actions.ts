import type { StoreApi } from 'zustand/vanilla';
import { formatCount } from '../../text/format';
import type { Api, ApiError, Reply, RequestInput, Taken } from '../../contract-types';
import type { JobsState } from '../work/jobs-store';
import { readDropped } from '../importing/dropped-text';
import { notifyDone, notifyError } from '../telling/notify';

/** What one store can say to another. */
export type WhatIsTaken = 'names' | 'settings';
/** A file of another store, with what became or would become of it here. */
export interface TakenFile {
  readonly what: WhatIsTaken;
  readonly name: string;
  readonly text: string;
  readonly outcome: Taken;
}

const MOST_OF_A_DOCUMENT = 50_000_000;
/** What a document says it is, in its first line of names. */
const kindOf = (text: string): WhatIsTaken | null =>
  (/"format"\s*:\s*"football-jackpot-(names|settings)\/1"/.exec(text)?.[1] as WhatIsTaken | undefined) ?? null;

/** Files out of the store and into it. Each says itself when it fails. */
export function createExportActions(api: Api, jobs: StoreApi<JobsState>) {
  const fail = (what: string, error: ApiError): null => {
    notifyError(what, error);
    return null;
  };
  /** Ask for a folder, and start a job that writes into it. */
  const intoFolder = async (
    title: string,
    what: string,
    start: (path: string) => Promise<Reply<{ jobId: string }>>,
  ): Promise<void> => {
    const folder = await api['desktop.chooseFolder']({ title, use: 'write' });
    if (!folder.ok) return void fail('Choosing a folder failed', folder.error);
    if (folder.value.path === null) return;
    const reply = await start(folder.value.path);
    if (!reply.ok) return void fail(what, reply.error);
    await jobs.getState().follow(reply.value.jobId);
  };
  const take = (what: WhatIsTaken, text: string, dryRun: boolean): Promise<Reply<Taken>> =>
    what === 'names' ? api['exports.takeNames']({ text, dryRun }) : api['exports.takeSettings']({ text, dryRun });

  return {
    exportTable: (title: string, requestFor: (path: string) => RequestInput<'exports.write'>): Promise<void> =>
      intoFolder(`Folder for ${title}`, `Exporting ${title} failed`, (path) => api['exports.write'](requestFor(path))),
    copyStore: (): Promise<void> =>
      intoFolder('Folder for the copy of the store', 'Copying the store failed', (path) =>
        api['exports.copyStore']({ path, intoFolder: true }),
      ),
    saveTaken: async (what: WhatIsTaken): Promise<void> => {
      const document = await (what === 'names' ? api['exports.names']({}) : api['exports.settings']({}));
      if (!document.ok) return void fail(`Reading the ${what} failed`, document.error);
      const { name, text } = document.value;
      const saved = await api['desktop.saveTextFile']({ title: `Save the ${what}`, name, text });
      if (!saved.ok) return void fail(`Saving the ${what} failed`, saved.error);
      const { path } = saved.value;
      if (path !== null) notifyDone(`The ${what} were saved`, path);
    },
    /** Ask for a file, and say what it would change; null where nothing was chosen or it cannot be read. */
    lookAtTaken: async (what: WhatIsTaken): Promise<TakenFile | null> => {
      const file = await api['desktop.readTextFile']({ title: `File of ${what}`, kind: 'document' });
      if (!file.ok) return fail('Reading the file failed', file.error);
      if (file.value === null) return null;
      const { name, text } = file.value;
      const reply = await take(what, text, true);
      return reply.ok ? { what, name, text, outcome: reply.value } : fail(`Reading ${name} failed`, reply.error);
    },
    /** Say what a file that was dropped would change; null where it is neither names nor settings. */
    lookAtDropped: async (file: Blob & { readonly name: string }): Promise<TakenFile | null> => {
      const { name } = file;
      const text = await readDropped(file, MOST_OF_A_DOCUMENT);
      if (!text.ok) return fail(`Reading ${name} failed`, text.error);
      const what = kindOf(text.value);
      if (!what) {
        const message = `${name} is neither a file of names nor one of settings that was saved here.`;
        return fail(`Reading ${name} failed`, { code: 'bad-file', message });
      }
      const reply = await take(what, text.value, true);
      return reply.ok
        ? { what, name, text: text.value, outcome: reply.value }
        : fail(`Reading ${name} failed`, reply.error);
    },
    /** Take in what was looked at. */
    takeIn: async ({ what, name, text }: TakenFile): Promise<TakenFile | null> => {
      const reply = await take(what, text, false);
      if (!reply.ok) return fail(`Taking ${name} in failed`, reply.error);
      notifyDone(`${name} was taken in`, `${formatCount(reply.value.counts.added)} added.`);
      return { what, name, text, outcome: reply.value };
    },
  };
}
