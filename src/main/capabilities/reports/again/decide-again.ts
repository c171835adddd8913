import type { SpellingDecision } from '../../../../contract';
import { canonicalize, teamKey } from '../../../core/cleaning/canonicalize';
import type { WritableDb } from '../../../db/connection';
import { leagueRepository, type LeagueRow } from '../../../db/repositories/leagues';
import { mappingWriter } from '../../../db/repositories/mappings';
import { newNameWriter } from '../../../db/repositories/new-names';
import { pairsApartWriter } from '../../../db/repositories/pairs-apart';
import { storeChoiceWriter } from '../../../db/repositories/store-choices';
import { teamChangeWriter } from '../../../db/repositories/team-changes';
import type { DataDecisions } from '../../../audit/data-decisions';
import type { ResolvedFixture } from '../../../export/jackpot-content';
import { findLeague } from '../../../ingestion/leagues/find-league';
import { hashHeader } from '../../../ingestion/table/describe-table';
import { audit, findTeam } from '../../../ingestion/teams/decide-spellings';
import { splitTeam } from '../../../ingestion/teams/join-teams';
import { linkTeams } from '../../../ingestion/teams/link-clubs';
import type { Writing } from '../../capability';
import { decideMatch } from '../../data/decide-match';

const REASON = 'as the report lists it';

/** What has to be decided before files are read. */
export function decideBefore(db: WritableDb, { knownSpellings, mappings }: DataDecisions, analyst: string): void {
  if (!knownSpellings) storeChoiceWriter(db).choose({ name: 'known-spellings', value: 'off', analyst, reason: REASON });
  for (const { header, mapping } of mappings)
    mappingWriter(db).save({
      headerHash: hashHeader(header),
      header: JSON.stringify(header),
      mapping: JSON.stringify(mapping),
      analyst,
    });
}

/** What spellings mean, for the import to record. */
export const spellingsOf = ({ spellings }: DataDecisions): SpellingDecision[] =>
  spellings.map(({ league, spelling, team, reason }) => ({ league, spelling, team, reason: reason || REASON }));

/** Everything else, once the files are in. @throws {UserError} naming what cannot be decided here */
export function decideAfter(context: Writing, decisions: DataDecisions): void {
  const { db, analyst } = context;
  const { splits, apart, links, matches } = decisions;
  const by = { analyst, reason: REASON };
  db.transaction(() => {
    for (const { league: code, spelling, reason } of splits) {
      const why = { analyst, reason: reason || REASON };
      const league = findLeague(db, code);
      audit(db, league, splitAgain(db, league, canonicalize(spelling), why), why);
    }
    for (const { league, one, other } of apart) pairsApartWriter(db).add(findLeague(db, league).id, one, other, by);
    const clubs = new Map<string, DataDecisions['links']>();
    for (const link of links) {
      const key = `${link.country}\n${link.club}`;
      clubs.set(key, [...(clubs.get(key) ?? []), link]);
    }
    for (const members of clubs.values()) {
      const teams = members.map(({ league: code, team }) => {
        const league = findLeague(db, code);
        return { league, ...findTeam(db, league, team) };
      });
      linkTeams(db, members[0]!.club, teams, by);
    }
  }).immediate();
  for (const match of matches) decideMatch(context, { ...match, reason: match.reason || REASON });
}

/** A spelling that nothing joins to another club stands on its own already: that it was split is recorded alone. */
function splitAgain(
  db: WritableDb,
  league: LeagueRow,
  spelling: string,
  by: { readonly analyst: string; readonly reason: string },
): ReturnType<typeof splitTeam> {
  const named = leagueRepository(db).namesOf(league.id).get(teamKey(spelling));
  if (!named || named.isAlias) return splitTeam(db, league, spelling, by);
  const outcome = { kind: 'split', subject: spelling, object: null, matches: 0 } as const;
  teamChangeWriter(db).add({ ...outcome, leagueId: league.id, ...by, details: '{}' });
  return outcome;
}

/**
 * Names of the fixtures that no file has: clubs before their first match, competitions without a league. A club that comes
 * from another league of the store is known there.
 */
export function nameAgain({ db, analyst }: Writing, fixtures: readonly ResolvedFixture[]): void {
  const by = { analyst, reason: REASON };
  const { find, namesOf } = leagueRepository(db);
  const writer = newNameWriter(db);
  db.transaction(() => {
    for (const { league: code, home, away, from } of fixtures) {
      const league = find(code);
      if (!league) {
        writer.addCompetition({ canonicalName: teamKey(code), name: code, ...by });
        continue;
      }
      const known = namesOf(league.id);
      const here = [...(from?.home ? [] : [home]), ...(from?.away ? [] : [away])];
      for (const name of here.filter((each) => !known.has(teamKey(each))))
        writer.addClub(league.id, { canonicalName: teamKey(name), name, ...by });
    }
  }).immediate();
}
