import type { ResponseOf, TeamAlias, TeamChange } from '../../preload/contract';
import { table } from './show';

export const showTeams = (teams: ResponseOf<'teams.list'>): string =>
  table(
    ['league', 'team', 'seasons', 'last season', 'matches', 'club', 'also spelled'],
    teams.map((team) => [
      team.league,
      team.name,
      team.seasons,
      team.lastSeason,
      team.matches,
      team.club ?? '–',
      team.spellings.join(', ') + (team.toReview ? ' (to review)' : ''),
    ]),
  );

export const showAliases = (aliases: readonly TeamAlias[]): string =>
  table(
    ['league', 'spelling', 'team', 'by', 'reason'],
    aliases.map((each) => [each.league, each.spelling, each.team, each.analyst, each.reason]),
  );

export function showReview(items: ResponseOf<'teams.review'>): string {
  if (items.length === 0) return 'no name waits for a decision';
  const rows = items.map(({ league, spelling, kind, file, line, matches, candidates }) => [
    league,
    spelling,
    kind,
    `${file}:${line}`,
    matches,
    candidates.map(({ name, seasons }) => `${name} (${seasons[0] ?? '–'} to ${seasons.at(-1) ?? '–'})`).join(', ') ||
      '–',
  ]);
  return table(['league', 'name', 'kind', 'first in', 'matches', 'like names'], rows);
}

export const showTeamChanges = (changes: readonly TeamChange[]): string =>
  table(
    ['what', 'league', 'name', 'team or club', 'matches', 'by', 'reason'],
    changes.map((each) => [
      each.kind,
      each.league,
      each.subject,
      each.object ?? '–',
      each.matches,
      each.analyst,
      each.reason,
    ]),
  );

export function showClubs({ clubs, suggestions }: ResponseOf<'teams.clubs'>): string {
  const rows = (list: typeof clubs, state: string) =>
    list.map(({ country, name, teams }) => [
      state,
      country,
      name,
      teams.map((team) => `${team.league}:${team.name} ${team.seasons.length}`).join(', '),
    ]);
  return table(
    ['', 'country', 'club', 'teams and their seasons'],
    [...rows(clubs, 'linked'), ...rows(suggestions, 'suggested')],
  );
}
