import { nameExports } from '../../db/repositories/exported-records';
import { byLeague } from './by-season';
import { column, counted, type ExportTable } from './export-table';
import { ANALYST, AT, LEAGUE, REASON } from './shared-columns';

const rows = byLeague(nameExports, (reads, { id }) => reads.changes(id));

export const teamDecisions: ExportTable = {
  id: 'team-decisions',
  title: 'Decisions about clubs',
  about: 'Every decision about names and clubs, also those taken back since.',
  order: ['league', 'the order in which they were recorded'],
  filters: ['leagues'],
  columns: [
    LEAGUE,
    column('kind', 'text', 'alias, confirm, merge, split, link or unlink.'),
    column('subject', 'text', 'The name it is about.'),
    column('object', 'text', 'The club or team it was joined to or parted from; empty for none.'),
    column('matches', 'whole', 'Matches that changed hands.', 'matches'),
    ANALYST,
    REASON,
    AT,
  ],
  rows,
  count: counted(rows),
};
