import { Page } from '../../ui/page/page';
import { useRead } from '../../services/reading/use-read';
import { DataTable } from '../../ui/table/data-table';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section/section';
import type { Column } from '../../ui/table/table-column';
import type { SettingRow } from '../../contract-types';
import { SigningKey } from './keys/signing-key';

const COLUMNS: readonly Column<SettingRow>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, isSticky: true },
  { id: 'meaning', header: 'Meaning', value: (row) => row.meaning, wrap: true },
  { id: 'specification', header: 'Specification', value: (row) => row.specification, align: 'right' },
  { id: 'fitted', header: 'In use (fitted)', value: (row) => row.fitted, align: 'right' },
  { id: 'evidence', header: 'Evidence', value: (row) => row.evidence, wrap: true },
];

/** The constants of the specification, the values in use, and why they differ where they do. */
export function SettingsPage() {
  const settings = useRead('settings.list', {});
  const info = useRead('app.info', {});
  return (
    <Page
      title="Settings"
      lead="The constants of the specification, the values in use and the evidence for each; the key that signs reports."
    >
      <Loaded what="the settings" resource={settings}>
        {(rows) => <DataTable label="Constants" columns={COLUMNS} rows={rows} rowKey={(row) => row.name} hasFilter />}
      </Loaded>
      <SigningKey />
      <Loaded what="the version" resource={info}>
        {(value) => (
          <Section title="About this installation" isNarrow>
            <Facts
              items={[
                ['Application', `${value.name} ${value.version}`],
                ['Engine', value.engine],
                ['Store schema', value.schema],
                ['SQLite', value.sqlite],
                ['Analyst', value.analyst],
                ['Store', value.store],
              ]}
            />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}
