import { describe, expect, it } from 'vitest';
import { NO_CHOICE, formatChoice } from '../../../src/renderer/src/services/choices/reliability-choice';
import { createSavedChoices } from '../../../src/renderer/src/services/choices/saved-choices';

const kept = (): Pick<Storage, 'getItem' | 'setItem'> & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  };
};
const draws = { ...NO_CHOICE, leagues: ['D1'], fromSeason: '2018-19' };

describe('saved selections', () => {
  it('are there again after a restart, by name', () => {
    const storage = kept();
    const { save } = createSavedChoices(storage).getState();
    save('Second', NO_CHOICE);
    save('First', NO_CHOICE);
    save('First', draws);
    const again = createSavedChoices(storage);
    expect(again.getState().saved).toEqual([
      { name: 'First', choice: draws },
      { name: 'Second', choice: NO_CHOICE },
    ]);
    again.getState().remove('First');
    expect(
      createSavedChoices(storage)
        .getState()
        .saved.map(({ name }) => name),
    ).toEqual(['Second']);
  });
  it('are none where the storage holds something else, or refuses', () => {
    const storage = kept();
    for (const text of ['{', '{"a":1}', '[1,null,["name"]]']) {
      storage.held.set('reliability-choices', text);
      expect(createSavedChoices(storage).getState().saved).toEqual([]);
    }
    const refuse = (): never => {
      throw new Error('denied');
    };
    const store = createSavedChoices({ getItem: refuse, setItem: refuse });
    store.getState().save('Draws', draws);
    expect(store.getState().saved).toHaveLength(1);
  });
  it('have the shortest address', () => {
    expect(formatChoice(NO_CHOICE)).toBe('');
    expect(formatChoice(draws)).toBe('league=D1&from=2018-19');
  });
});
