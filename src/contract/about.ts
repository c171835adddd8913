import { z } from 'zod';

/** Something of others that is shipped with the application. */
export const ShippedPackage = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** As SPDX names it. */
  licence: z.string(),
  /** The place of its text among the texts. */
  text: z.int().nonnegative(),
});
export type ShippedPackage = z.infer<typeof ShippedPackage>;

export const aboutChannels = {
  /** What the application is made of, by name, and the text of each licence once. */
  'about.licences': {
    request: z.strictObject({}),
    response: z.strictObject({
      packages: z.array(ShippedPackage),
      texts: z.array(z.string()),
      /** Parts that are not built here: what they are made of is not in the list. */
      notBuilt: z.array(z.enum(['main', 'preload', 'window'])),
    }),
  },
} as const;
