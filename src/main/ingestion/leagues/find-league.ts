import type { ReadableDb } from '../../db/connection';
import { UserError } from '../../core/words/errors';
import { leagueRepository, type LeagueRow } from '../../db/repositories/leagues';
import { toKebab } from './extra-leagues';
import { leagueNamed } from './league-catalogue';

/**
 * The league of the store that a text means: its code, in any case, or a name that only one of its leagues goes by
 * (`Premier League`, `La Liga`).
 * @throws {UserError} unknown-league naming the text and the known codes, or those that the name could mean
 */
export function findLeague(db: ReadableDb, text: string): LeagueRow {
  const { all, find } = leagueRepository(db);
  const exact = find(text) ?? find(text.toUpperCase());
  if (exact) return exact;
  const leagues = all();
  const named = leagueNamed(text).map(({ code }) => code);
  const meant = leagues.filter(({ code, name }) => named.includes(code) || toKebab(name) === toKebab(text));
  const [league, ...others] = meant;
  if (league && others.length === 0) return league;
  const known = leagues.map(({ code }) => code).join(', ');
  if (league) {
    const codes = meant.map(({ code }) => code).join(' or ');
    throw new UserError('unknown-league', `"${text}" could be ${codes}`, 'Name the league by its code.');
  }
  throw new UserError(
    'unknown-league',
    `no league ${text} in the store; it has ${known === '' ? 'none' : known}`,
    known === '' ? 'Import seasons first.' : undefined,
  );
}
