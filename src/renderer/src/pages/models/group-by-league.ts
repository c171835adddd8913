import type { ModelFailure, ModelSummary, Status } from '../../contract-types';

type LeagueStatus = Status['leagues'][number];

export interface LeagueModels {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly status: LeagueStatus | null;
  readonly active: ModelSummary | null;
  /** Newest first, the active one among them. */
  readonly models: readonly ModelSummary[];
}

/** Leagues with data, with or without a model, then leagues of which only models are left. */
export function groupByLeague(
  leagues: readonly LeagueStatus[],
  models: readonly ModelSummary[],
): readonly LeagueModels[] {
  const known = new Map(leagues.map((league) => [league.code, league]));
  const codes = [...new Set([...known.keys(), ...models.map((model) => model.league)])];
  return codes.map((code) => {
    const own = models
      .filter((model) => model.league === code)
      .sort((a, b) => (a.trainedAt < b.trainedAt ? 1 : a.trainedAt > b.trainedAt ? -1 : 0));
    const status = known.get(code) ?? null;
    return {
      code,
      name: status?.name ?? code,
      country: status?.country ?? '',
      status,
      active: own.find((model) => model.status === 'active') ?? null,
      models: own,
    };
  });
}

/** The newest failure of a league that its active model has not outlived. @param failures newest first */
export function newFailure(
  { code, active }: Pick<LeagueModels, 'code' | 'active'>,
  failures: readonly ModelFailure[],
): ModelFailure | null {
  const newest = failures.find((failure) => failure.league === code);
  return newest && (active === null || newest.at > active.trainedAt) ? newest : null;
}
