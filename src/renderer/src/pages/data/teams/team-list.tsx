import { useRead } from '../../../services/reading/use-read';
import { DataTable } from '../../../ui/table/data-table';
import { MISSING, formatCount } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/states';
import type { Column } from '../../../ui/table/table-column';
import type { TeamRow } from '../../../contract-types';

const COLUMNS: readonly Column<TeamRow>[] = [
  { id: 'league', header: 'League', value: (team) => team.league },
  { id: 'name', header: 'Team', value: (team) => team.name, isSticky: true },
  {
    id: 'seasons',
    header: 'Seasons',
    align: 'right',
    value: (team) => team.seasons,
    cell: (team) => formatCount(team.seasons),
  },
  { id: 'firstSeason', header: 'First', value: (team) => team.firstSeason },
  { id: 'lastSeason', header: 'Last', value: (team) => team.lastSeason },
  {
    id: 'matches',
    header: 'Matches',
    align: 'right',
    value: (team) => team.matches,
    cell: (team) => formatCount(team.matches),
  },
  {
    id: 'spellings',
    header: 'Also spelt',
    value: (team) => team.spellings.join(', ') || null,
    cell: (team) => team.spellings.join(', ') || <span title="no other spelling recorded">{MISSING}</span>,
  },
  {
    id: 'club',
    header: 'Club across leagues',
    value: (team) => team.club,
    cell: (team) => team.club ?? <span title="not linked with a team of another league">{MISSING}</span>,
  },
  {
    id: 'toReview',
    header: 'Review',
    value: (team) => (team.toReview ? 'to review' : null),
    cell: (team) => (team.toReview ? '▲ to review' : ''),
  },
];

export const teamKey = ({ league, name }: Pick<TeamRow, 'league' | 'name'>): string => `${league} ${name}`;

interface TeamListProps {
  readonly open: Pick<TeamRow, 'league' | 'name'> | null;
  readonly onOpen: (team: TeamRow) => void;
}

/** Every team of every league; Enter opens what can be done with one. */
export function TeamList({ open, onOpen }: TeamListProps) {
  const teams = useRead('teams.list', {});
  return (
    <Loaded what="the teams" resource={teams}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title="No teams yet">The clubs of every imported season will be listed here.</Empty>
        ) : (
          <DataTable
            label="Teams"
            columns={COLUMNS}
            rows={rows}
            rowKey={teamKey}
            openKey={open ? teamKey(open) : null}
            onOpen={onOpen}
            hasFilter
            fillsPage
          />
        )
      }
    </Loaded>
  );
}
