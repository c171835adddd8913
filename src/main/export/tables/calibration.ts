import { z } from 'zod';
import { modelExports } from '../../db/repositories/exported-records';
import { byModel } from './by-model';
import { column, counted, type ExportTable } from './export-table';
import { LEAGUE, MODEL, OUTCOME, SET } from './shared-columns';

const Numbers = z.array(z.number());

const rows = byModel(modelExports, function* (reads, { id }) {
  for (const { forecasts, values, ...of } of reads.curves(id)) {
    const heights = Numbers.parse(JSON.parse(values));
    const knots = Numbers.parse(JSON.parse(forecasts)).map((forecast, index) => {
      return { knot: index + 1, forecast, value: heights[index]! };
    });
    // A curve without knots is the identity, and says why.
    for (const knot of knots.length > 0 ? knots : [{ knot: null, forecast: null, value: null }]) {
      yield { ...of, ...knot };
    }
  }
});

export const calibration: ExportTable = {
  id: 'calibration',
  title: 'Calibration knots',
  about:
    'Calibration curves of the active models, or those named, knot by knot: a forecast p becomes (1 − weight) · p + weight · curve(p), the curve straight between knots, the three outcomes then made to sum to 1. A curve that leaves forecasts as they are has one row without a knot.',
  order: ['league', 'model', 'set', 'outcome as home, draw, away', 'knot'],
  filters: ['leagues', 'models'],
  columns: [
    LEAGUE,
    MODEL,
    SET,
    OUTCOME,
    column('knot', 'whole', 'Number of the knot from 1; empty for a curve without knots.'),
    column('forecast', 'number', 'Where the knot stands.', 'probability'),
    column('value', 'number', 'Value of the curve there.', 'probability'),
    column('weight', 'number', 'Share of the curve; the rest is the forecast itself.', 'share'),
    column('scope', 'text', 'league or pooled: whose forecasts the curve is made of.'),
    column('matches', 'whole', 'Forecasts it is made of.', 'matches'),
    column('trained_on_end', 'date', 'Last day of these; empty without any.'),
    column('reason', 'text', 'Why the curve is as it is.'),
  ],
  rows,
  count: counted(rows),
};
