import { readText } from './check-list';
import { readFixtureList } from './fixture-list';
import type { Understood } from './show-fixtures';

/** What a list was understood as, in the words of the reader. */
export function understand(file: string, asOf: string): Understood {
  const { fixtures, unreadable, ambiguous } = readFixtureList(readText(file), asOf);
  return {
    fixtures: fixtures.map(({ line: _line, written: _written, leagueCode, ...fixture }) => ({
      ...fixture,
      ...(leagueCode === undefined ? {} : { league_code: leagueCode }),
    })),
    unreadable: unreadable.map(({ line, why }) => ({ line, why })),
    ambiguous: ambiguous.map(({ line, field, readings, why }) => ({ line, field, readings, why })),
  };
}
