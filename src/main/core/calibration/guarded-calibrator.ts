import type { WalkForecast } from './walk-forecast';
import type { BlendedSet } from '../words/sets';
import { logLoss } from '../scoring/scores';
import type { Outcome, Triple } from '../words/outcomes';
import { fitMaps, identityCalibrator, imageUnder, mix, type Calibrator, type CalibrationScope } from './calibrator';
import type { BinarySample, MonotoneMap } from './isotonic';

/** Seasons of forecasts that must lie behind a link of the forward chain. */
export const MIN_CHAIN_SEASONS = 4;
/** Links below which the chain is too short to be trusted with a choice. */
export const MIN_LINKS = 3;
/** Weights of the isotonic map that the chain compares, 0 = identity. */
export const MIX_WEIGHTS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
const SCOPES: readonly CalibrationScope[] = ['league', 'pooled'];

/** Forecasts of one set as columns: days in order, and a sorted sample per outcome. Plain data, so that it can travel. */
export interface PoolColumns {
  readonly days: Int32Array;
  readonly sorted: Readonly<Record<Outcome, { readonly sample: BinarySample; readonly day: Int32Array }>>;
}

/** Forecasts of one set, with a sorted sample per outcome that can be cut at any day. */
export class CalibrationPool {
  private readonly days: PoolColumns['days'];
  private readonly sorted: PoolColumns['sorted'];

  constructor(readonly columns: PoolColumns) {
    this.days = columns.days;
    this.sorted = columns.sorted;
  }

  /** The pool of the forecasts that have this set. */
  static of(forecasts: readonly WalkForecast[], set: BlendedSet): CalibrationPool {
    const usable = forecasts.filter((forecast) => forecast.blended[set]);
    const days = Int32Array.from(usable, (forecast) => forecast.day).sort();
    const sorted = (outcome: Outcome) => {
      const p = Float64Array.from(usable, (forecast) => forecast.blended[set]![outcome]);
      const y = Uint8Array.from(usable, (forecast) => (forecast.outcome === outcome ? 1 : 0));
      const day = Int32Array.from(usable, (forecast) => forecast.day);
      const order = Uint32Array.from(usable, (_, index) => index);
      order.sort((i, j) => p[i]! - p[j]! || y[i]! - y[j]! || day[i]! - day[j]!);
      return {
        sample: { forecast: p.map((_, place) => p[order[place]!]!), happened: y.map((_, place) => y[order[place]!]!) },
        day: day.map((_, place) => day[order[place]!]!),
      };
    };
    return new CalibrationPool({ days, sorted: { home: sorted('home'), draw: sorted('draw'), away: sorted('away') } });
  }

  /** Number of forecasts before `day`, and the last day among them. */
  before(day: number): { samples: number; lastDay: number | null } {
    let samples = 0;
    while (samples < this.days.length && this.days[samples]! < day) samples += 1;
    return { samples, lastDay: samples > 0 ? this.days[samples - 1]! : null };
  }

  /** The isotonic maps of all forecasts before `day`. */
  mapsBefore(day: number, method: 'centred' | 'plain'): Record<Outcome, MonotoneMap> {
    const { samples } = this.before(day);
    const cut = (outcome: Outcome): BinarySample => {
      const { sample, day: days } = this.sorted[outcome];
      const forecast = new Float64Array(samples);
      const happened = new Uint8Array(samples);
      for (let from = 0, to = 0; to < samples; from += 1) {
        if (days[from]! >= day) continue;
        forecast[to] = sample.forecast[from]!;
        happened[to] = sample.happened[from]!;
        to += 1;
      }
      return { forecast, happened };
    };
    return fitMaps({ home: cut('home'), draw: cut('draw'), away: cut('away') }, method);
  }
}

/** The forecasts that have this set, season by season in order, but for the first that nothing can be fitted before. */
export function laterSeasons(
  forecasts: readonly WalkForecast[],
  set: BlendedSet,
): { readonly season: number; readonly forecasts: readonly WalkForecast[] }[] {
  const bySeason = new Map<number, WalkForecast[]>();
  for (const forecast of forecasts) {
    if (!forecast.blended[set]) continue;
    const list = bySeason.get(forecast.season);
    if (list) list.push(forecast);
    else bySeason.set(forecast.season, [forecast]);
  }
  const seasons = [...bySeason.keys()].sort((a, b) => a - b);
  return seasons.slice(MIN_CHAIN_SEASONS).map((season) => ({ season, forecasts: bySeason.get(season)! }));
}

/** What a forward chain chose by: mean log loss of later forecasts under every scope and weight. */
export interface ChainTable {
  /** Numbers of the seasons scored, each under maps of what lay before it. */
  readonly seasons: readonly number[];
  readonly n: number;
  /** A row a scope, a mean log loss for each of `MIX_WEIGHTS`; none where no season can be scored. */
  readonly rows: readonly { readonly scope: CalibrationScope; readonly losses: readonly number[] }[];
  /** Scope and weight with the least loss; null where too little lay behind to choose. */
  readonly best: { readonly scope: CalibrationScope; readonly weight: number } | null;
  /** Share of that weight that is used. */
  readonly share: number;
}

/** Summed log loss of one season under every scope and weight, maps fitted on what came before it. */
interface Link {
  readonly season: number;
  readonly n: number;
  /** [scope][weight] */
  readonly loss: readonly (readonly number[])[];
}

/**
 * Chooses, season by season, how far to trust isotonic calibration of one set in one league.
 *
 * For each season with at least four seasons of forecasts behind it, maps fitted on the earlier forecasts of this
 * league, or of all leagues pooled, are tried with every mixing weight. A calibrator for a later day takes the scope
 * and weight with the least summed log loss over the links that end before it, at least three, and a share of that
 * weight; nothing that helps means identity.
 */
