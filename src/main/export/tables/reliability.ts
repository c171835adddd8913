import { z } from 'zod';
import { modelExports } from '../../db/repositories/exported-records';
import { byModel } from './by-model';
import { column, counted, type ExportTable } from './export-table';
import { LEAGUE, MODEL, OUTCOME, SET } from './shared-columns';

const Bins = z.array(
  z.object({ low: z.number(), high: z.number(), n: z.int(), forecast: z.number(), observed: z.number() }),
);

const rows = byModel(modelExports, function* (reads, { id }) {
  for (const { bins, ...of } of reads.bins(id)) {
    for (const { n, ...bin } of Bins.parse(JSON.parse(bins))) yield { ...of, ...bin, matches: n };
  }
});

export const reliability: ExportTable = {
  id: 'reliability',
  title: 'Validation: reliability tables',
  about:
    'Forecasts of an outcome in bins of equal width beside how often it happened, of the walk-forward forecasts behind the active models, or those named. An empty bin has no row.',
  order: ['league', 'model', 'set', 'outcome as home, draw, away', 'low'],
  filters: ['leagues', 'models'],
  columns: [
    LEAGUE,
    MODEL,
    SET,
    OUTCOME,
    column('low', 'number', 'Where the bin begins.', 'probability'),
    column('high', 'number', 'Where it ends.', 'probability'),
    column('matches', 'whole', 'Forecasts in it.', 'matches'),
    column('forecast', 'number', 'Their mean.', 'probability'),
    column('observed', 'number', 'Share in which the outcome happened.', 'share'),
  ],
  rows,
  count: counted(rows),
};
