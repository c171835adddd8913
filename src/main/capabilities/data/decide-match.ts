import type { MatchRow, RequestOf } from '../../../contract';
import { teamKey } from '../../core/cleaning/canonicalize';
import { UserError } from '../../core/words/errors';
import { auditWriter } from '../../db/repositories/audit';
import { leagueRepository } from '../../db/repositories/leagues';
import { matchStatements, matchWriter } from '../../db/repositories/match-writer';
import { matchRepository } from '../../db/repositories/matches';
import { resettle } from '../../ingestion/match/resettle';
import { findLeague } from '../../ingestion/leagues/find-league';
import type { Writing } from '../capability';

/**
 * Keep a match out of fits or let it in, whatever the rules of cleaning say, or take such a decision back.
 * @throws {UserError} not-found naming the match; bad-request for one without a result, which no fit can use
 */
export function decideMatch({ db, analyst }: Writing, request: RequestOf<'data.decideMatch'>): MatchRow {
  const { season, date, decision, reason } = request;
  const league = findLeague(db, request.league);
  const names = leagueRepository(db).namesOf(league.id);
  const [home, away] = [names.get(teamKey(request.home))?.id, names.get(teamKey(request.away))?.id];
  const match = matchStatements(db)
    .around(league.id, season, date, date)
    .find(
      (each) =>
        each.season === season && each.matchDate === date && each.homeTeamId === home && each.awayTeamId === away,
    );
  const said = `${request.home} – ${request.away} on ${date}`;
  if (!match) throw new UserError('not-found', `no match ${said} in ${league.code} ${season}`);
  if (decision === 'include' && match.status !== 'finished') {
    throw new UserError('bad-request', `${said} is ${match.status}: without a result of 90 minutes no fit can use it`);
  }
  db.transaction(() => {
    matchWriter(db).decide(match.id, decision, decision === null ? null : reason);
    resettle(db, league, season);
    const details = { league: league.code, season, date, away: request.away, decision, reason };
    auditWriter(db).append({ action: 'decide-match', subject: request.home, analyst, details });
  }).immediate();
  const { teamName } = leagueRepository(db);
  return matchRepository(db)
    .ofSeason(league.code, season)
    .find(
      (row) => row.date === date && row.home === teamName(match.homeTeamId) && row.away === teamName(match.awayTeamId),
    )!;
}
