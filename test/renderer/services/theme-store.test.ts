import { describe, expect, it } from 'vitest';
import { createThemeStore } from '../../../src/renderer/src/services/choices/theme-store';

describe('theme store', () => {
  it('remembers the choice and goes round', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const store = createThemeStore(storage, () => false);
    expect(store.getState().theme).toBe('auto');
    store.getState().next();
    expect(createThemeStore(storage).getState().theme).toBe('dark');
  });
  it.each([
    [false, ['dark', 'light', 'auto', 'dark']],
    [true, ['light', 'dark', 'auto', 'light']],
  ])('changes what is seen at the first step, whatever the system shows (dark: %s)', (isDark, steps) => {
    const store = createThemeStore({ getItem: () => null, setItem: () => undefined }, () => isDark);
    for (const step of steps) {
      store.getState().next();
      expect(store.getState().theme).toBe(step);
    }
  });
  it('works without a storage', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const store = createThemeStore({ getItem: refuse, setItem: refuse });
    store.getState().choose('dark');
    expect(store.getState().theme).toBe('dark');
  });
});
