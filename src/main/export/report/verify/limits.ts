import { MAX_FIXTURES } from '../../../core/words/limits';
import type { LeagueModel } from '../../../core/sets/league-model';

/** More goals than a grid has anywhere; more clubs, knots and lines than any league has. */
const LARGEST_GRID = 200;
const MOST_TEAMS = 2000;
const MOST_MODELS = 200;
const MOST_LINES = 4_000_000;

interface Sized {
  readonly fixtures: readonly unknown[];
  readonly models: readonly { readonly version: string; readonly document: LeagueModel }[];
  readonly pool?: { readonly version: string; readonly document: LeagueModel } | undefined;
  readonly plan?: { readonly asked: number } | undefined;
}

/** What would take longer to compute than any honest report does; null where it is within limits. */
export function refuseBeyondLimits({ fixtures, models, pool, plan }: Sized): string | null {
  if (fixtures.length > MAX_FIXTURES) return `${fixtures.length} fixtures; a jackpot has at most ${MAX_FIXTURES}`;
  if (models.length > MOST_MODELS) return `${models.length} models; a report has at most ${MOST_MODELS}`;
  if (plan && plan.asked > MOST_LINES) return `a plan of ${plan.asked} lines; the most is ${MOST_LINES}`;
  for (const { version, document } of [...models, ...(pool ? [pool] : [])]) {
    const { maxGoals, teams } = document;
    if (maxGoals !== null && maxGoals > LARGEST_GRID)
      return `${version} asks for a grid of ${maxGoals} goals; the largest is ${LARGEST_GRID}`;
    if (teams.length > MOST_TEAMS) return `${version} has ${teams.length} clubs; the most are ${MOST_TEAMS}`;
  }
  return null;
}
