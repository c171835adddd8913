import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../../src/contract/words';
import type { Profile } from '../../../src/renderer/src/contract-types';
import { createProfileStore } from '../../../src/renderer/src/services/choices/profile-store';
import { formatDate, formatInstant, formatPoints, formatProbability } from '../../../src/renderer/src/text/format';
import { setFormats } from '../../../src/renderer/src/text/formats';

afterEach(() => setFormats(DEFAULT_PROFILE));

/** What is kept outside the window, and the window's own copy. */
function kept(profile: Partial<Profile> = {}, copy: Readonly<Record<string, string>> = {}) {
  let file: Profile = { ...DEFAULT_PROFILE, ...profile };
  const storage = new Map(Object.entries(copy));
  const api = {
    'profile.get': () => Promise.resolve({ ok: true as const, value: file }),
    'profile.set': ({ changes }: { readonly changes: unknown }) => {
      file = { ...file, ...(changes as Partial<Profile>) };
      return Promise.resolve({ ok: true as const, value: file });
    },
  };
  const store = (systemIsDark = false) =>
    createProfileStore(
      api,
      { getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => void storage.set(key, value) },
      () => systemIsDark,
    );
  return { store, api, file: () => file };
}

describe('the profile of a person', () => {
  it('holds at once, is kept, and is there at once when the window opens again', async () => {
    const all = kept();
    const first = all.store();
    const done = first.getState().change({ textSize: 150, dates: 'words' });
    expect(first.getState().profile).toMatchObject({ textSize: 150, dates: 'words' });
    await done;
    expect(all.file()).toMatchObject({ textSize: 150, dates: 'words' });
    expect(all.store().getState().profile).toEqual(first.getState().profile);
  });

  it('is asked for, since the command line may have changed it', async () => {
    const store = kept({ singleKeys: false }).store();
    expect(store.getState().profile.singleKeys).toBe(true);
    await store.getState().load();
    expect(store.getState().profile.singleKeys).toBe(false);
  });

  it('takes the look over that was remembered before there were profiles', async () => {
    const all = kept({}, { theme: 'dark' });
    const store = all.store();
    expect(store.getState().profile.look).toBe('dark');
    await store.getState().load();
    expect(all.file().look).toBe('dark');
  });

  it.each([
    [false, ['dark', 'light', 'auto', 'dark']],
    [true, ['light', 'dark', 'auto', 'light']],
  ])('changes what is seen at the first step of the look, whatever the system shows (dark: %s)', (isDark, steps) => {
    const store = kept().store(isDark);
    for (const step of steps) {
      store.getState().nextLook();
      expect(store.getState().profile.look).toBe(step);
    }
  });

  it('works without a storage, and says why a choice was not kept', async () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const error = { code: 'internal', message: 'the disk is full' } as const;
    const api = { ...kept().api, 'profile.set': () => Promise.resolve({ ok: false as const, error }) };
    const store = createProfileStore(api, { getItem: refuse, setItem: refuse });
    await store.getState().change({ look: 'dark' });
    expect(store.getState()).toMatchObject({ profile: { look: 'dark' }, failure: error });
  });

  it('decides how days and probabilities are written', () => {
    const store = kept().store();
    const written = (changes: Partial<Profile>) => {
      void store.getState().change(changes);
      return [formatDate('2024-05-09'), formatInstant('2024-05-09T14:30:00Z'), formatProbability(0.5234)];
    };
    expect(written({})).toEqual(['2024-05-09', '2024-05-09 14:30', '52.3\u202f%']);
    expect(written({ dates: 'dots' })[0]).toBe('09.05.2024');
    expect(written({ dates: 'slashes' })[0]).toBe('09/05/2024');
    expect(written({ dates: 'us' })[0]).toBe('05/09/2024');
    expect(written({ dates: 'words', decimals: 2 })).toEqual(['9 May 2024', '9 May 2024 14:30', '52.34\u202f%']);
    expect(formatPoints(0.018)).toBe('+1.80\u202fpp');
    expect(written({ decimals: 0 })[2]).toBe('52\u202f%');
  });
});
