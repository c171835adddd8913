import { Option, type Command } from 'commander';
import type { ForecastSelection, RequestOf } from '../../../contract';
import { OUTCOMES } from '../../core/words/outcomes';
import { SET_IDS } from '../../core/words/sets';
import { FORECAST_SOURCES, STAGES } from '../../core/words/voices';

/** What the options of a selection parse to. */
export interface SelectionOptions {
  readonly league?: string[];
  readonly fromSeason?: string;
  readonly toSeason?: string;
  readonly from?: string;
  readonly to?: string;
  readonly stage: ForecastSelection['stage'];
  readonly source: ForecastSelection['source'];
}

/** Options that say which past forecasts are looked at. */
export const withSelection = (command: Command): Command =>
  command
    .addOption(
      new Option('--source <name>', 'past seasons walked through, or finalised jackpots as they were locked')
        .choices(FORECAST_SOURCES)
        .default('backtest'),
    )
    .option('--league <codes...>', 'leagues; all unless named')
    .option('--from-season <label>', 'first season, for example 2018-19')
    .option('--to-season <label>', 'last season')
    .option('--from <date>', 'first day')
    .option('--to <date>', 'last day')
    .addOption(new Option('--stage <name>', 'calibrated, or as blended').choices(STAGES).default('calibrated'));

export const setOption = (): Option => new Option('--set <id>', 'set A to G').choices(SET_IDS).default('B');
export const outcomeOption = (): Option =>
  new Option('--outcome <name>', 'home, draw or away').choices(OUTCOMES).default('draw');

export function toSelection(options: SelectionOptions): RequestOf<'reliability.drift'>['selection'] {
  const { source, league, fromSeason, toSeason, from, to, stage } = options;
  return {
    source,
    leagues: league ?? [],
    fromSeason: fromSeason ?? null,
    toSeason: toSeason ?? null,
    fromDate: from ?? null,
    toDate: to ?? null,
    stage,
  };
}
