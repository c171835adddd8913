import { useMemo } from 'react';
import type { SettingRow } from '../../contract-types';
import { valueOf } from './loadable';
import { useRead } from './use-read';

const NONE: readonly SettingRow[] = [];

/** The sets that are switched off in the settings, by their letters. */
export function useSetsOff(): ReadonlySet<string> {
  const rows = valueOf(useRead('settings.list', {}).data)?.rows ?? NONE;
  return useMemo(
    () =>
      new Set(
        rows.flatMap(({ group, name, value }) =>
          group === 'set' && value === 'off' ? [name.replace('SET_', '')] : [],
        ),
      ),
    [rows],
  );
}
