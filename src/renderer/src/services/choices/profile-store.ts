import { createStore } from 'zustand/vanilla';
import { DEFAULT_PROFILE, type Look } from '../../../../contract/words';
import type { Api, ApiError, Profile } from '../../contract-types';
import { setFormats } from '../../text/formats';

/** A copy of the profile that the window has before anybody can be asked, so that it looks right at once. */
const KEY = 'profile';
/** Where the look alone was remembered before there were profiles. */
const LOOK_KEY = 'theme';
const LOOKS: readonly Look[] = ['light', 'dark', 'auto'];

export interface ProfileState {
  readonly profile: Profile;
  /** Shown instead of the look that was chosen, as long as paper is printed. */
  readonly lookNow: Look | null;
  /** Why the last choice was not kept; it holds until the window closes. */
  readonly failure: ApiError | null;
  /** Ask what is kept: another window or the command line may have changed it. */
  readonly load: () => Promise<void>;
  readonly change: (changes: Partial<Profile>) => Promise<void>;
  /** The other look than the system's, the system's own, follow the system, and round again: each step is seen, but the last. */
  readonly nextLook: () => void;
}

const isDark = (): boolean => globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

/** How this person likes the window. What is chosen holds at once, and is then kept; a storage that refuses is no reason to fail. */
export function createProfileStore(
  api: Pick<Api, 'profile.get' | 'profile.set'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  systemIsDark = isDark,
) {
  return createStore<ProfileState>()((set, get) => {
    const show = (profile: Profile): void => {
      setFormats(profile);
      set({ profile });
      try {
        storage.setItem(KEY, JSON.stringify(profile));
      } catch {
        // Asked for again when the window opens, then.
      }
    };
    const first = remembered(storage);
    setFormats(first);
    let asked = 0;
    // A look that was chosen before there were profiles is kept as any other choice.
    let older = storedLook(storage);
    return {
      profile: first,
      lookNow: null,
      failure: null,
      load: async () => {
        if (older) {
          const look = older;
          older = null;
          return get().change({ look });
        }
        const own = (asked += 1);
        const reply = await api['profile.get']({});
        if (reply.ok && own === asked) show(reply.value);
      },
      change: async (changes) => {
        const own = (asked += 1);
        show({ ...get().profile, ...changes });
        const reply = await api['profile.set']({ changes });
        set({ failure: reply.ok ? null : reply.error });
        if (reply.ok && own === asked) show(reply.value);
      },
      nextLook: () => {
        const [other, own]: readonly Look[] = systemIsDark() ? ['light', 'dark'] : ['dark', 'light'];
        const following: Readonly<Record<Look, Look>> = { auto: other!, [other!]: own!, [own!]: 'auto' } as never;
        void get().change({ look: following[get().profile.look] });
      },
    };
  });
}

function remembered(storage: Pick<Storage, 'getItem'>): Profile {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return { ...DEFAULT_PROFILE, look: storedLook(storage) ?? 'auto', ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return DEFAULT_PROFILE;
  }
}

function storedLook(storage: Pick<Storage, 'getItem'>): Look | null {
  try {
    if (storage.getItem(KEY) !== null) return null;
    return LOOKS.find((each) => each === storage.getItem(LOOK_KEY)) ?? null;
  } catch {
    return null;
  }
}
