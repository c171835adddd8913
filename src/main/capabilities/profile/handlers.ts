import type { Profile } from '../../../contract';
import { capability, writes } from '../capability';
import { readProfile, writeProfile } from './profile-file';

/** Both where files beside the store are used: on the thread that writes. */
export const profileHandlers = capability('profile')({
  get: writes([], ({ profilesFolder, analyst }) => readProfile(profilesFolder, analyst)),
  set: writes(['profile'], ({ profilesFolder, analyst }, { changes }) => {
    const profile = { ...readProfile(profilesFolder, analyst), ...(changes as Partial<Profile>) };
    writeProfile(profilesFolder, analyst, profile);
    return profile;
  }),
});
