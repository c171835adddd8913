import { modelExports } from '../../db/repositories/exported-records';
import { byModel } from './by-model';
import { column, counted, type ExportTable } from './export-table';
import { LEAGUE, MODEL, OUTCOME, SET } from './shared-columns';

const rows = byModel(modelExports, (reads, { id }) => reads.validation(id));

export const validation: ExportTable = {
  id: 'validation',
  title: 'Validation: scores by outcome',
  about:
    'Scores of each outcome on its own, happened or not, of the walk-forward forecasts behind the active models, or those named.',
  order: ['league', 'model', 'set', 'outcome as home, draw, away'],
  filters: ['leagues', 'models'],
  columns: [
    LEAGUE,
    MODEL,
    SET,
    OUTCOME,
    column('matches', 'whole', 'Matches scored.', 'matches'),
    column('brier', 'number', 'Mean Brier score of the outcome alone.', '0 to 1'),
    column(
      'log_loss',
      'number',
      'Mean log loss of the outcome alone; empty where something called impossible happened.',
      'nats',
    ),
    column('evaluated_from', 'date', 'Day of the first match scored.'),
    column('evaluated_to', 'date', 'Day of the last match scored.'),
  ],
  rows,
  count: counted(rows),
};
