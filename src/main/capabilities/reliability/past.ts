import type { LockedFacts } from '../../../contract';
import { decodeBlock } from '../../audit/forecast-block';
import { toColumns, type ForecastColumns } from '../../core/validation/forecast-columns';
import { forecastRepository } from '../../db/repositories/forecasts';
import { modelRepository } from '../../db/repositories/models';
import type { Reading } from '../capability';

/** Past forecasts with what they are of. */
export interface Past {
  readonly columns: ForecastColumns;
  readonly models: readonly { readonly version: string; readonly league: string }[];
  readonly withoutForecasts: readonly string[];
  /** Of locked jackpots; null for a backtest. */
  readonly locked: LockedFacts | null;
}

/** The last past forecasts of a kind that were asked for, under a text that is the same as long as they are. */
export function keptPast<P extends Past>(): (memory: Reading['models'], key: string, make: () => P) => P {
  const kept = new WeakMap<Reading['models'], { readonly key: string; readonly past: P }>();
  return (memory, key, make) => {
    const known = kept.get(memory);
    if (known?.key === key) return known.past;
    const past = make();
    kept.set(memory, { key, past });
    return past;
  };
}

const kept = keptPast();

/** Walk-forward forecasts behind the active models: a block never changes, so neither do they. */
export function backtestForecasts({ db, models: memory }: Reading): Past {
  const active = modelRepository(db).active();
  return kept(memory, active.map(({ id }) => id).join(' '), () => {
    const { ofModel } = forecastRepository(db);
    const blocks = active.map(({ id, league, version }) => ({ league, version, blocks: ofModel(id) }));
    return {
      columns: toColumns(blocks.flatMap((each) => each.blocks.map(({ content, hash }) => decodeBlock(content, hash)))),
      models: blocks.filter((each) => each.blocks.length > 0).map(({ league, version }) => ({ league, version })),
      withoutForecasts: blocks.filter((each) => each.blocks.length === 0).map(({ league }) => league),
      locked: null,
    };
  });
}
