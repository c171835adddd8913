import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { SettingRow } from '../../../contract-types';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useRead } from '../../../services/reading/use-read';
import { useServices } from '../../../services/services-context';
import { formatInstant } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { RowList } from '../../../ui/row-list/row-list';
import { Problem } from '../../../ui/states';

/** The sets that can be switched off, and what that means. */
export function SetsTab() {
  const settings = useRead('settings.list', {});
  const actions = useServices().actions.settings;
  const [failure, setFailure] = useState<ActionEnd>(null);
  const turn = async ({ name }: SettingRow, isOn: boolean): Promise<void> =>
    setFailure(await actions.change(name, isOn ? 'on' : 'off', ''));
  return (
    <>
      <Note kind="lead">
        Sets A, B and C are always there. A set that is off is left out of the desk, of new comparisons and choices, and
        new reports say so. It is still computed: what is finalised has all seven, and keeps them.
      </Note>
      {failure ? <Problem {...failure} /> : null}
      <Loaded what="the sets" resource={settings}>
        {({ rows }) => (
          <RowList label="Sets that can be switched off">
            {rows
              .filter(({ group }) => group === 'set')
              .map((row) => (
                <li key={row.name}>
                  <Switch
                    label={row.meaning}
                    description={`${row.evidence}${row.changed ? ` · last changed by ${row.changed.analyst}, ${formatInstant(row.changed.at)} UTC` : ''}`}
                    checked={row.value === 'on'}
                    onChange={(event) => void turn(row, event.currentTarget.checked)}
                  />
                </li>
              ))}
          </RowList>
        )}
      </Loaded>
    </>
  );
}
