import type { RequestOf, ServiceHandlers, TeamAlias } from '../../preload/contract';
import { canonicalize, teamKey } from '../core/cleaning/canonicalize';
import { UserError } from '../core/errors';
import { aliasRepository, aliasWriter } from '../db/repositories/aliases';
import { auditWriter } from '../db/repositories/audit';
import { leagueRepository } from '../db/repositories/leagues';
import { findLeague } from '../jobs/league-data';
import type { Services } from './services';
import { nearestNames } from './nearest-names';

type AliasHandlers = Pick<ServiceHandlers, 'data.aliases' | 'data.addAlias'>;

export function aliasHandlers(services: Services): AliasHandlers {
  return {
    'data.aliases': () => [...aliasRepository(services.db).all()],
    'data.addAlias': (request) => addAlias(services, request),
  };
}

/** Map a spelling to a team. Saying the same twice changes nothing; saying another team is refused. */
function addAlias({ db, analyst }: Services, request: RequestOf<'data.addAlias'>): TeamAlias {
  const league = findLeague(db, request.league);
  const teams = leagueRepository(db)
    .teams()
    .filter((team) => team.leagueId === league.id);
  const team = teams.find((each) => each.canonicalName === teamKey(request.team));
  if (!team) {
    const nearest = nearestNames(
      request.team,
      teams.map((each) => each.name),
    ).join(', ');
    throw new UserError('unknown-team', `"${request.team}" is no team of ${league.code}; nearest: ${nearest}`);
  }
  const spelling = canonicalize(request.spelling);
  const canonicalName = teamKey(spelling);
  const own = teams.find((each) => each.canonicalName === canonicalName);
  if (own)
    throw new UserError('bad-request', `"${spelling}" is itself a team of ${league.code} with matches of its own`);
  const known = aliasRepository(db).teamOf(league.id, canonicalName);
  if (known !== null && known !== team.id) {
    const other = teams.find((each) => each.id === known)?.name ?? 'another team';
    throw new UserError('bad-request', `"${spelling}" already means ${other} in ${league.code}`);
  }
  if (known === null) {
    db.transaction(() => {
      const { reason } = request;
      aliasWriter(db).add({ leagueId: league.id, spelling, canonicalName, teamId: team.id, analyst, reason });
      const details = { league: league.code, team: team.name, reason };
      auditWriter(db).append({ action: 'alias', subject: spelling, analyst, details });
    }).immediate();
  }
  return aliasRepository(db)
    .all()
    .find((each) => each.league === league.code && teamKey(each.spelling) === canonicalName)!;
}
