import { describe, expect, it } from 'vitest';
import { createTableChoices, tableOf } from '../../../src/renderer/src/services/choices/table-choices';

const memory = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
};
const TABLE = tableOf([{ id: 'name' }, { id: 'goals' }, { id: 'x g' }]);

describe('what a person chose for a table', () => {
  it('is there on the next start, and of that table alone', () => {
    const storage = memory();
    createTableChoices(storage).keep(TABLE, { hidden: ['goals'], sort: { id: 'name', desc: true } });
    expect(createTableChoices(storage).of(TABLE)).toEqual({ hidden: ['goals'], sort: { id: 'name', desc: true } });
    expect(createTableChoices(storage).of(tableOf([{ id: 'name' }]))).toBeNull();
  });
  it('forgets columns that are none, and never hides all', () => {
    const storage = memory();
    storage.setItem(`table ${TABLE}`, '{"hidden":["gone","goals","goals",7],"sort":{"id":"gone","desc":true}}');
    expect(createTableChoices(storage).of(TABLE)).toEqual({ hidden: ['goals'], sort: null });
    storage.setItem(`table ${TABLE}`, '{"hidden":["name","goals","x_g"]}');
    expect(createTableChoices(storage).of(TABLE)).toEqual({ hidden: [], sort: null });
  });
  it('is nothing where the storage refuses or holds something else', () => {
    const storage = memory();
    for (const text of ['', '{', '7', '"x"', 'null']) {
      storage.setItem(`table ${TABLE}`, text);
      const found = createTableChoices(storage).of(TABLE);
      expect(found === null || found.hidden.length === 0).toBe(true);
    }
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => createTableChoices(refusing).keep(TABLE, { hidden: [], sort: null })).not.toThrow();
  });
});
