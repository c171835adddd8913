import type { ExportFilter } from '../../contract';
import type { ExportFilterName } from '../core/words/export-tables';
import { UserError } from '../core/words/errors';
import { POOL_CODE } from '../core/words/pool';
import type { ReadableDb } from '../db/connection';
import { leagueRepository } from '../db/repositories/leagues';
import { modelRepository, type ModelRow } from '../db/repositories/models';
import { findLeague } from '../ingestion/leagues/find-league';
import type { ExportScope, ExportTable } from '../export/tables/export-table';

const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31'];

/** What a filter asks for, by the names that tables give to what they know. */
const asked = ({ leagues, seasons, from, to, models }: ExportFilter): readonly ExportFilterName[] => [
  ...(leagues.length > 0 ? (['leagues'] as const) : []),
  ...(seasons.length > 0 ? (['seasons'] as const) : []),
  ...(from !== null || to !== null ? (['dates'] as const) : []),
  ...(models.length > 0 ? (['models'] as const) : []),
];

/**
 * A filter with its leagues and models looked up.
 * @throws {UserError} bad-request for a filter that the table does not know, or days in the wrong order; unknown-league or
 *   not-found, naming the league or the model
 */
export function scopeOf(db: ReadableDb, table: ExportTable, filter: ExportFilter): ExportScope {
  const unknown = asked(filter).find((name) => !table.filters.includes(name));
  if (unknown) {
    const known = table.filters.length > 0 ? table.filters.join(', ') : 'nothing';
    throw new UserError('bad-request', `${table.id} cannot be narrowed down by ${unknown}; it can by ${known}`);
  }
  const { from, to } = filter;
  if (from !== null && to !== null && from > to) {
    throw new UserError('bad-request', `the first day, ${from}, is after the last, ${to}`);
  }
  const wanted = new Set(filter.leagues.map((text) => findLeague(db, text).code));
  const isWanted = (code: string): boolean => wanted.size === 0 || wanted.has(code);
  const seasons = new Set(filter.seasons);
  return {
    leagues: leagueRepository(db)
      .all()
      .filter(({ code }) => isWanted(code)),
    hasSeason: (season) => seasons.size === 0 || seasons.has(season),
    from: from ?? FIRST_DAY!,
    to: to ?? LAST_DAY!,
    models: table.filters.includes('models')
      ? modelsOf(db, filter.models).filter(({ league }) => isWanted(league))
      : [],
  };
}

/** Models by their versions, the active ones where none is named, by league and version. */
function modelsOf(db: ReadableDb, versions: readonly string[]): readonly ModelRow[] {
  const { active, byVersion } = modelRepository(db);
  if (versions.length === 0) return active();
  const found = [...new Set(versions)].map((version) => {
    const row = byVersion(version);
    if (row && row.status !== 'failed' && row.league !== POOL_CODE) return row;
    throw new UserError('not-found', `no model ${version}`, 'See the list of models for the versions there are.');
  });
  const keyOf = ({ league, version }: ModelRow): string => `${league}\n${version}`;
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
