import { expect, it } from 'vitest';
import { leagueWriter } from '../../../src/main/db/repositories/leagues';
import { findLeague } from '../../../src/main/ingestion/leagues/find-league';
import { emptyStore } from '../../support/stores';

it('finds a league by its code in any case, or by a name that means only one of the store', async () => {
  const services = emptyStore();
  const { addLeague } = leagueWriter(services.db);
  expect(() => findLeague(services.db, 'E0')).toThrow('no league E0 in the store; it has none');
  addLeague('E0', 'Premier League', 'England');
  addLeague('SP1', 'La Liga', 'Spain');
  addLeague('sunday-league', 'Sunday League', 'Unknown');
  const codes = ['e0', 'Premier League', 'EPL', 'LaLiga', 'sunday league', 'sunday-league'].map(
    (text) => findLeague(services.db, text).code,
  );
  expect(codes).toEqual(['E0', 'E0', 'E0', 'SP1', 'sunday-league', 'sunday-league']);
  addLeague('RUS', 'Premier League', 'Russia');
  expect(() => findLeague(services.db, 'Premier League')).toThrow('"Premier League" could be E0 or RUS');
  expect(() => findLeague(services.db, 'Serie A')).toThrow(
    'no league Serie A in the store; it has E0, RUS, SP1, sunday-league',
  );
  await services.close();
});
