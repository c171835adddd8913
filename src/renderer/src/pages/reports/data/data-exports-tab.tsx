import { useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { isActive } from '../../../text/job-summary';
import { JobList } from '../../../ui/jobs/job-list';
import { Loaded } from '../../../ui/loaded';
import { ChoiceFields } from './choice-fields';
import { FIRST_CHOICE, requestOf, type ExportChoice } from './export-choice';
import { OtherStore } from './other-store';
import { StoreCopy } from './store-copy';
import { TablePreview } from './table-preview';

const KINDS: readonly string[] = ['export-data', 'copy-store'];

/** The data of the store as files: tables, the store itself, and what another store can take over. */
export function DataExportsTab() {
  const { actions, jobs } = useServices();
  const tables = useRead('exports.tables', {});
  const [choice, setChoice] = useState<ExportChoice>(FIRST_CHOICE);
  const running = useStore(jobs).jobs.filter((job) => KINDS.includes(job.kind) && isActive(job));
  return (
    <>
      <Loaded what="the tables" resource={tables}>
        {(list) => {
          const table = list.find(({ id }) => id === choice.table)!;
          return (
            <>
              <ChoiceFields
                tables={list}
                table={table}
                choice={choice}
                onChoose={setChoice}
                onExport={() => void actions.exportTable(table.title, (path) => requestOf(choice, table, path))}
              />
              {running.length > 0 ? <JobList jobs={running} /> : null}
              <TablePreview table={table} choice={choice} />
            </>
          );
        }}
      </Loaded>
      <StoreCopy />
      <OtherStore />
    </>
  );
}
