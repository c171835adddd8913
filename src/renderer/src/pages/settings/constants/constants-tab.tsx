import { useRead } from '../../../services/reading/use-read';
import { useServices } from '../../../services/services-context';
import { formatInstant } from '../../../text/format';
import { ReasonPopover } from '../../../ui/dialogs/reason-popover';
import { HashText } from '../../../ui/hash-text';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import type { SettingsVersion } from '../../../contract-types';
import { StaleModels } from '../../../ui/said/stale-models';
import { SETTING_COLUMNS } from './setting-columns';

interface ConstantsTabProps {
  readonly openName: string | null;
  readonly onOpen: (name: string) => void;
}

/** The constants of the specification, those in use, and the evidence for each; one opens to be changed. */
export function ConstantsTab({ openName, onOpen }: ConstantsTabProps) {
  const settings = useRead('settings.list', {});
  return (
    <>
      <StaleModels />
      <Loaded what="the settings" resource={settings}>
        {({ inForce, rows }) => (
          <>
            <InForce version={inForce} />
            <DataTable
              label="Constants"
              columns={SETTING_COLUMNS}
              rows={rows.filter(({ group }) => group === 'constant')}
              rowKey={(row) => row.name}
              onOpen={(row) => onOpen(row.name)}
              openKey={openName}
              hasFilter
              tools={inForce.isDefault ? null : <ResetAll />}
            />
            <Note kind="extent">
              Open a constant to see what a change would do, and to change it. The preset “specification” keeps the
              specification’s values, and what is finalised keeps what it was made with.
            </Note>
          </>
        )}
      </Loaded>
    </>
  );
}

function ResetAll() {
  const { settings } = useServices().actions;
  return (
    <ReasonPopover
      button="Reset all…"
      name="Give every setting its default"
      label="Why every setting gets its default"
      verb="Reset all"
      onSubmit={(reason) => settings.reset(reason)}
    />
  );
}

function InForce({ version: { version, isDefault, hash, analyst, at } }: { readonly version: SettingsVersion }) {
  return (
    <Note kind="finding">
      {version === 0
        ? 'Nothing was changed: every setting is as the application has it'
        : `Settings version ${version}, by ${analyst}, ${formatInstant(at)} UTC${isDefault ? ': every setting has its default' : ''}`}{' '}
      · <HashText hash={hash} />
    </Note>
  );
}
