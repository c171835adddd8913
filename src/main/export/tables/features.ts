import { modelExports } from '../../db/repositories/exported-records';
import { byModel } from './by-model';
import { column, type ExportTable } from './export-table';
import { LEAGUE, MODEL } from './shared-columns';

export const features: ExportTable = {
  id: 'features',
  title: 'Features (strengths over time)',
  about:
    'The feature store: strengths of every club month by month, each fitted on the matches before that day with the settings of the model.',
  order: ['league', 'model', 'date', 'team'],
  filters: ['leagues', 'models', 'dates'],
  columns: [
    LEAGUE,
    MODEL,
    column('date', 'date', 'Day of the snapshot; matches of that day and later are not in it.'),
    column('team', 'text', 'The club.'),
    column('attack', 'number', 'Attack, 0 for the average club.', 'log goals per match'),
    column('defence', 'number', 'Defence, 0 for the average club; higher concedes less.', 'log goals per match'),
    column('home_advantage', 'number', 'Home advantage of the league on that day.', 'log goals per match'),
    column('decay', 'number', 'Decay ξ of a match’s weight.', 'per day'),
    column('snapshot_sha256', 'text', 'Hash of the matches that the model was trained on.'),
  ],
  rows: byModel(modelExports, (reads, { version }, { from, to }) => reads.features({ version, from, to })),
  count: (db, { models, from, to }) => {
    const reads = modelExports(db);
    return models.reduce((total, { version }) => total + reads.countFeatures({ version, from, to }), 0);
  },
};
