import { createStore } from 'zustand/vanilla';

export type Theme = 'light' | 'dark' | 'auto';
export const THEMES: readonly Theme[] = ['light', 'dark', 'auto'];
const KEY = 'theme';

export interface ThemeState {
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
  /** Light, dark, follow system, and round again. */
  readonly next: () => void;
}

/** The look a person chose, remembered on this machine; a storage that refuses is no reason to fail. */
export function createThemeStore(storage: Pick<Storage, 'getItem' | 'setItem'>) {
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
      const following = THEMES[(THEMES.indexOf(get().theme) + 1) % THEMES.length] ?? 'auto';
      get().choose(following);
    },
  }));
}
