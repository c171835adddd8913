import { decodeBlock } from '../../../audit/forecast-block';
import type { Constants } from '../../../core/settings/constants';
import { OUTCOMES } from '../../../core/words/outcomes';
import { toColumns } from '../../../core/validation/forecast-columns';
import { forecastRepository } from '../../../db/repositories/forecasts';
import type { ReportModel, ReportReliability } from '../../../export/report/content';
import type { Reading } from '../../capability';
import { diagram } from '../../reliability/diagram';
import { selectFrom } from '../../reliability/forecasts';
import { scores } from '../../reliability/scores';

const EVERYTHING = {
  source: 'backtest' as const,
  leagues: [],
  fromSeason: null,
  toSeason: null,
  fromDate: null,
  toDate: null,
  stage: 'calibrated' as const,
};

/** How the past forecasts behind a model did, and the verdicts on set B; none of a model stored without its forecasts. */
export function reliabilityOf(
  { db }: Reading,
  { id, version, document }: ReportModel,
  constants: Constants,
): ReportReliability[] {
  const blocks = forecastRepository(db).ofModel(id);
  if (blocks.length === 0) return [];
  const columns = toColumns(blocks.map(({ content, hash }) => decodeBlock(content, hash)));
  const past = { columns, models: [{ version, league: document.league }], withoutForecasts: [], locked: null };
  // No figure of a report asks for goals: they would be those of today's store.
  const selected = selectFrom(past, EVERYTHING, () => new Float64Array(0));
  const { facts, voices, comparisons, threshold } = scores(
    selected,
    { selection: EVERYTHING, set: 'B', score: 'logLoss' },
    constants,
  );
  const diagrams = OUTCOMES.map((outcome) => {
    const { facts: _facts, ...rest } = diagram(selected, { selection: EVERYTHING, voice: 'B', outcome }, constants);
    return rest;
  });
  return [{ version, facts, voices, comparisons, threshold, diagrams }];
}
