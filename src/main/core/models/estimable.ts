import { UserError } from '../errors';
import type { PairStatistics } from './pair-statistics';

/**
 * Refuse a league whose strengths cannot be estimated, by name, before any iteration.
 *
 * @param teamName name of team number i, for the message
 * @param hasPrior a prior gives a maximum to teams without goals
 * @throws {UserError} insufficient-data: fewer than two teams; no-maximum: without a prior, a team has not scored or
 *   has not conceded yet
 */
export function assertEstimable(
  statistics: PairStatistics,
  teamName: (team: number) => string,
  hasPrior: boolean,
): void {
  const { teams } = statistics;
  if (teams < 2) throw new UserError('insufficient-data', `need at least two teams, got ${teams}`);
  if (hasPrior) return;

  const { goalsFor: scored, goalsAgainst: conceded } = statistics;
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
