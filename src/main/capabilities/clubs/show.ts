import { table } from '../command/table';
import type { ResponseOf, TeamAlias, TeamChange } from '../../../contract';
import { twinSentence } from '../../../text/import-summary';

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

export function showReview({
  twins,
  names: items,
}: {
  readonly twins: ResponseOf<'teams.twins'>;
  readonly names: ResponseOf<'teams.review'>;
}): string {
  if (twins.length + items.length === 0) return 'no name waits for a decision';
  const groups = twins.flatMap((group) => [
    `${twinSentence(group)} (\`jackpot review settle --league ${group.league}\` records it)`,
    ...group.pairs.map(({ spelling, team, coincide }) => `  ${spelling} is ${team}: ${coincide} matches`),
  ]);
  if (items.length === 0) return groups.join('\n');
  const rows = items.map(({ league, spelling, kind, file, line, matches, candidates }) => [
    league,
    spelling,
    kind,
    `${file}:${line}`,
    matches,
    candidates.map(({ name, seasons }) => `${name} (${seasons[0] ?? '–'} to ${seasons.at(-1) ?? '–'})`).join(', ') ||
      '–',
  ]);
  return [...groups, table(['league', 'name', 'kind', 'first in', 'matches', 'like names'], rows)].join('\n');
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

export function showKnownSpellings({ isOn, choice, countries }: ResponseOf<'teams.knownSpellings'>): string {
  const by = choice ? ` (${choice.analyst}, ${choice.at.slice(0, 10)}: ${choice.reason})` : '';
  const rows = countries.flatMap(({ country, clubs }) =>
    clubs.map(({ name, also }) => [country, name, also.join(', ') || '–']),
  );
  return [
    `${isOn ? 'names are read by this list' : 'this list is left aside'}${by}`,
    table(['country', 'club', 'other names'], rows),
  ].join('\n');
}
