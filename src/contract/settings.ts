import { z } from 'zod';

/** One row of the settings table: a constant of the specification and the value in use. */
export const SettingRow = z.strictObject({
  name: z.string(),
  meaning: z.string(),
  specification: z.string(),
  fitted: z.string(),
  evidence: z.string(),
});
export type SettingRow = z.infer<typeof SettingRow>;

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
  'settings.list': { request: z.strictObject({}), response: z.array(SettingRow) },
} as const;
