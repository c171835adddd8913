import { z } from 'zod';
import { Called, CalledOrEmpty, IsoDate, OddsKind, SeasonLabel } from './common';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

const PriceFigures = z.strictObject({ priced: Count, meanOverround: z.number().nullable() });
/** What a match of a league looks like before anything is known of the teams. */
export const BaselineFigures = z.strictObject({
  matches: Count,
  homeGoals: z.number(),
  awayGoals: z.number(),
  totalGoals: z.number(),
  rates: z.strictObject({ home: Share, draw: Share, away: Share }),
  bothScored: Share,
  overTwoAndHalf: Share,
  homeAdvantage: z.strictObject({ logRatio: z.number(), standardError: z.number().nullable() }).nullable(),
  prices: PriceFigures.extend({
    refused: Count,
    byKind: z.array(PriceFigures.extend({ kind: OddsKind.nullable() })),
  }),
});
export type BaselineFigures = z.infer<typeof BaselineFigures>;
export const LeagueBaselinesFigures = z.strictObject({
  seasons: z.array(BaselineFigures.extend({ season: SeasonLabel })),
  all: BaselineFigures.nullable(),
});
export type LeagueBaselinesFigures = z.infer<typeof LeagueBaselinesFigures>;

/** The model without dependence of low scores beside the one with it; log-likelihoods are penalised. */
export const NestedPoissonFigures = z.strictObject({
  poisson: z.number(),
  dixonColes: z.number(),
  statistic: z.number(),
  /** Null where weights or a prior leave the statistic without its χ² distribution. */
  pValue: z.number().nullable(),
});
export type NestedPoissonFigures = z.infer<typeof NestedPoissonFigures>;

/** How strength carried over from another league, by the clubs that moved. */
export const MoveFigures = z.strictObject({
  from: z.string(),
  count: Count,
  slopes: z.strictObject({ attack: z.number(), defence: z.number() }),
});
export type MoveFigures = z.infer<typeof MoveFigures>;

const FormTotals = z.strictObject({
  played: Count,
  won: Count,
  drawn: Count,
  lost: Count,
  points: Count,
  goalsFor: Count,
  goalsAgainst: Count,
});
export const FormResult = z.strictObject({
  date: IsoDate,
  opponent: z.string(),
  venue: z.enum(['home', 'away']),
  goalsFor: Count,
  goalsAgainst: Count,
  result: z.enum(['W', 'D', 'L']),
});
/** Rolling form of a team as of a day; a team without a match says so instead of showing zeros. */
export const TeamFormRow = z.discriminatedUnion('history', [
  z.strictObject({ history: z.literal('none'), team: z.string() }),
  z.strictObject({
    history: z.literal('some'),
    team: z.string(),
    /** Newest first. */
    results: z.array(FormResult),
    totals: FormTotals,
    home: FormTotals,
    away: FormTotals,
    /** Goals a match over all earlier matches, decayed by xi, and the decayed number of matches. */
    weighted: z.strictObject({ goalsFor: z.number(), goalsAgainst: z.number(), effectiveMatches: z.number() }),
    restDays: Count,
    recentMatches: Count,
  }),
]);
export type TeamFormRow = z.infer<typeof TeamFormRow>;

/** A team's strengths as of a day, from the feature store. */
export const StrengthRow = z.strictObject({
  date: IsoDate,
  team: z.string(),
  attack: z.number(),
  defence: z.number(),
  homeAdvantage: z.number(),
});
export type StrengthRow = z.infer<typeof StrengthRow>;

export const featureChannels = {
  /** Form of the teams of a league's latest season as of a day; the weights are those of its active model, if any. */
  'features.form': {
    request: z.strictObject({
      league: Called,
      asOf: IsoDate.optional(),
      last: z.int().positive().max(50).default(5),
    }),
    response: z.strictObject({ league: z.string(), asOf: IsoDate, xi: z.number(), teams: z.array(TeamFormRow) }),
  },
  'features.baselines': { request: z.strictObject({ league: Called }), response: LeagueBaselinesFigures },
  /** Strengths month by month as the feature store has them for a model. */
  'features.history': {
    request: z.strictObject({ version: Called, team: CalledOrEmpty.optional() }),
    response: z.array(StrengthRow),
  },
  /** Make feature snapshots of a model again from its stored data, and compare every bit. */
  'features.rebuild': {
    request: z.strictObject({ version: Called, date: IsoDate.optional() }),
    response: z.strictObject({
      version: z.string(),
      snapshots: Count,
      rows: Count,
      /** Rows that differ, as `date team`; empty when all are the same. */
      differences: z.array(z.string()),
    }),
  },
} as const;
