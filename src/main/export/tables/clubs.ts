import { nameExports } from '../../db/repositories/exported-records';
import { byLeague } from './by-season';
import { column, counted, type ExportTable } from './export-table';
import { ANALYST, AT, LEAGUE, REASON } from './shared-columns';

const rows = byLeague(nameExports, (reads, { id }) => reads.clubs(id));

export const clubs: ExportTable = {
  id: 'clubs',
  title: 'Linked clubs',
  about: 'Teams that a person has said to be one club in several leagues of a country, as of now.',
  order: ['league', 'team'],
  filters: ['leagues'],
  columns: [
    LEAGUE,
    column('team', 'text', 'Name of the club in this league.'),
    column('country', 'text', 'Country of the club.'),
    column('club', 'text', 'The club, by the name that joins its teams.'),
    ANALYST,
    REASON,
    AT,
  ],
  rows,
  count: counted(rows),
};
