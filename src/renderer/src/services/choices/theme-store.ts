import { createStore } from 'zustand/vanilla';

export type Theme = 'light' | 'dark' | 'auto';
export const THEMES: readonly Theme[] = ['light', 'dark', 'auto'];
const KEY = 'theme';

export interface ThemeState {
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
  /** The other look than the system's, the system's own, follow the system, and round again: each step is seen, but the last. */
  readonly next: () => void;
}

const isDark = (): boolean => globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

/** The look a person chose, remembered on this machine; a storage that refuses is no reason to fail. */
export function createThemeStore(storage: Pick<Storage, 'getItem' | 'setItem'>, systemIsDark = isDark) {
  const read = (): Theme => {
    try {
      const stored = storage.getItem(KEY);
      return THEMES.find((theme) => theme === stored) ?? 'auto';
    } catch {
      return 'auto';
    }
  };
  return createStore<ThemeState>()((set, get) => ({
    theme: read(),
    choose: (theme) => {
      set({ theme });
      try {
        storage.setItem(KEY, theme);
      } catch {
        // Remembered until the window closes, then.
      }
    },
    next: () => {
      const [other, own]: readonly Theme[] = systemIsDark() ? ['light', 'dark'] : ['dark', 'light'];
      const following: Readonly<Record<Theme, Theme>> = { auto: other!, [other!]: own!, [own!]: 'auto' } as never;
      get().choose(following[get().theme]);
    },
  }));
}