export class ForwardChain {
  private readonly links: readonly Link[];
  private readonly mapsCache = new Map<string, Record<Outcome, MonotoneMap>>();

  /**
   * @param own forecasts of this league
   * @param pools this league's pool and that of all leagues trained together
   * @param seasonStart first day of each season of this league
   * @param share of the recommended weight that is used
   */
  constructor(
    private readonly own: readonly WalkForecast[],
    private readonly set: BlendedSet,
    private readonly pools: Readonly<Record<CalibrationScope, CalibrationPool>>,
    private readonly seasonStart: readonly number[],
    private readonly minSamples: number,
    private readonly share: number,
  ) {
    this.links = this.makeLinks();
  }

  /** The calibrator for matches from `day` on, where `season` is the season that day belongs to (or would begin). */
  calibratorFor(day: number, season: number): Calibrator {
    const { samples } = this.pools.league.before(day);
    if (samples < this.minSamples) {
      return identityCalibrator(`identity: ${samples} forecasts, ${this.minSamples} needed`, samples);
    }
    const links = this.linksBefore(season);
    if (links.length < MIN_LINKS) {
      return identityCalibrator(
        `identity: ${links.length} seasons have ${MIN_CHAIN_SEASONS} seasons of forecasts before them, ${MIN_LINKS} needed`,
        samples,
      );
    }
    const { n, totals, best } = tally(links);
    const gain = (totals[0]![0]! - totals[best.scope]![best.weight]!) / n;
    const scope = SCOPES[best.scope]!;
    if (best.weight === 0) {
      return identityCalibrator(`identity: no weight lowered the log loss of ${n} later forecasts`, samples);
    }
    const used = this.pools[scope].before(day);
    const bestWeight = MIX_WEIGHTS[best.weight]!;
    return {
      weight: this.share * bestWeight,
      scope,
      samples: used.samples,
      trainedOnEnd: used.lastDay,
      reason: `weight ${bestWeight} of the ${scope} map lowered the log loss of ${n} later forecasts most, by ${gain.toFixed(5)}; ${this.share} of it is used`,
      maps: this.maps(scope, day),
    };
  }

  /** The centred maps of this league's forecasts before `day`, kept once made. */
  ownMapsBefore(day: number): Record<Outcome, MonotoneMap> {
    return this.maps('league', day);
  }

  /** What {@link calibratorFor} chooses by. */
  tableFor(day: number, season: number): ChainTable {
    const links = this.linksBefore(season);
    const { n, totals, best } = tally(links);
    const isChosen = links.length >= MIN_LINKS && this.pools.league.before(day).samples >= this.minSamples;
    return {
      seasons: links.map((link) => link.season),
      n,
      rows: n === 0 ? [] : SCOPES.map((scope, row) => ({ scope, losses: totals[row]!.map((loss) => loss / n) })),
      best: isChosen ? { scope: SCOPES[best.scope]!, weight: MIX_WEIGHTS[best.weight]! } : null,
      share: this.share,
    };
  }

  /** What a season may be served by: the links that end before it. */
  private linksBefore(season: number): Link[] {
    return this.links.filter((link) => link.season < season);
  }

  private maps(scope: CalibrationScope, day: number): Record<Outcome, MonotoneMap> {
    const key = `${scope} ${day}`;
    const known = this.mapsCache.get(key);
    if (known) return known;
    const maps = this.pools[scope].mapsBefore(day, 'centred');
    this.mapsCache.set(key, maps);
    return maps;
  }

  private makeLinks(): Link[] {
    return laterSeasons(this.own, this.set).map(({ season, forecasts }) => {
      const start = this.seasonStart[season]!;
      const loss = SCOPES.map((scope) => {
        const maps = this.maps(scope, start);
        return this.lossesUnder(forecasts, maps);
      });
      return { season, n: forecasts.length, loss };
    });
  }

  /** Summed log loss under every weight: a forecast's image is looked up once, then mixed with each. */
  private lossesUnder(
    forecasts: readonly WalkForecast[],
    maps: Readonly<Record<Outcome, MonotoneMap>>,
  ): readonly number[] {
    const totals = MIX_WEIGHTS.map(() => 0);
    for (const { blended, outcome } of forecasts) {
      const raw: Triple = blended[this.set]!;
      const image = imageUnder(raw, maps);
      MIX_WEIGHTS.forEach((weight, index) => {
        totals[index]! += logLoss(weight === 0 ? raw : mix(raw, image, weight), outcome);
      });
    }
    return totals;
  }
}

/** Summed losses of some links under every scope and weight, and the least: of equals the first. */
function tally(links: readonly Link[]) {
  const n = links.reduce((total, link) => total + link.n, 0);
  const totals = SCOPES.map((_, scope) =>
    MIX_WEIGHTS.map((_, weight) => links.reduce((total, link) => total + link.loss[scope]![weight]!, 0)),
  );
  let best = { scope: 0, weight: 0 };
  totals.forEach((row, scope) =>
    row.forEach((loss, weight) => {
      if (loss < totals[best.scope]![best.weight]!) best = { scope, weight };
    }),
  );
  return { n, totals, best };
}

/** The specification's calibrator: plain isotonic on all earlier forecasts of the league, used as it is. */
export function plainCalibrator(pool: CalibrationPool, day: number, minSamples: number): Calibrator {
  const { samples, lastDay } = pool.before(day);
  if (samples < minSamples) return identityCalibrator(`identity: ${samples} forecasts, ${minSamples} needed`, samples);
  return {
    weight: 1,
    scope: 'league',
    samples,
    trainedOnEnd: lastDay,
    reason: 'plain isotonic regression, as the specification has it',
    maps: pool.mapsBefore(day, 'plain'),
  };
}
