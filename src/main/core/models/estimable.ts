import { UserError } from '../words/errors';
import type { PairStatistics } from './pair-statistics';
import { type FixedParameters, parameterCount } from './parameters';

/** What a fit asks of its data, besides the data. */
export interface FitDemands {
  /** A prior gives a maximum to teams without goals. */
  readonly hasPrior: boolean;
  /** A prior of ρ bounds it where low scores do not. */
  readonly hasRhoPrior: boolean;
  readonly held: FixedParameters;
}

/**
 * Refuse a league whose strengths cannot be estimated, by name, before any iteration.
 *
 * @param teamName name of team number i, for the message
 * @throws {UserError} too-few-matches: fewer than two teams, or, without a prior, fewer numbers of goals than free
 *   parameters; no-maximum: no home or no away goal yet; low scores that let ρ grow without end; without a prior, a team
 *   that has not scored or has not conceded yet
 */
export function assertEstimable(
  statistics: PairStatistics,
  teamName: (team: number) => string,
  { hasPrior, hasRhoPrior, held }: FitDemands,
): void {
  const { teams, matches } = statistics;
  if (teams < 2) throw new UserError('too-few-matches', `need at least two teams, got ${teams}`);
  const free = freeParameterCount(teams, held);
  if (!hasPrior && 2 * matches < free) {
    throw new UserError(
      'too-few-matches',
      `${matches} matches give ${2 * matches} numbers of goals, fewer than the ${free} free parameters of ${teams} teams`,
      'Fit with a prior (sigma) or with more matches.',
    );
  }
  assertGoals(statistics, held);
  if (!held.rho && !hasRhoPrior) assertRhoBounded(statistics);
  if (!hasPrior) assertTeamsScored(statistics, teamName);
}

/** The prior is on strengths alone: the base and the home advantage need goals on either side. */
function assertGoals({ homeGoals, awayGoals }: PairStatistics, held: FixedParameters): void {
  const missing =
    homeGoals + awayGoals === 0
      ? 'a'
      : held.homeAdvantage
        ? null
        : homeGoals === 0
          ? 'a home'
          : awayGoals === 0
            ? 'an away'
            : null;
  if (missing) {
    throw new UserError(
      'no-maximum',
      `the likelihood has no maximum: no match has seen ${missing} goal yet`,
      'Fit with more matches.',
    );
  }
}

/**
 * ρ < 0 favours 0-0 and 1-1, ρ > 0 favours 0-1 and 1-0. While only one of the two kinds has occurred, nothing bounds ρ
 * on its side.
 */
function assertRhoBounded({ nilNil, nilNilNeutral, oneOne, nilOne, oneNil }: PairStatistics): void {
  const hasDraws = nilNil.pairs > 0 || oneOne > 0 || (nilNilNeutral?.pairs ?? 0) > 0;
  const hasWins = nilOne.pairs > 0 || oneNil.pairs > 0;
  if (hasDraws === hasWins) return;
  throw new UserError(
    'no-maximum',
    `the likelihood has no maximum: no match has ended ${hasDraws ? '0-1 or 1-0' : '0-0 or 1-1'} yet, so nothing bounds rho`,
    'Fit with more matches, or hold rho at a value.',
  );
}

/** Without a prior a team that never scored, or never conceded, is worst, or best, without end. */
function assertTeamsScored(statistics: PairStatistics, teamName: (team: number) => string): void {
  const { teams, goalsFor: scored, goalsAgainst: conceded } = statistics;
  for (let team = 0; team < teams; team += 1) {
    if (scored[team] === 0 || conceded[team] === 0) {
      throw new UserError(
        'no-maximum',
        `the likelihood has no maximum: ${teamName(team)} has not ${scored[team] === 0 ? 'scored' : 'conceded'} a goal yet`,
        'Fit with a prior (sigma) or with more matches.',
      );
    }
  }
}

/** Parameters that a fit without prior estimates: each sum of strengths is fixed, as are the parameters held. */
export const freeParameterCount = (teams: number, held: FixedParameters): number =>
  parameterCount(teams) - 2 - Number(held.homeAdvantage) - Number(held.rho);

/**
 * Refuse teams that fall into groups which never met: their strengths cannot be compared. Two spellings of one club
 * look like this. A prior would hide it, so a model to be stored is checked either way; a walk-forward with a prior is
 * not, since two newcomers may meet each other on the first day of a season.
 * @throws {UserError} disconnected, naming the smallest group
 */
export function assertConnected(statistics: PairStatistics, teamName: (team: number) => string): void {
  const parent = Array.from({ length: statistics.teams }, (_, team) => team);
  const find = (team: number): number => {
    let root = team;
    while (parent[root]! !== root) root = parent[root]!;
    parent[team] = root;
    return root;
  };
  for (let team = 1; team < statistics.teams; team += 1) {
    for (let other = 0; other < team; other += 1) if (statistics.haveMet(team, other)) parent[find(team)] = find(other);
  }
  const groups = new Map<number, number>();
  parent.forEach((_, team) => groups.set(find(team), (groups.get(find(team)) ?? 0) + 1));
  if (groups.size === 1) return;
  const smallest = [...groups].reduce((a, b) => (b[1] < a[1] ? b : a))[0];
  const members = parent.map((_, team) => team).filter((team) => find(team) === smallest);
  throw new UserError(
    'disconnected',
    `${groups.size} groups of teams never met, so their strengths cannot be compared; the smallest: ${members.slice(0, 5).map(teamName).join(', ')}${members.length > 5 ? ', …' : ''}`,
    'Check for two spellings of one club, or fit over more seasons.',
  );
}
