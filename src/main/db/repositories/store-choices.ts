import type { ReadableDb, WritableDb } from '../connection';

/** A choice that holds for the whole store. */
export interface StoreChoice {
  readonly name: 'known-spellings';
  readonly value: 'on' | 'off';
  readonly analyst: string;
  readonly reason: string;
  readonly createdAt: string;
}

export function storeChoices(db: ReadableDb) {
  const byName = db.prepare<[string], StoreChoice>(
    'SELECT name, value, analyst, reason, created_at AS createdAt FROM store_choices WHERE name = ?',
  );
  return { find: (name: StoreChoice['name']): StoreChoice | undefined => byName.get(name) };
}

export function storeChoiceWriter(db: WritableDb) {
  const choose = db.prepare<Omit<StoreChoice, 'createdAt'>>(`
    INSERT INTO store_choices (name, value, analyst, reason) VALUES (@name, @value, @analyst, @reason)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value, analyst = excluded.analyst, reason = excluded.reason,
      created_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`);
  return { choose: (choice: Omit<StoreChoice, 'createdAt'>): void => void choose.run(choice) };
}
