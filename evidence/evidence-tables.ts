import type { PairedDifference } from '../src/main/core/scoring/paired-difference';
import type { TrainingSettings } from '../src/main/core/settings/settings';
import type { CalibratedLeague } from '../src/main/core/training/calibrate-leagues';
import { scorePastPrices } from '../src/main/core/validation/past-prices';
import { scoreSeasons } from '../src/main/core/validation/validate-league';
import { difference, matchLosses, meanOf, SCORED_SETS, type MatchLoss, type ScoredSet } from './match-losses';
import { isWithin, type Window } from './windows';

/** Leagues trained together under some settings. */
export interface Training {
  readonly settings: TrainingSettings;
  readonly leagues: readonly CalibratedLeague[];
}

/** Name of the rows over all leagues, every match counting alike. */
export const ALL = 'all';

/** Mean log losses in nats of one set over one league or all. */
export interface SetRow {
  readonly league: string;
  readonly n: number;
  readonly set: ScoredSet;
  readonly calibrated: number;
  readonly uncalibrated: number;
  /** Of the same set, calibrated, before. */
  readonly before: number;
  readonly difference: PairedDifference;
}

/** Mean log losses of what every set has to beat. */
export interface YardstickRow {
  readonly league: string;
  readonly n: number;
  readonly market: number;
  readonly baseRates: number;
}

/** Mean log losses of forecasts that asked no price of their match. */
export interface NoOddsRow {
  readonly league: string;
  readonly n: number;
  readonly memory: number;
  readonly A: number;
  readonly B: number;
  readonly C: number;
  /** First season in which B and C use the memory; null where none has, and over all leagues. */
  readonly confirmedFrom: string | null;
}

/** Mean log losses of set A, calibrated, over one season. */
export interface SeasonRow {
  readonly league: string;
  readonly season: string;
  readonly n: number;
  readonly now: number;
  readonly before: number;
  readonly market: number;
}

/** A league's scores within some seasons, as `jackpot validate` gives them; none where no match was forecast and priced. */
function scoresOf({ leagues, settings }: Training, window: Window) {
  return leagues.flatMap((each) => {
    const { backtest, league } = each.walk;
    const { from, to } = seasonNumbers(each, window);
    const scores = scoreSeasons(backtest, each.forecasts, settings, from, to);
    return scores ? [{ league, ...scores }] : [];
  });
}

function seasonNumbers({ walk }: CalibratedLeague, window: Window): { from: number; to: number } {
  const { seasons } = walk.sample;
  const from = seasons.findIndex((season) => isWithin(season, window));
  return { from: from === -1 ? seasons.length : from, to: seasons.findLastIndex((season) => isWithin(season, window)) };
}

const lossesOf = ({ leagues, settings }: Training, window: Window): MatchLoss[] =>
  leagues.flatMap((league) => matchLosses(league, settings, window));

/** A row over all leagues: means of theirs, weighted by their matches. */
function pooled<R extends { readonly n: number }>(rows: readonly R[], pick: (row: R) => number): number {
  return rows.reduce((total, row) => total + row.n * pick(row), 0) / countOf(rows);
}

const countOf = (rows: readonly { readonly n: number }[]): number => rows.reduce((total, { n }) => total + n, 0);

const ofLeague = (losses: readonly MatchLoss[], league: string): MatchLoss[] =>
  losses.filter((each) => each.league === league);

/** Every set, league by league and over all. */
export function setRows(
  now: Training,
  before: Training,
  window: Window,
  sets: readonly ScoredSet[] = SCORED_SETS,
): SetRow[] {
  const [scores, earlier] = [scoresOf(now, window), scoresOf(before, window)];
  const [losses, earlierLosses] = [lossesOf(now, window), lossesOf(before, window)];
  const ofLeagues = scores.flatMap((score) => {
    const { league, n } = score;
    const was = earlier.find((each) => each.league === league);
    if (!was) throw new RangeError(`${league} was not forecast before: there is nothing to compare with`);
    const [own, ownEarlier] = [ofLeague(losses, league), ofLeague(earlierLosses, league)];
    return sets.map((set): SetRow => {
      const { logLoss: calibrated, uncalibrated } = score.sets[set];
      return {
        ...{ league, n, set, calibrated, uncalibrated: uncalibrated.logLoss, before: was.sets[set].logLoss },
        difference: difference(set, own, ownEarlier),
      };
    });
  });
  const ofAll = sets.map((set): SetRow => {
    const rows = ofLeagues.filter((row) => row.set === set);
    return {
      ...{ league: ALL, n: countOf(rows), set },
      calibrated: pooled(rows, ({ calibrated }) => calibrated),
      uncalibrated: pooled(rows, ({ uncalibrated }) => uncalibrated),
      before: pooled(rows, (row) => row.before),
      difference: difference(set, losses, earlierLosses),
    };
  });
  return [...ofLeagues, ...ofAll];
}

export function yardstickRows(now: Training, window: Window): YardstickRow[] {
  const rows = scoresOf(now, window).map(({ league, n, market, baseRates }) => {
    return { league, n, market: market.logLoss, baseRates: baseRates.logLoss };
  });
  const [market, baseRates] = [pooled(rows, (row) => row.market), pooled(rows, (row) => row.baseRates)];
  return [...rows, { league: ALL, n: countOf(rows), market, baseRates }];
}

/** As if no match had been priced; leagues without past prices are left out. */
export function noOddsRows({ leagues }: Training, window: Window): NoOddsRow[] {
  const rows = leagues.flatMap((each): NoOddsRow[] => {
    const { from, to } = seasonNumbers(each, window);
    const scores = scorePastPrices(each.forecasts, each.walk.sample.seasons, from, to);
    if (!scores) return [];
    const { n, memory, sets, confirmedFrom } = scores;
    const [A, B, C] = [sets.A.logLoss, sets.B.logLoss, sets.C.logLoss];
    return [{ league: each.walk.league, n, memory: memory.logLoss, A, B, C, confirmedFrom }];
  });
  if (rows.length === 0) return [];
  const mean = (what: 'memory' | 'A' | 'B' | 'C'): number => pooled(rows, (row) => row[what]);
  return [
    ...rows,
    {
      ...{ league: ALL, n: countOf(rows), memory: mean('memory'), A: mean('A'), B: mean('B'), C: mean('C') },
      confirmedFrom: null,
    },
  ];
}

/** Set A season by season: first all leagues together, then each. Only matches that were forecast before, too. */
export function seasonRows(now: Training, before: Training, window: Window): SeasonRow[] {
  const earlier = new Map(lossesOf(before, window).map((each) => [each.key, each.sets.A]));
  const losses = lossesOf(now, window).filter(({ key }) => earlier.has(key));
  const seasons = [...new Set(losses.map(({ season }) => season))].sort();
  const rowsOf = (league: string, own: readonly MatchLoss[]): SeasonRow[] =>
    seasons.flatMap((season) => {
      const played = own.filter((each) => each.season === season);
      if (played.length === 0) return [];
      return [
        {
          ...{ league, season, n: played.length },
          now: meanOf(played.map(({ sets }) => sets.A)),
          before: meanOf(played.map(({ key }) => earlier.get(key)!)),
          market: meanOf(played.map(({ market }) => market)),
        },
      ];
    });
  const leagues = now.leagues.map(({ walk }) => walk.league);
  return [...rowsOf(ALL, losses), ...leagues.flatMap((league) => rowsOf(league, ofLeague(losses, league)))];
}
