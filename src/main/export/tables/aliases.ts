import { nameExports } from '../../db/repositories/exported-records';
import { byLeague } from './by-season';
import { column, counted, type ExportTable } from './export-table';
import { ANALYST, AT, LEAGUE, REASON } from './shared-columns';

const rows = byLeague(nameExports, (reads, { id }) => reads.aliases(id));

export const aliases: ExportTable = {
  id: 'aliases',
  title: 'Spellings',
  about: 'Spellings that a person has said to mean a club of a league, those of merged clubs included.',
  order: ['league', 'spelling'],
  filters: ['leagues'],
  columns: [
    LEAGUE,
    column('spelling', 'text', 'The spelling.'),
    column('team', 'text', 'The club it means.'),
    ANALYST,
    REASON,
    AT,
  ],
  rows,
  count: counted(rows),
};
