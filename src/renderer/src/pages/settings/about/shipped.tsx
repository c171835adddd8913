import { useRead } from '../../../services/reading/use-read';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import type { ShippedPackage } from '../../../contract-types';

const COLUMNS: readonly Column<ShippedPackage>[] = [
  { id: 'name', header: 'Package', value: (row) => row.name, wrap: true },
  { id: 'version', header: 'Version', value: (row) => row.version },
  { id: 'licence', header: 'Licence', value: (row) => row.licence },
];
export const packageKey = ({ name, version }: ShippedPackage): string => `${name} ${version}`;

interface ShippedProps {
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

/** What of others is in the application; the licence of what is open stands beside it. */
export function Shipped({ openKey, onOpen }: ShippedProps) {
  const licences = useRead('about.licences', {});
  return (
    <Section title="What it is made of">
      <Loaded what="the licences" resource={licences}>
        {({ packages, notBuilt }) => (
          <>
            <Note kind="extent">Open a package to read its licence.</Note>
            <DataTable
              label="Packages of others"
              columns={COLUMNS}
              rows={packages}
              rowKey={packageKey}
              onOpen={(row) => onOpen(packageKey(row))}
              openKey={openKey}
              hasFilter
            />
            {notBuilt.map((part) => (
              <Note key={part} kind="extent">
                Not in this list: what the {part} is made of, which is not built here.
              </Note>
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}
