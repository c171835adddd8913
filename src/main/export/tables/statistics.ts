import { bySeason, countBySeason } from './by-season';
import { column, type ExportTable } from './export-table';
import { FIXTURE } from './shared-columns';

const pair = (name: string, what: string, unit: string) =>
  (['home', 'away'] as const).map((side) =>
    column(`${side}_${name}`, 'whole', `${what} of the ${side} club; empty where no file has it.`, unit),
  );

export const statistics: ExportTable = {
  id: 'statistics',
  title: 'Match statistics',
  about:
    'Shots, corners, half-time goals and red cards of matches, cleaned. A match of which no file has any has no row.',
  order: ['league', 'season', 'date', 'home', 'away'],
  filters: ['leagues', 'seasons', 'dates'],
  columns: [
    ...FIXTURE,
    ...pair('shots', 'Shots', 'shots'),
    ...pair('shots_on_target', 'Shots on target', 'shots'),
    ...pair('corners', 'Corners', 'corners'),
    ...pair('half_time_goals', 'Goals at half-time', 'goals'),
    ...pair('red_cards', 'Red cards', 'cards'),
    column('file', 'text', 'File that the counts came from.'),
    column('line', 'whole', 'Line of that file.'),
    column('file_sha256', 'text', 'SHA-256 of that file.'),
  ],
  rows: bySeason((reads) => reads.statistics),
  count: countBySeason((reads) => reads.countStatistics),
};
