import { z } from 'zod';
import { DATE_FORMATS, DECIMALS, DENSITIES, LOOKS, TEXT_SIZES, type ProfileChoices } from '../main/core/words/profile';
import { SetId } from './common';

/** How an analyst likes the window. Kept beside the signing keys, not in the store. */
export const Profile = z.strictObject({
  displayName: z.string().trim().max(60),
  dates: z.enum(DATE_FORMATS),
  decimals: z.literal(DECIMALS),
  look: z.enum(LOOKS),
  density: z.enum(DENSITIES),
  textSize: z.literal(TEXT_SIZES),
  singleKeys: z.boolean(),
  defaultSet: SetId,
}) satisfies z.ZodType<ProfileChoices>;
export type Profile = z.infer<typeof Profile>;

export const profileChannels = {
  'profile.get': { request: z.strictObject({}), response: Profile },
  /** Change what is named, keep the rest. */
  'profile.set': { request: z.strictObject({ changes: Profile.partial() }), response: Profile },
} as const;
