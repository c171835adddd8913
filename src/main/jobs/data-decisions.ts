import { joinDecisions, type DataDecisions } from '../audit/data-decisions';
import { teamKey } from '../core/cleaning/canonicalize';
import { toIsoDate } from '../core/numeric/calendar';
import type { ReadableDb } from '../db/connection';
import { aliasRepository } from '../db/repositories/aliases';
import { clubRepository } from '../db/repositories/clubs';
import type { LeagueRow } from '../db/repositories/leagues';
import { mappingRepository } from '../db/repositories/mappings';
import { matchRepository } from '../db/repositories/matches';
import { pairsApart } from '../db/repositories/pairs-apart';
import { sourceRepository } from '../db/repositories/sources';
import { storeChoices } from '../db/repositories/store-choices';
import { teamChangeRepository } from '../db/repositories/team-changes';
import { parseHeader, parseMapping } from '../ingestion/mapped/parse-mapping';

/**
 * What a person has decided about the data of a league, as it stands now, as far as matches before a day tell of what it
 * is about: whoever has these files alone can decide the same again.
 * @param files hashes of the files its matches came from
 * @param before day number
 */
export function decisionsOf(
  db: ReadableDb,
  { id, code }: LeagueRow,
  files: readonly string[],
  before: number,
): DataDecisions {
  const day = toIsoDate(before);
  const { decided, teamsBefore } = matchRepository(db);
  const played = teamsBefore(code, day);
  const isOurs = ({ league }: { readonly league: string }): boolean => league === code;
  const isTold = (each: { readonly league: string; readonly team: string }): boolean =>
    isOurs(each) && played.has(each.team);
  const spellings = aliasRepository(db)
    .all()
    .filter(isTold)
    .map(({ league, spelling, team, reason }) => ({ league, spelling, team, reason }));
  const own = {
    knownSpellings: storeChoices(db).find('known-spellings')?.value !== 'off',
    mappings: mappingsOf(db, files),
    spellings,
    splits: splitsOf(db, code, new Set(spellings.map(({ spelling }) => teamKey(spelling)))).filter(({ spelling }) =>
      played.has(spelling),
    ),
    apart: pairsApart(db)
      .all()
      .filter(({ leagueId }) => leagueId === id)
      .map(({ one, other }) => ({ league: code, one, other })),
    links: clubRepository(db)
      .all()
      .filter(isTold)
      .map(({ league, team, country, club }) => ({ league, team, country, club })),
    matches: decided().filter((match) => isOurs(match) && match.date < day),
  };
  // In an order of their own: not in that in which they were taken.
  return joinDecisions([own]);
}

/** How tables of nobody's format were read, where one of these files is such a table. */
function mappingsOf(db: ReadableDb, files: readonly string[]): DataDecisions['mappings'] {
  const { groupsOf } = sourceRepository(db);
  const isMapped = files.some((hash) => groupsOf(hash).some(({ source }) => source.startsWith('generic')));
  if (!isMapped) return [];
  return mappingRepository(db)
    .all()
    .map(({ header, mapping }) => ({ header: parseHeader(header), mapping: parseMapping(mapping) }));
}

/** Spellings that were split off and stand on their own now. @param recorded keys of those that mean another team again */
function splitsOf(db: ReadableDb, league: string, recorded: ReadonlySet<string>): DataDecisions['splits'] {
  const splits = new Map<string, DataDecisions['splits'][number]>();
  for (const { kind, league: of, subject, reason } of teamChangeRepository(db).all()) {
    const key = teamKey(subject);
    if (kind === 'split' && of === league && !recorded.has(key) && !splits.has(key))
      splits.set(key, { league, spelling: subject, reason });
  }
  return [...splits.values()];
}
