import type { SettingDifference, SettingRow, SettingsVersion } from '../../../contract';
import { DEFAULT_HASH, DEFAULTS_IN_FORCE, inForce, isDefault, parseChoice } from '../../audit/chosen-settings';
import type { SettingsInForce } from '../../audit/chosen-settings';
import type { ReadableDb } from '../../db/connection';
import { settingsChanges } from '../../db/repositories/settings-changes';
import { settingRows } from './setting-rows';

/** How the application comes. */
const AT_FIRST: SettingsVersion = {
  ...{ version: 0, hash: DEFAULT_HASH, isDefault: true, analyst: null, at: null, reason: '' },
  changes: [],
};

/** Every version of the settings, oldest first, each with what it changed. */
export function settingsHistory(db: ReadableDb): SettingsVersion[] {
  const versions = [AT_FIRST];
  let before: SettingsInForce = DEFAULTS_IN_FORCE;
  for (const { version, hash, chosen, analyst, at, reason } of settingsChanges(db).all()) {
    const after = inForce(parseChoice(chosen));
    const about = { version, hash, isDefault: isDefault(after.chosen), analyst, at, reason };
    versions.push({ ...about, changes: differences(before, after) });
    before = after;
  }
  return versions;
}

/** What is not the same under two versions, in the order of the settings. */
export function differences(before: SettingsInForce, after: SettingsInForce): SettingDifference[] {
  const old = settingRows(before);
  return settingRows(after).flatMap(({ name, value }, at) =>
    old[at]!.value === value ? [] : [{ name, before: old[at]!.value, after: value }],
  );
}

/** Who last changed each setting that is not as the application has it. */
export function changedBy(history: readonly SettingsVersion[]): (name: string) => SettingRow['changed'] {
  return (name) => {
    const last = history.findLast(({ changes }) => changes.some((change) => change.name === name));
    return last ? { version: last.version, analyst: last.analyst!, at: last.at! } : null;
  };
}
