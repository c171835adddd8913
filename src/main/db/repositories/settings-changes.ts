import { DEFAULTS_IN_FORCE, inForce, parseChoice, type SettingsInForce } from '../../audit/chosen-settings';
import type { ReadableDb, WritableDb } from '../connection';

/** A settings version: what was chosen, by whom, when and why. */
export interface SettingsChange {
  readonly version: number;
  readonly hash: string;
  /** Canonical JSON. */
  readonly chosen: string;
  readonly analyst: string;
  readonly reason: string;
  readonly at: string;
}

const COLUMNS = 'version, hash, chosen, analyst, reason, created_at AS at';

export function settingsChanges(db: ReadableDb) {
  const all = db.prepare<[], SettingsChange>(`SELECT ${COLUMNS} FROM settings_changes ORDER BY version`);
  const last = db.prepare<[], SettingsChange>(`SELECT ${COLUMNS} FROM settings_changes ORDER BY version DESC LIMIT 1`);
  return {
    /** Oldest first. */
    all: (): readonly SettingsChange[] => all.all(),
    /** The version in force; none where nothing was ever changed. */
    last: (): SettingsChange | undefined => last.get(),
  };
}

export function settingsChangeWriter(db: WritableDb) {
  const insert = db.prepare<Omit<SettingsChange, 'at'>>(`
    INSERT INTO settings_changes (version, hash, chosen, analyst, reason)
    VALUES (@version, @hash, @chosen, @analyst, @reason)`);
  return { add: (change: Omit<SettingsChange, 'at'>): void => void insert.run(change) };
}

/** The settings that hold in a store. */
export function settingsInForce(db: ReadableDb): SettingsInForce {
  const last = settingsChanges(db).last();
  return last ? inForce(parseChoice(last.chosen)) : DEFAULTS_IN_FORCE;
}
