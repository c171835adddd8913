import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { valueOf } from '../../../services/reading/loadable';
import { notifyDone, notifyError } from '../../../services/telling/notify';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { formatCount, plural } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { DataTable } from '../../../ui/table/data-table';
import type { AuditColumns } from '../../../contract-types';
import { EVERY_ENTRY, toAuditFilter } from './audit-choice';
import { AuditFilters } from './audit-filters';
import { AUDIT_COLUMNS, rowsOf } from './audit-rows';
import { AuditState } from './audit-state';
import classes from './audit-tab.module.css';

interface AuditTabProps {
  /** The number of the entry that is looked at. */
  readonly open: number | null;
  readonly onOpen: (sequence: number) => void;
}

/** Who did what when: every entry, in words. */
export function AuditTab({ open, onOpen }: AuditTabProps) {
  const [choice, setChoice] = useState(EVERY_ENTRY);
  const [asked] = useDebouncedValue(choice, 250);
  const found = useRead('audit.find', toAuditFilter(asked), { isLive: true });
  // What lies beside the store may have changed without a word.
  const check = useRead('audit.check', {}, { isFresh: true });
  return (
    <>
      <Loaded what="the state of the log" resource={check}>
        {(value) => <AuditState check={value} />}
      </Loaded>
      <AuditFilters choice={choice} analysts={valueOf(found.data)?.analysts ?? []} onChoose={setChoice} />
      <Loaded what="the audit log" resource={found}>
        {({ columns, matching, total }) => (
          <Entries
            label={matching === total ? 'Audit log' : `Audit log, ${formatCount(matching)} of ${formatCount(total)}`}
            columns={columns}
            open={open}
            onOpen={onOpen}
            tools={<SaveButtons filter={toAuditFilter(asked)} />}
          />
        )}
      </Loaded>
    </>
  );
}

interface EntriesProps extends AuditTabProps {
  readonly label: string;
  readonly columns: AuditColumns;
  readonly tools: ReactNode;
}

function Entries({ label, columns, open, onOpen, tools }: EntriesProps) {
  const rows = useMemo(() => rowsOf(columns), [columns]);
  return (
    <div className={classes.entries}>
      <DataTable
        label={label}
        columns={AUDIT_COLUMNS}
        rows={rows}
        rowKey={(row) => String(row.sequence)}
        onOpen={(row) => onOpen(row.sequence)}
        openKey={open === null ? null : String(open)}
        tools={tools}
      />
    </div>
  );
}

/** What is listed, as a file. */
function SaveButtons({ filter }: { readonly filter: ReturnType<typeof toAuditFilter> }) {
  const { api } = useServices();
  const save = async (format: 'csv' | 'jsonl'): Promise<void> => {
    const made = await api['audit.text']({ ...filter, format });
    if (!made.ok) return notifyError('Reading the audit log failed', made.error);
    const { name, text, entries } = made.value;
    const saved = await api['desktop.saveTextFile']({ title: 'Save the audit log', name, text });
    if (!saved.ok) notifyError(`Saving ${name} failed`, saved.error);
    else if (saved.value.path) notifyDone(`${plural(entries, 'entry', 'entries')} saved`, saved.value.path);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => void save('csv')}>
        Save CSV
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => void save('jsonl')}>
        Save JSON lines
      </Button>
    </>
  );
}
