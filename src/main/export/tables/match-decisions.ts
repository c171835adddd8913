import { bySeason } from './by-season';
import { column, counted, type ExportTable } from './export-table';
import { FIXTURE, REASON } from './shared-columns';

const rows = bySeason((reads) => reads.decisions);

export const matchDecisions: ExportTable = {
  id: 'match-decisions',
  title: 'Decisions about matches',
  about:
    'Matches that a person took into fits or kept out of them, as of now. Who decided and when stands in the audit log.',
  order: ['league', 'season', 'date', 'home', 'away'],
  filters: ['leagues', 'seasons', 'dates'],
  columns: [
    ...FIXTURE,
    column('decision', 'text', 'include or exclude.'),
    REASON,
    column('exclusion', 'text', 'Rule of cleaning that would keep it out; empty for none.'),
    column('suspicion', 'text', 'Suspicion that would keep it out; empty for none.'),
  ],
  rows,
  count: counted(rows),
};
