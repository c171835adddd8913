import type { Club, KnownSpellings, RequestOf, TeamAlias, TeamChange } from '../../../contract';
import { knownSpellingsOf, spellingCountries } from '../../clubs/known-spellings';
import { likeNames } from '../../clubs/like-names';
import { teamsInQuestion } from '../../clubs/questions';
import { reviewOf } from '../../clubs/review';
import { canonicalize, teamKey } from '../../core/cleaning/canonicalize';
import { UserError } from '../../core/words/errors';
import { aliasRepository } from '../../db/repositories/aliases';
import { auditWriter } from '../../db/repositories/audit';
import { leagueRepository } from '../../db/repositories/leagues';
import { storeChoices, storeChoiceWriter } from '../../db/repositories/store-choices';
import { teamChangeRepository } from '../../db/repositories/team-changes';
import { teamDirectory } from '../../db/repositories/team-directory';
import { audit, decideSpellings, findTeam } from '../../ingestion/teams/decide-spellings';
import { mergeTeams, splitTeam } from '../../ingestion/teams/join-teams';
import { linkTeams, listClubs, suggestClubs, unlinkTeam } from '../../ingestion/teams/link-clubs';
import { findLeague } from '../../ingestion/leagues/find-league';
import type { ReadableDb } from '../../db/connection';
import { capability, reads, writes, type Reading, type Writing } from '../capability';

const latest = (db: ReadableDb): TeamChange => teamChangeRepository(db).all()[0]!;

export const teamHandlers = capability('teams')({
  list: reads(({ db }, { league }) =>
    teamDirectory(db).list(league === undefined ? null : findLeague(db, league).code, teamsInQuestion(db)),
  ),
  aliases: reads(({ db }) => [...aliasRepository(db).all()]),
  addAlias: writes(['clubs'], addAlias),
  review: reads(({ db }) => [...reviewOf(db).items]),
  twins: reads(({ db }) => [...reviewOf(db).twins]),
  decide: writes(['clubs', 'data'], ({ db, analyst }, { decisions }) => ({
    decided: decideSpellings(db, decisions, analyst),
  })),
  merge: writes(['clubs', 'data'], ({ db, analyst }, { league: code, from, into, reason }) => {
    const league = findLeague(db, code);
    const by = { analyst, reason };
    db.transaction(() => {
      const [gone, kept] = [findTeam(db, league, from), findTeam(db, league, into)];
      if (gone.id === kept.id) throw new UserError('bad-request', `"${from}" and "${into}" are one team already`);
      for (const outcome of mergeTeams(db, league, [{ from: gone, into: kept }], by)) audit(db, league, outcome, by);
    }).immediate();
    return latest(db);
  }),
  split: writes(['clubs', 'data'], ({ db, analyst }, { league: code, spelling, reason }) => {
    const league = findLeague(db, code);
    const by = { analyst, reason };
    db.transaction(() => audit(db, league, splitTeam(db, league, canonicalize(spelling), by), by)).immediate();
    return latest(db);
  }),
  knownSpellings: reads(readKnownSpellings),
  useKnownSpellings: writes(['clubs'], (context, { isOn, reason }) => {
    const { db, analyst } = context;
    db.transaction(() => {
      const value = isOn ? 'on' : 'off';
      storeChoiceWriter(db).choose({ name: 'known-spellings', value, analyst, reason });
      auditWriter(db).append({ action: 'known-spellings', subject: value, analyst, details: { reason } });
    }).immediate();
    return readKnownSpellings(context);
  }),
  history: reads(({ db }) => teamChangeRepository(db).all()),
  clubs: reads(({ db }) => ({ clubs: listClubs(db), suggestions: suggestClubs(db) })),
  link: writes(['clubs'], ({ db, analyst }, { name, teams, reason }): Club => {
    db.transaction(() => {
      const members = teams.map(({ league: code, team }) => {
        const league = findLeague(db, code);
        return { league, ...findTeam(db, league, team) };
      });
      linkTeams(db, canonicalize(name), members, { analyst, reason });
    }).immediate();
    const country = findLeague(db, teams[0]!.league).country;
    return listClubs(db).find((club) => club.name === canonicalize(name) && club.country === country)!;
  }),
  unlink: writes(['clubs'], ({ db, analyst }, { league: code, team, reason }) => {
    const league = findLeague(db, code);
    db.transaction(() => unlinkTeam(db, league, findTeam(db, league, team), { analyst, reason })).immediate();
    return latest(db);
  }),
});

function readKnownSpellings({ db }: Reading): KnownSpellings {
  const choice = storeChoices(db).find('known-spellings');
  return {
    isOn: choice?.value !== 'off',
    choice: choice ? { analyst: choice.analyst, reason: choice.reason, at: choice.createdAt } : null,
    countries: spellingCountries.map((country) => ({
      country,
      clubs: knownSpellingsOf(country).map(({ name, also }) => ({ name, also: [...also] })),
    })),
  };
}

/** Map a spelling to a team. Saying the same twice changes nothing; saying another team is refused. */
function addAlias({ db, analyst }: Writing, request: RequestOf<'teams.addAlias'>): TeamAlias {
  const league = findLeague(db, request.league);
  const leagues = leagueRepository(db);
  const teams = leagues.teamsOf(league.id);
  const team = teams.find((each) => teamKey(each.name) === teamKey(request.team));
  if (!team) {
    const nearest = likeNames(
      request.team,
      teams.map((each) => each.name),
    );
    const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
    throw new UserError('unknown-team', `"${request.team}" is no team of ${league.code}${hint}`);
  }
  const spelling = canonicalize(request.spelling);
  const key = teamKey(spelling);
  if (teams.some((each) => teamKey(each.name) === key)) {
    throw new UserError(
      'bad-request',
      `"${spelling}" is itself a team of ${league.code} with matches of its own`,
      'If the two are one club, merge them.',
    );
  }
  decideSpellings(db, [{ league: league.code, spelling, team: team.name, reason: request.reason }], analyst);
  return aliasRepository(db)
    .all()
    .find((each) => each.league === league.code && teamKey(each.spelling) === key)!;
}
