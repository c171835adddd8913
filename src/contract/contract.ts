import type { z } from 'zod';
import type { Reply } from './common';
import { dataChannels } from './data';
import { doubtChannels } from './doubts';
import { featureChannels } from './features';
import { jackpotChannels } from './jackpots';
import { mappingChannels } from './mapping-channels';
import { reportChannels } from './reports';
import { desktopChannels, systemChannels, type Job } from './system';
import { teamChannels } from './teams';
import { trainingChannels } from './training';

/** The only place channels are gathered: main must answer every entry, the renderer can call nothing else. */
export const contract = {
  ...systemChannels,
  ...dataChannels,
  ...doubtChannels,
  ...teamChannels,
  ...mappingChannels,
  ...trainingChannels,
  ...featureChannels,
  ...jackpotChannels,
  ...reportChannels,
  ...desktopChannels,
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;

export type Channel = keyof typeof contract;
/** What a handler receives: parsed, defaults filled in. */
export type RequestOf<C extends Channel> = z.output<(typeof contract)[C]['request']>;
/** What a caller may send: defaults may be left out. */
export type RequestInput<C extends Channel> = z.input<(typeof contract)[C]['request']>;
export type ResponseOf<C extends Channel> = z.output<(typeof contract)[C]['response']>;

export type Api = { readonly [C in Channel]: (request: RequestInput<C>) => Promise<Reply<ResponseOf<C>>> };
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};
/** Channels that need a window; every other one also serves the command line. */
export type DesktopChannel = keyof typeof desktopChannels;
export type ServiceHandlers = Omit<Handlers, DesktopChannel>;

/** Pushed by main, never requested. */
export interface Events {
  'jobs.changed': Job;
}

/** What the preload puts on `window.jackpot`. */
export interface Bridge {
  readonly api: Api;
  /** Call `listener` whenever a job starts, moves or ends; returns the function that stops it. */
  readonly onJobChanged: (listener: (job: Job) => void) => () => void;
  /** The path of a file or folder dropped on the window. */
  readonly pathForFile: (file: File) => string;
}
