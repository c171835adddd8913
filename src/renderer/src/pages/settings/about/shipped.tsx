import { useState } from 'react';
import { useRead } from '../../../services/reading/use-read';
import { Columns } from '../../../ui/columns/columns';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import type { ShippedPackage } from '../../../contract-types';
import classes from './shipped.module.css';

const COLUMNS: readonly Column<ShippedPackage>[] = [
  { id: 'name', header: 'Package', value: (row) => row.name, wrap: true },
  { id: 'version', header: 'Version', value: (row) => row.version },
  { id: 'licence', header: 'Licence', value: (row) => row.licence },
];
const keyOf = ({ name, version }: ShippedPackage): string => `${name} ${version}`;

/** What of others is in the application, and the licence of each in full. */
export function Shipped() {
  const licences = useRead('about.licences', {});
  const [openKey, setOpenKey] = useState<string | null>(null);
  return (
    <Section title="What it is made of">
      <Loaded what="the licences" resource={licences}>
        {({ packages, texts, notBuilt }) => {
          const open = packages.find((row) => keyOf(row) === openKey);
          return (
            <>
              <Columns>
                <DataTable
                  label="Packages of others"
                  columns={COLUMNS}
                  rows={packages}
                  rowKey={keyOf}
                  onOpen={(row) => setOpenKey(keyOf(row))}
                  openKey={openKey}
                  hasFilter
                />
                {open ? (
                  <div className={classes.beside}>
                    <Section title={`Licence of ${open.name}`}>
                      {/* It scrolls by itself, so the keyboard must reach it. */}
                      <pre className={classes.text} tabIndex={0} aria-label={`Licence of ${open.name}, in full`}>
                        {texts[open.text]}
                      </pre>
                    </Section>
                  </div>
                ) : (
                  <Note kind="extent">Open a package to read its licence.</Note>
                )}
              </Columns>
              {notBuilt.map((part) => (
                <Note key={part} kind="extent">
                  Not in this list: what the {part} is made of, which is not built here.
                </Note>
              ))}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
