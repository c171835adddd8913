import { setG } from '../sets/set-g';
import { SETS } from '../sets/registry';
import type { OddsTriple, Outcome, Triple } from '../words/outcomes';
import { OUTCOMES } from '../words/outcomes';
import { BLENDED_SETS, type BlendedSet, type SetId } from '../words/sets';
import { STAGES, VOICES, type Stage, type VoiceId } from '../words/voices';

/** One match forecast before it was played, with what happened: everything the seven sets and the market need. */
export interface PastForecast {
  readonly day: number;
  readonly home: string;
  readonly away: string;
  readonly outcome: Outcome;
  readonly lambda: number;
  readonly nu: number;
  readonly odds: OddsTriple | null;
  /** What the odds imply; null without usable ones. */
  readonly market: Triple | null;
  readonly baseRates: Triple;
  /** Before calibration; B and C are absent without a market. */
  readonly blended: Readonly<Partial<Record<BlendedSet, Triple>>>;
  readonly calibrated: Readonly<Partial<Record<BlendedSet, Triple>>>;
}

/** The forecasts of one season of a league. */
export interface PastSeason {
  readonly league: string;
  readonly season: string;
  /** Of set G in this season, learned on the seasons before it. */
  readonly ensembleWeights: Readonly<Record<BlendedSet, number>>;
  /** In the order in which the matches were played. */
  readonly forecasts: readonly PastForecast[];
}

/** Priced past forecasts as columns, n matches; a triple of match i is at 3i, in the order of OUTCOMES. */
export interface ForecastColumns {
  readonly n: number;
  /** Forecast matches without usable odds, which are left out: all voices are compared on the same matches. */
  readonly unpriced: number;
  readonly leagues: readonly string[];
  readonly league: Uint8Array;
  readonly seasons: readonly string[];
  readonly season: Uint8Array;
  readonly day: Int32Array;
  readonly home: readonly string[];
  readonly away: readonly string[];
  /** 0 home, 1 draw, 2 away. */
  readonly outcome: Uint8Array;
  readonly lambda: Float64Array;
  readonly nu: Float64Array;
  readonly probabilities: Readonly<Record<Stage, Readonly<Record<VoiceId, Float64Array>>>>;
}

/**
 * Past forecasts as columns, with every set made from the three that are kept: D to F from B as it was, G by the weights
 * of its season.
 */
export function toColumns(past: readonly PastSeason[]): ForecastColumns {
  const rows = past.flatMap(({ league, season, ensembleWeights, forecasts }) =>
    forecasts
      .filter(({ market }) => market !== null)
      .map((forecast) => ({ league, season, ensembleWeights, match: forecast })),
  );
  const voices = ({ match, ensembleWeights }: (typeof rows)[number], stage: Stage) =>
    voicesOf(match, match[stage], ensembleWeights);
  return packColumns(rows, voices, {
    unpriced: past.reduce((total, { forecasts }) => total + forecasts.length, 0) - rows.length,
    leagues: past.map(({ league }) => league),
    seasons: past.map(({ season }) => season),
  });
}

/** A match as a row of columns. */
interface ColumnRow {
  readonly league: string;
  readonly season: string;
  readonly match: Pick<PastForecast, 'day' | 'home' | 'away' | 'outcome' | 'lambda' | 'nu'>;
}

/** Rows as columns. @param known leagues and seasons that have a place, with a match or without, in any order and often */
export function packColumns<Row extends ColumnRow>(
  rows: readonly Row[],
  voicesAt: (row: Row, stage: Stage) => Readonly<Record<VoiceId, Triple>>,
  known: Pick<ForecastColumns, 'unpriced' | 'leagues' | 'seasons'>,
): ForecastColumns {
  const n = rows.length;
  const leagues = [...new Set(known.leagues)].sort();
  const seasons = [...new Set(known.seasons)].sort();
  const empty = () => Object.fromEntries(VOICES.map((voice) => [voice, new Float64Array(3 * n)]));
  const probabilities = { calibrated: empty(), blended: empty() } as Record<Stage, Record<VoiceId, Float64Array>>;
  rows.forEach((row, match) => {
    for (const stage of STAGES) {
      const voices = voicesAt(row, stage);
      for (const voice of VOICES) {
        OUTCOMES.forEach((outcome, side) => {
          probabilities[stage][voice][3 * match + side] = voices[voice][outcome];
        });
      }
    }
  });
  const at = <T>(list: readonly T[]) => new Map(list.map((each, index) => [each, index]));
  const [leagueAt, seasonAt] = [at(leagues), at(seasons)];
  return {
    n,
    unpriced: known.unpriced,
    leagues,
    league: Uint8Array.from(rows, ({ league }) => leagueAt.get(league)!),
    seasons,
    season: Uint8Array.from(rows, ({ season }) => seasonAt.get(season)!),
    day: Int32Array.from(rows, ({ match }) => match.day),
    home: rows.map(({ match }) => match.home),
    away: rows.map(({ match }) => match.away),
    outcome: Uint8Array.from(rows, ({ match }) => OUTCOMES.indexOf(match.outcome)),
    lambda: Float64Array.from(rows, ({ match }) => match.lambda),
    nu: Float64Array.from(rows, ({ match }) => match.nu),
    probabilities,
  };
}

/** Every set, the market and the base rates of one priced forecast. @param kept the three sets at the stage asked for */
export function voicesOf(
  { odds, market, baseRates }: PastForecast,
  kept: Readonly<Partial<Record<BlendedSet, Triple>>>,
  ensembleWeights: PastSeason['ensembleWeights'],
): Record<VoiceId, Triple> {
  const [A, B, C] = BLENDED_SETS.map((set) => kept[set]!) as [Triple, Triple, Triple];
  const basis = { A, B, C, hasVoice: true, odds, ensembleWeights };
  const sets = SETS.map(({ id, make }) => [id, id === 'G' ? setG({ A, B, C }, ensembleWeights) : make(basis)] as const);
  return { ...(Object.fromEntries(sets) as Record<SetId, Triple>), market: market!, baseRates };
}

/** What a person looks at. */
export interface ForecastSelection {
  /** Codes; all where it is empty. */
  readonly leagues: readonly string[];
  readonly fromSeason: string | null;
  readonly toSeason: string | null;
  /** Day numbers, both included; null: no bound. */
  readonly fromDay: number | null;
  readonly toDay: number | null;
}

/** Numbers of the matches that a selection means, in their order. */
export function selectMatches(columns: ForecastColumns, selection: ForecastSelection): Int32Array {
  const { n, leagues, league, seasons, season, day } = columns;
  const { fromSeason, toSeason, fromDay, toDay } = selection;
  const wantsLeague = leagues.map((code) => selection.leagues.length === 0 || selection.leagues.includes(code));
  const wantsSeason = seasons.map((each) => each >= (fromSeason ?? '') && each <= (toSeason ?? '9999-99'));
  const chosen = new Int32Array(n);
  let count = 0;
  for (let match = 0; match < n; match += 1) {
    if (!wantsLeague[league[match]!] || !wantsSeason[season[match]!]) continue;
    if ((fromDay !== null && day[match]! < fromDay) || (toDay !== null && day[match]! > toDay)) continue;
    chosen[count] = match;
    count += 1;
  }
  return chosen.slice(0, count);
}
