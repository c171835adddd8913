import type { ReadableDb } from '../connection';

/** Settings as trainings used them, by the hash of their canonical JSON. */
export function settingsVersions(db: ReadableDb) {
  const all = db.prepare<[], { hash: string; settings: string; at: string }>(
    'SELECT hash, settings, created_at AS at FROM settings_versions ORDER BY hash',
  );
  return { all: () => all.all() };
}
