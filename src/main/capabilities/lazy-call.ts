import type { z } from 'zod';
import type { ServiceChannel } from '../../contract';
import { answerWith } from './answer-with';
import { callOf, type Call } from './call';
import type { Handler, Writing } from './capability';

type Prefix = ServiceChannel extends infer C ? (C extends `${infer P}.${string}` ? P : never) : never;
type Loaded = readonly [
  handlers: Readonly<Record<string, Handler<never, unknown>>>,
  channels: Readonly<Record<string, { readonly request: z.ZodType }>>,
];

/** Handlers and schemas by the prefix of their channels, loaded when one of them is first asked. */
const LOADERS: Readonly<Record<Prefix, () => Promise<Loaded>>> = {
  app: async () => [
    (await import('./settings/handlers')).applicationHandlers,
    (await import('../../contract/settings')).settingsChannels,
  ],
  about: async () => [
    (await import('./about/handlers')).aboutHandlers,
    (await import('../../contract/about')).aboutChannels,
  ],
  settings: async () => [
    (await import('./settings/handlers')).settingHandlers,
    (await import('../../contract/settings')).settingsChannels,
  ],
  profile: async () => [
    (await import('./profile/handlers')).profileHandlers,
    (await import('../../contract/profile')).profileChannels,
  ],
  jobs: async () => [(await import('./jobs/handlers')).jobHandlers, (await import('../../contract/jobs')).jobChannels],
  health: async () => [
    (await import('./health/handlers')).healthHandlers,
    (await import('../../contract/health')).healthChannels,
  ],
  audit: async () => [
    (await import('./audit/handlers')).auditHandlers,
    (await import('../../contract/audit')).auditChannels,
  ],
  stores: async () => [
    (await import('./stores/handlers')).storeHandlers,
    (await import('../../contract/stores')).storeChannels,
  ],
  keys: async () => [(await import('./keys/handlers')).keyHandlers, (await import('../../contract/keys')).keyChannels],
  data: async () => [
    (await import('./data/handlers')).dataHandlers,
    {
      ...(await import('../../contract/data')).dataChannels,
      ...(await import('../../contract/mapping-channels')).mappingChannels,
    },
  ],
  doubts: async () => [
    (await import('./data/doubt-handlers')).doubtHandlers,
    (await import('../../contract/doubts')).doubtChannels,
  ],
  teams: async () => [
    (await import('./clubs/handlers')).teamHandlers,
    (await import('../../contract/teams')).teamChannels,
  ],
  training: async () => [
    (await import('./models/training-handlers')).trainingHandlers,
    (await import('../../contract/training')).trainingChannels,
  ],
  validation: async () => [
    (await import('./reliability/handlers')).reliabilityHandlers,
    (await import('../../contract/training')).trainingChannels,
  ],
  reliability: async () => [
    (await import('./reliability/forecast-handlers')).forecastHandlers,
    (await import('../../contract/reliability')).reliabilityChannels,
  ],
  models: async () => [
    (await import('./models/handlers')).modelHandlers,
    (await import('../../contract/training')).trainingChannels,
  ],
  features: async () => [
    (await import('./models/feature-handlers')).featureHandlers,
    (await import('../../contract/features')).featureChannels,
  ],
  jackpots: async () => [
    (await import('./jackpots/handlers')).jackpotHandlers,
    {
      ...(await import('../../contract/jackpots')).jackpotChannels,
      ...(await import('../../contract/desk')).deskChannels,
    },
  ],
  reports: async () => [
    (await import('./reports/handlers')).reportHandlers,
    (await import('../../contract/reports')).reportChannels,
  ],
  exports: async () => [
    (await import('./exports/handlers')).exportHandlers,
    (await import('../../contract/exports')).exportChannels,
  ],
};

/**
 * A caller that loads a capability's code when it is first asked: a short command need not wait for the code of others.
 * @param contextFor what a handler of this kind works with
 */
export const createLazyCall = (
  contextFor: (kind: Handler<never, unknown>['kind']) => Writing | Promise<Writing>,
): Call =>
  callOf(async (channel, request) => {
    const [handlers, channels] = await LOADERS[channel.split('.')[0] as Prefix]();
    const handler = handlers[channel] as Handler<unknown, never>;
    return answerWith(handler, channels[channel]!.request, await contextFor(handler.kind), request);
  });
