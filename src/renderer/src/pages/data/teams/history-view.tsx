import { useRead } from '../../../services/reading/use-read';
import { Clipped } from '../../../ui/clipped';
import { DataTable } from '../../../ui/table/data-table';
import { MISSING, formatCount, formatInstant } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/states';
import type { Column } from '../../../ui/table/table-column';
import type { TeamChange } from '../../../contract-types';

const WORD: Record<TeamChange['kind'], string> = {
  alias: 'spelling of',
  confirm: 'club of its own',
  merge: 'merged into',
  split: 'split off from',
  link: 'linked as',
  unlink: 'unlinked from',
};

const COLUMNS: readonly Column<TeamChange>[] = [
  { id: 'at', header: 'When (UTC)', value: (row) => row.at, cell: (row) => formatInstant(row.at) },
  { id: 'league', header: 'League', value: (row) => row.league },
  { id: 'subject', header: 'Name', value: (row) => row.subject, isSticky: true },
  { id: 'kind', header: 'What', value: (row) => WORD[row.kind] },
  {
    id: 'object',
    header: 'Team or club',
    value: (row) => row.object,
    cell: (row) => row.object ?? <span title="a confirmation joins it to nothing">{MISSING}</span>,
  },
  {
    id: 'matches',
    header: 'Matches',
    align: 'right',
    value: (row) => row.matches,
    cell: (row) => formatCount(row.matches),
  },
  { id: 'analyst', header: 'Analyst', value: (row) => row.analyst },
  { id: 'reason', header: 'Reason', value: (row) => row.reason, cell: (row) => <Clipped text={row.reason} max={56} /> },
];

/** Every decision about teams and clubs, newest first: who, when, why, and how many matches it touched. */
export function HistoryView() {
  const history = useRead('teams.history', {});
  return (
    <Loaded what="the history of teams" resource={history}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title="No decisions yet">
            Spellings recorded, names confirmed, teams merged and split, clubs linked: each will be listed with who
            decided it, when and why.
          </Empty>
        ) : (
          <DataTable
            label="Decisions about teams"
            columns={COLUMNS}
            rows={rows}
            rowKey={(row) => `${row.at} ${row.kind} ${row.league} ${row.subject}`}
            initialSort={{ id: 'at', desc: true }}
            hasFilter
          />
        )
      }
    </Loaded>
  );
}
