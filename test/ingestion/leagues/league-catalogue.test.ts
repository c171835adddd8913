import { describe, expect, it } from 'vitest';
import { describeLeague, knownLeagueCodes, leagueNamed } from '../../../src/main/ingestion/leagues/league-catalogue';

describe('describeLeague', () => {
  it('knows the 22 main leagues and the two of the demo', () => {
    const main = 'E0 E1 E2 E3 EC SC0 SC1 SC2 SC3 D1 D2 I1 I2 SP1 SP2 F1 F2 N1 B1 P1 T1 G1'.split(' ');
    expect([...knownLeagueCodes].sort()).toEqual([...main, 'DEMO', 'DEMO2'].sort());
    expect(describeLeague('SC0')).toEqual({ code: 'SC0', name: 'Scottish Premiership', country: 'Scotland' });
  });
  it('lets an unknown code stand for itself', () => {
    expect(describeLeague('X9')).toEqual({ code: 'X9', name: 'X9', country: 'Unknown' });
  });
});

describe('leagueNamed', () => {
  const codes = (name: string, country?: string | null): string =>
    leagueNamed(name, country)
      .map(({ code }) => code)
      .join(' ');
  it.each([
    [
      'E0',
      ['EPL', 'barclays premier league', 'ENG-Premier League', 'England - Premier League', 'Premier League (England)'],
    ],
    ['E1', ['EFL Championship', 'Sky Bet Championship', 'England Championship']],
    ['SP1', ['La Liga', 'LaLiga', 'LALIGA SANTANDER', 'ESP-La Liga', 'Spain Primera División']],
    ['SP2', ['Segunda Division', 'LaLiga Hypermotion']],
    ['D1', ['GER-Bundesliga', 'German Bundesliga', 'Bundesliga Germany']],
    ['D2', ['2. Bundesliga', '2.Bundesliga', 'Zweite Bundesliga']],
    ['I1', ['ITA-Serie A', 'Serie A TIM', 'Italy Serie A']],
    ['F1', ['Ligue 1', 'ligue-1', 'FRA-Ligue 1', 'Ligue 1 Uber Eats']],
    ['N1', ['Eredivisie']],
    ['B1', ['Jupiler Pro League', 'Belgian Pro League']],
    ['P1', ['Liga Portugal', 'Primeira Liga', 'Liga NOS']],
    ['T1', ['Süper Lig', 'Super Lig', 'Trendyol Süper Lig']],
    ['G1', ['Super League 1', 'Greece Super League']],
    ['SC0', ['Scottish Premiership', 'cinch Premiership']],
    ['USA', ['MLS', 'Major League Soccer', 'US Major League Soccer']],
    ['BRA', ['Brasileirão', 'Campeonato Brasileiro Série A', 'Serie A (Brazil)', 'Brazil Serie A']],
    ['RUS', ['Russian Premier League', 'Russia - Premier League']],
    ['NOR', ['Eliteserien', 'Tippeligaen']],
    ['I1 BRA', ['Serie A', 'SERIE A']],
    ['D1 AUT', ['Bundesliga', '1. Bundesliga']],
    ['', ['FA Cup', 'Premier League 2', 'Serie C', 'Bundesliga Women', 'Demo League', 'Demo Second League', '']],
  ])('%s', (code, names) => {
    for (const name of names) expect([name, codes(name)]).toEqual([name, code]);
  });

  it.each([
    ['Premier League', 'England', 'E0'],
    ['Premier League', 'russia', 'RUS'],
    ['Premier League', 'Kenya', ''],
    ['Championship', 'Scotland', 'SC1'],
    ['Serie A', 'Brasil', 'BRA'],
    ['Serie A', 'Ecuador', ''],
    ['Super League', 'Switzerland', 'SWZ'],
    ['Super League', 'China PR', 'CHN'],
    ['Primera División', 'Argentina', 'ARG'],
    ['Süper Lig', 'Türkiye', 'T1'],
    ['Premier Division', 'Republic of Ireland', 'IRL'],
    ['La Liga', 'Germany', ''],
  ])('%s of %s is %j', (name, country, code) => expect(codes(name, country)).toBe(code));

  it('lists the likeliest first', () => {
    expect(codes('Premier League').split(' ')[0]).toBe('E0');
    expect(codes('Super League').split(' ')[0]).toBe('G1');
  });

  it('means every league by its own name in its own country, and it alone', () => {
    for (const code of knownLeagueCodes.filter((each) => describeLeague(each).country !== 'Nowhere')) {
      const { name, country } = describeLeague(code);
      expect([code, codes(name, country)]).toEqual([code, code]);
    }
  });
});
