import { clubOf } from '../../clubs/known-spellings';
import { canonicalize } from '../../core/cleaning/canonicalize';
import type { CsvRows } from '../table/csv-rows';
import type { GenericHeader } from './generic-header';
import { leagueNamed } from '../leagues/league-catalogue';

/** Whether a name, as anybody writes it, is one of a known club of a country. */
export type IsClub = (country: string, name: string) => boolean;

/** Whether at least half of the clubs that a table names in a league are known clubs of a country. */
export type LeagueEvidence = (league: string, country: string) => boolean;

/** By the curated list of clubs. */
export const isKnownClub: IsClub = (country, name) => clubOf(country, name) !== null;
export const NO_EVIDENCE: LeagueEvidence = () => false;

/**
 * First pass over a table without countries: which clubs it names in each league whose name several countries could
 * use. `Premier League` alone is England's only when its clubs are.
 *
 * @param rows a cursor that stands on the header
 * @param fixed the league of all rows, where no column names it
 */
export function surveyClubs(
  rows: CsvRows,
  header: Pick<GenericHeader, 'league' | 'home' | 'away'>,
  fixed: string | null,
  isClub: IsClub,
): LeagueEvidence {
  if (fixed !== null && leagueNamed(canonicalize(fixed)).length === 0) return NO_EVIDENCE;
  const clubs = new Map<string, Set<string> | null>();
  while (rows.next()) {
    const text = canonicalize(header.league ? rows.cell(header.league.index) : (fixed ?? ''));
    let known = clubs.get(text);
    if (known === undefined) clubs.set(text, (known = leagueNamed(text).length > 0 ? new Set() : null));
    if (!known) continue;
    for (const { index } of [header.home, header.away]) {
      const name = canonicalize(rows.cell(index));
      if (name !== '') known.add(name);
    }
  }
  return (league, country) => {
    const names = [...(clubs.get(league) ?? [])];
    const own = names.filter((name) => isClub(country, name));
    return names.length > 0 && own.length * 2 >= names.length;
  };
}
