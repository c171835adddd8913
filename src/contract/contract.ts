import type { z } from 'zod';
import { aboutChannels } from './about';
import { auditChannels } from './audit';
import type { Reply } from './common';
import { dataChannels } from './data';
import { doubtChannels } from './doubts';
import { deskChannels } from './desk';
import { desktopChannels } from './desktop';
import { exportChannels } from './exports';
import { featureChannels } from './features';
import { healthChannels } from './health';
import { jackpotChannels } from './jackpots';
import { jobChannels, type Job } from './jobs';
import { keyChannels } from './keys';
import { mappingChannels } from './mapping-channels';
import { profileChannels } from './profile';
import { reliabilityChannels } from './reliability';
import { reportChannels } from './reports';
import { settingsChannels } from './settings';
import { storeChannels } from './stores';
import { teamChannels } from './teams';
import type { Topic } from './topics';
import { trainingChannels } from './training';

/** The only place channels are gathered: main must answer every entry, the renderer can call nothing else. */
export const contract = {
  ...settingsChannels,
  ...profileChannels,
  ...jobChannels,
  ...healthChannels,
  ...auditChannels,
  ...dataChannels,
  ...doubtChannels,
  ...teamChannels,
  ...mappingChannels,
  ...trainingChannels,
  ...featureChannels,
  ...jackpotChannels,
  ...deskChannels,
  ...reliabilityChannels,
  ...reportChannels,
  ...exportChannels,
  ...keyChannels,
  ...storeChannels,
  ...aboutChannels,
  ...desktopChannels,
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;

export type Channel = keyof typeof contract;
/** What a handler receives: parsed, defaults filled in. */
export type RequestOf<C extends Channel> = z.output<(typeof contract)[C]['request']>;
/** What a caller may send: defaults may be left out. */
export type RequestInput<C extends Channel> = z.input<(typeof contract)[C]['request']>;
export type ResponseOf<C extends Channel> = z.output<(typeof contract)[C]['response']>;

export type Api = { readonly [C in Channel]: (request: RequestInput<C>) => Promise<Reply<ResponseOf<C>>> };
/** Channels that need a window; every other one also serves the command line. */
export type DesktopChannel = keyof typeof desktopChannels;
export type ServiceChannel = Exclude<Channel, DesktopChannel>;

/** Pushed, never requested. */
export type EngineEvent =
  /** A report was opened from outside: `desktop.takeOpened` says which. */
  | { readonly type: 'opened' }
  /** A job starts, moves or ends. */
  | { readonly type: 'job'; readonly job: Job }
  /** Something was written, here or by another process: what depends on these topics is to be asked anew. */
  | { readonly type: 'written'; readonly topics: readonly Topic[] };
