import { useMemo } from 'react';
import { valueOf } from '../../../services/reading/loadable';
import { useRead } from '../../../services/reading/use-read';
import type { DraftColumn, RowCells } from './draft/draft-row';

/** The leagues and clubs of the store, as a cell offers them. */
export interface Choices {
  readonly leagues: readonly string[];
  readonly teams: ReadonlyMap<string, readonly string[]>;
  readonly allTeams: readonly string[];
}

/** Clubs by their league. */
export function toChoices(teams: readonly { readonly league: string; readonly name: string }[]): Choices {
  const byLeague = new Map<string, string[]>();
  for (const { league, name } of teams) {
    const known = byLeague.get(league);
    if (known) known.push(name);
    else byLeague.set(league, [name]);
  }
  return {
    leagues: [...byLeague.keys()],
    teams: byLeague,
    allTeams: [...new Set(teams.map(({ name }) => name))],
  };
}

export function useChoices(): Choices {
  const teams = valueOf(useRead('teams.list', {}).data);
  return useMemo(() => toChoices(teams ?? []), [teams]);
}

const NONE: readonly string[] = [];
export function choicesFor(choices: Choices, league: string, column: DraftColumn): readonly string[] {
  if (column === 'league') return choices.leagues;
  if (column === 'home' || column === 'away') return choices.teams.get(codeOf(choices, league)) ?? choices.allTeams;
  return NONE;
}

const codeOf = ({ leagues }: Choices, text: string): string =>
  leagues.find((code) => code.toUpperCase() === text.trim().toUpperCase()) ?? text.trim();

/** The leagues a row may be of: the one it names by its code, else those of the club on its other side, else any. */
export function leaguesFor(choices: Choices, { league, home, away }: RowCells): readonly string[] {
  const code = codeOf(choices, league);
  if (choices.leagues.includes(code)) return [code];
  const known = choices.leagues.filter((each) => {
    const teams = choices.teams.get(each) ?? NONE;
    return teams.includes(home.trim()) || teams.includes(away.trim());
  });
  return known.length > 0 && league.trim() === '' ? known : choices.leagues;
}

/** Names that start with what was typed, then names that contain it; none once it is a name. */
export function matchingChoices(choices: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '' || choices.includes(typed.trim())) return NONE;
  const starts: string[] = [];
  const contains: string[] = [];
  for (const choice of choices) {
    const at = choice.toLowerCase().indexOf(wanted);
    if (at === 0) starts.push(choice);
    else if (at > 0) contains.push(choice);
  }
  return [...starts, ...contains];
}
/** As many as a list shows. */
export const MOST_OFFERED = 8;
