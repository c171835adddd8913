import { decodeBlock } from '../../audit/forecast-block';
import { toIsoDate } from '../../core/numeric/calendar';
import type { Triple } from '../../core/words/outcomes';
import { VOICES, type VoiceId } from '../../core/words/voices';
import { voicesOf, type PastForecast, type PastSeason } from '../../core/validation/forecast-columns';
import type { ReadableDb } from '../../db/connection';
import { forecastRepository } from '../../db/repositories/forecasts';
import type { ModelRow } from '../../db/repositories/models';
import { column, type ExportScope, type ExportTable } from './export-table';
import { LEAGUE, MODEL, SEASON } from './shared-columns';

interface Selected {
  readonly model: ModelRow;
  readonly block: PastSeason;
  readonly forecast: PastForecast;
  readonly date: string;
}

/** Past forecasts that a scope means, a season in memory at a time. */
function* selected(db: ReadableDb, { models, hasSeason, from, to }: ExportScope): Generator<Selected> {
  const { seasonsOf, blockOf } = forecastRepository(db);
  for (const model of models) {
    for (const season of seasonsOf(model.id).filter(hasSeason)) {
      const { content, hash } = blockOf(model.id, season);
      const block = decodeBlock(content, hash);
      for (const forecast of block.forecasts) {
        const date = toIsoDate(forecast.day);
        if (date >= from && date <= to) yield { model, block, forecast, date };
      }
    }
  }
}

type Stage = Partial<Record<VoiceId, Triple>>;
/** Without a price there is no market, and no set that needs one: set A and the base rates are left. */
const voicesAt = ({ forecast, block }: Selected, stage: 'blended' | 'calibrated'): Stage =>
  forecast.market
    ? voicesOf(forecast, forecast[stage], block.ensembleWeights)
    : { ...(forecast[stage].A ? { A: forecast[stage].A } : {}), baseRates: forecast.baseRates };

const triple = (prefix: string, value: Triple | null | undefined) => ({
  [`${prefix}_home`]: value?.home ?? null,
  [`${prefix}_draw`]: value?.draw ?? null,
  [`${prefix}_away`]: value?.away ?? null,
});

const probabilities = (prefix: string, about: string) =>
  (['home', 'draw', 'away'] as const).map((outcome) =>
    column(`${prefix}_${outcome}`, 'number', `${about}: ${outcome}.`, 'probability'),
  );

export const forecasts: ExportTable = {
  id: 'forecasts',
  title: 'Backtest forecasts',
  about:
    'Walk-forward forecasts behind the active models, or those named: each match forecast from the matches before it, by every set, the market and the base rates. A match without usable odds has set A and the base rates alone. A model of an application before schema 43 has none here.',
  order: [
    'league',
    'model',
    'season',
    'the order in which the matches were played',
    'set as A to G, market, baseRates',
  ],
  filters: ['leagues', 'models', 'seasons', 'dates'],
  columns: [
    LEAGUE,
    MODEL,
    SEASON,
    column('date', 'date', 'Day of the match.'),
    column('home', 'text', 'Club at home, by its name when the model was trained.'),
    column('away', 'text', 'Club away.'),
    column('set', 'text', 'A to G, market (what the odds imply), or baseRates (what the league’s past alone says).'),
    ...probabilities('prob', 'Forecast, calibrated where the set is'),
    ...probabilities('raw', 'The same before calibration'),
    column('lambda_home', 'number', 'Expected goals of the club at home.', 'goals'),
    column('lambda_away', 'number', 'Expected goals of the club away.', 'goals'),
    column('odds_home', 'number', 'Price of a home win; empty without usable odds.', 'decimal odds'),
    column('odds_draw', 'number', 'Price of a draw.', 'decimal odds'),
    column('odds_away', 'number', 'Price of an away win.', 'decimal odds'),
    column('outcome', 'text', 'What happened: home, draw or away.'),
  ],
  *rows(db, scope) {
    for (const each of selected(db, scope)) {
      const { model, block, forecast, date } = each;
      const [calibrated, blended] = [voicesAt(each, 'calibrated'), voicesAt(each, 'blended')];
      for (const set of VOICES) {
        if (!calibrated[set]) continue;
        yield {
          ...{ league: block.league, model: model.version, season: block.season, date },
          ...{ home: forecast.home, away: forecast.away, set },
          ...triple('prob', calibrated[set]),
          ...triple('raw', blended[set]),
          ...{ lambda_home: forecast.lambda, lambda_away: forecast.nu },
          ...triple('odds', forecast.odds),
          outcome: forecast.outcome,
        };
      }
    }
  },
  count: (db, scope) => {
    let count = 0;
    for (const { forecast } of selected(db, scope)) {
      count += forecast.market ? VOICES.length : forecast.calibrated.A ? 2 : 1;
    }
    return count;
  },
};
