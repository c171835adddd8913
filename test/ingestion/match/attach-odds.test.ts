import { describe, expect, it } from 'vitest';
import { matchStatements } from '../../../src/main/db/repositories/match-writer';
import { storeOfFiles } from '../../support/files-in-memory';

const answer = (get: string, response: readonly unknown[]): string =>
  JSON.stringify({ get, parameters: {}, errors: [], response });
const fixture = (id: number, date = '2023-08-19') => ({
  fixture: { id, date: `${date}T15:00:00+00:00`, status: { short: 'FT' } },
  league: { id: 9001, name: 'Somewhere League', country: 'Somewhere', season: 2023 },
  teams: { home: { name: `Home ${id}` }, away: { name: `Away ${id}` } },
  goals: { home: 1, away: 0 },
  score: { halftime: { home: null, away: null }, fulltime: { home: 1, away: 0 } },
});
const prices = (id: number, home: string, update = '2023-08-19T10:00:00+00:00') => ({
  fixture: { id },
  update,
  bookmakers: [
    {
      name: 'Bet365',
      bets: [
        {
          id: 1,
          values: [['Home', home] as const, ['Draw', '3.6'] as const, ['Away', '4.5'] as const].map(([value, odd]) => ({
            value,
            odd,
          })),
        },
      ],
    },
  ],
});

function store() {
  const files = storeOfFiles();
  const { ofProvider } = matchStatements(files.db);
  return {
    ...files,
    priceOf: (id: number) => ofProvider(String(id)).map(({ oddsHome, oddsKind }) => [oddsHome, oddsKind])[0],
  };
}

describe('prices in a file of their own', () => {
  it('join the match of their number, before kick-off, and are told and counted', () => {
    const { take, priceOf } = store();
    take(answer('fixtures', [fixture(7), fixture(8)]), 'matches.json');
    const [done] = take(answer('odds', [prices(7, '1.8'), prices(9, '2.0')]), 'odds.json');
    expect(done).toMatchObject({ inserted: 0, updated: 1, unchanged: 0, rows: 1, season: '2023' });
    expect(done!.issues.map(({ rule, text }) => `${rule} ${text}`)).toEqual(['odds-without-match 9']);
    expect([priceOf(7), priceOf(8)]).toEqual([
      [1.8, 'pre-closing'],
      [null, null],
    ]);
  });

  it('that say the same again are no change, whichever of the files is the better witness', () => {
    const { take, db } = store();
    take(answer('fixtures', [fixture(7)]), 'matches.json');
    const files = new Set<unknown>();
    for (const hour of ['10', '11', '12', '13', '14', '15']) {
      const [done] = take(answer('odds', [prices(7, '1.8', `2023-08-19T${hour}:00:00+00:00`)]), `${hour}.json`);
      expect(done).toMatchObject({ updated: hour === '10' ? 1 : 0, unchanged: hour === '10' ? 0 : 1 });
      files.add(db.prepare('SELECT odds_file_id FROM matches').pluck().get());
    }
    expect(files.size).toBeGreaterThan(1);
  });

  it('replace earlier ones as a correction, and never closing ones', () => {
    const { take, priceOf, db } = store();
    take(answer('fixtures', [fixture(7), fixture(8)]), 'matches.json');
    db.exec(`UPDATE matches SET odds_home = 2, odds_draw = 3, odds_away = 4, odds_source = 'PS', odds_kind = 'closing',
             odds_file_id = source_file_id, odds_line = 1 WHERE provider_id = '8'`);
    take(answer('odds', [prices(7, '1.8'), prices(8, '1.8')]), 'odds.json');
    const [later] = take(answer('odds', [prices(7, '1.7')]), 'later.json');
    expect(later!.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['odds', 'Bet365 pre-closing 1.8 / 3.6 / 4.5', 'Bet365 pre-closing 1.7 / 3.6 / 4.5'],
    ]);
    expect([priceOf(7), priceOf(8)]).toEqual([
      [1.7, 'pre-closing'],
      [2, 'closing'],
    ]);
    expect(db.prepare('SELECT count(*) FROM match_corrections').pluck().get()).toBe(1);
  });

  it('are kept with the telling that bears the number, so that a later look at all tellings keeps them', () => {
    const { take, priceOf, matchesOf } = store();
    take(answer('fixtures', [fixture(7)]), 'matches.json');
    const moved = {
      ...fixture(7, '2023-08-20'),
      score: { halftime: { home: 0, away: 0 }, fulltime: { home: 1, away: 0 } },
    };
    take(answer('fixtures', [moved]), 'moved.json');
    take(answer('odds', [prices(7, '1.8')]), 'odds.json');
    take(answer('fixtures', [fixture(8, '2023-08-21')]), 'more.json');
    take(answer('fixtures', [{ ...fixture(7, '2023-08-21') }]), 'moved-again.json');
    expect(matchesOf('AF-9001', '2023')).toHaveLength(2);
    expect(priceOf(7)).toEqual([1.8, 'pre-closing']);
  });

  it('are of the telling that bears their number, not of what another file tells of the match', () => {
    const { take, db } = store();
    const match = fixture(7, '2023-08-20');
    const known = { league: { id: 39, name: 'Premier League', country: 'England', season: 2023 } };
    take(
      answer('fixtures', [{ ...match, ...known, teams: { home: { name: 'Arsenal' }, away: { name: 'Everton' } } }]),
      'a.json',
    );
    take('Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nE0,19/08/2023,Arsenal,Everton,1,0\n', 'b.csv');
    take(answer('odds', [prices(7, '1.8')]), 'odds.json');
    const tellings = db.prepare('SELECT telling FROM match_tellings').pluck().all() as string[];
    const told = tellings.map((json) => JSON.parse(json) as { providerId: string | null; oddsHome: number | null });
    expect(new Map(told.map(({ providerId, oddsHome }) => [providerId, oddsHome]))).toEqual(
      new Map([
        ['7', 1.8],
        [null, null],
      ]),
    );
  });

  it('are refused where the store has none of their matches', () => {
    const { take, db } = store();
    expect(() => take(answer('odds', [prices(7, '1.8'), prices(9, '2.0')]), 'odds.json')).toThrow(
      /prices of 2 matches, none of which is in the store \(the first: fixture 7\)/,
    );
    expect(db.prepare('SELECT count(*) FROM source_files').pluck().get()).toBe(0);
  });
});
