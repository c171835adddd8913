import { matchExports } from '../../db/repositories/exported-matches';
import { byLeague } from './by-season';
import { column, counted, type ExportTable } from './export-table';
import { AT, FIXTURE } from './shared-columns';

const told = (side: 'before' | 'after', what: string) => [
  column(`${side}_file`, 'text', `File that had ${what}.`),
  column(`${side}_line`, 'whole', 'Line of that file.'),
  column(`${side}_sha256`, 'text', 'SHA-256 of that file.'),
];

const rows = byLeague(matchExports, function* (reads, { id: league }, { hasSeason, from, to }) {
  for (const row of reads.corrections({ league, from, to })) if (hasSeason(String(row.season))) yield row;
});

export const corrections: ExportTable = {
  id: 'corrections',
  title: 'Corrections',
  about: 'Every value that a later file replaced, with both files. Clubs are named as they were then.',
  order: ['league', 'season', 'the order in which they were recorded'],
  filters: ['leagues', 'seasons', 'dates'],
  columns: [
    ...FIXTURE,
    column('field', 'text', 'score, status, odds, date, team or statistics.'),
    column('before', 'text', 'The value that was replaced.'),
    column('after', 'text', 'The value that replaced it.'),
    ...told('before', 'the value before'),
    ...told('after', 'the value after'),
    AT,
  ],
  rows,
  count: counted(rows),
};
