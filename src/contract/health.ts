import { z } from 'zod';
import { IsoDate } from './common';

export const HealthState = z.enum(['steady', 'watch', 'degraded']);
export type HealthState = z.infer<typeof HealthState>;

/** What mends something: a place of the window, a training, or a command where the window has no place for it. */
export const HealthAction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    verb: z.string(),
    /** Of the window, after its `#`. */
    address: z.string(),
    /** The same on the command line, where it has that. */
    command: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('train'),
    verb: z.string(),
    leagues: z.array(z.string()).min(1),
    command: z.string(),
  }),
  z.strictObject({
    kind: z.literal('run'),
    verb: z.string(),
    command: z.string(),
    /** The file it is about. */
    file: z.string().nullable(),
  }),
]);
export type HealthAction = z.infer<typeof HealthAction>;

/** One thing that a check looked at. */
export const HealthFinding = z.strictObject({
  state: HealthState,
  /** The league, jackpot, file or job. */
  subject: z.string(),
  /** A sentence that names the thing and the number. */
  message: z.string(),
  /** When it came to be so: an instant or a day. */
  at: z.string().nullable(),
  action: HealthAction.nullable(),
});
export type HealthFinding = z.infer<typeof HealthFinding>;

export const HealthCheck = z.strictObject({
  name: z.string(),
  state: HealthState,
  figure: z.string(),
  /** What it found, in a sentence. */
  detail: z.string(),
  /** When it is ▲, and when ■. */
  rule: z.string(),
  /** Of the newest thing it looked at. */
  at: z.string().nullable(),
  /** The worst first. */
  findings: z.array(HealthFinding),
  /** Figures that are neither good nor bad. */
  facts: z.array(z.tuple([z.string(), z.string()])),
});
export type HealthCheck = z.infer<typeof HealthCheck>;

export const healthChannels = {
  /** What the records say. @param today the day against which results are old; today where it is left out */
  'health.check': {
    request: z.strictObject({ today: IsoDate.optional() }),
    response: z.array(HealthCheck),
  },
  /** Whether the file, the log, the models and the summaries are what was written: reads all of them, which takes longer. */
  'health.integrity': { request: z.strictObject({}), response: z.array(HealthCheck) },
} as const;
