import type { DraftRow, TeamRow } from '../../contract-types';

/** Fixtures of the jackpot that the tour makes. */
const FIXTURES = 10;

/**
 * Fixtures of teams that the store knows from their newest seasons, two by two by name, league after league.
 * @param day of all of them, as YYYY-MM-DD
 */
export function tourRows(teams: readonly Pick<TeamRow, 'league' | 'name' | 'lastSeason'>[], day: string): DraftRow[] {
  const newest = new Map<string, string>();
  for (const { league, lastSeason } of teams) {
    const known = newest.get(league);
    if (known === undefined || lastSeason > known) newest.set(league, lastSeason);
  }
  const playing = teams.filter(({ league, lastSeason }) => newest.get(league) === lastSeason);
  const leagues = [...newest.keys()].sort();
  const rows = leagues.flatMap((league) => {
    const names = playing.filter((team) => team.league === league).map(({ name }) => name);
    names.sort();
    return Array.from({ length: Math.floor(names.length / 2) }, (_, pair) =>
      rowOf(day, league, names[2 * pair]!, names[2 * pair + 1]!),
    );
  });
  return rows.slice(0, FIXTURES);
}

const rowOf = (date: string, league: string, home: string, away: string): DraftRow => ({
  ...{ date, time: '', league, home, away },
  ...{ oddsHome: '', oddsDraw: '', oddsAway: '', neutral: false },
});
