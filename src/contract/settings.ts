import { z } from 'zod';
import { Sha256 } from './common';

/** A value before and after, as a person reads and types it. */
export const SettingDifference = z.strictObject({ name: z.string(), before: z.string(), after: z.string() });
export type SettingDifference = z.infer<typeof SettingDifference>;

/** A settings version: what holds from one change to the next. Version 0 is how the application comes. */
export const SettingsVersion = z.strictObject({
  version: z.int().nonnegative(),
  /** Of all that is otherwise than the application has it; of nothing, always the same. */
  hash: Sha256,
  isDefault: z.boolean(),
  analyst: z.string().nullable(),
  at: z.string().nullable(),
  reason: z.string(),
  /** Against the version before. */
  changes: z.array(SettingDifference),
});
export type SettingsVersion = z.infer<typeof SettingsVersion>;

/** One row of the settings: a constant of the specification, or the switch of a set. */
export const SettingRow = z.strictObject({
  name: z.string(),
  group: z.enum(['constant', 'set']),
  meaning: z.string(),
  /** The specification's; empty where it has none. */
  specification: z.string(),
  default: z.string(),
  /** In use. */
  value: z.string(),
  isDefault: z.boolean(),
  evidence: z.string(),
  /** What a change would do. */
  effect: z.string(),
  /** What may stand there, in words; null where nothing may be changed. */
  range: z.string().nullable(),
  /** Whether models must be trained again before it is seen in forecasts, or it is seen at once. */
  reach: z.enum(['training', 'shown']),
  changed: z.strictObject({ version: z.int().positive(), analyst: z.string(), at: z.string() }).nullable(),
});
export type SettingRow = z.infer<typeof SettingRow>;

const Reason = z.string().max(500).default('');

export const settingsChannels = {
  'app.info': {
    request: z.strictObject({}),
    response: z.strictObject({
      name: z.string(),
      version: z.string(),
      engine: z.string(),
      schema: z.int(),
      sqlite: z.string(),
      analyst: z.string(),
      store: z.string(),
    }),
  },
  'settings.list': {
    request: z.strictObject({}),
    response: z.strictObject({ inForce: SettingsVersion, rows: z.array(SettingRow) }),
  },
  /** Give a setting another value, as a person types it; recorded in the audit log. @param value null for the default */
  'settings.change': {
    request: z.strictObject({ name: z.string().max(100), value: z.string().max(200).nullable(), reason: Reason }),
    response: SettingsVersion,
  },
  /** Every setting as the application has it. */
  'settings.reset': { request: z.strictObject({ reason: Reason }), response: SettingsVersion },
  /** Newest first; the last one is how the application comes. */
  'settings.history': { request: z.strictObject({}), response: z.array(SettingsVersion) },
} as const;
