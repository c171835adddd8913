import { describe, expect, it } from 'vitest';
import parameters from '../../resources/demo/parameters.json';
import { roundRobin } from '../../src/main/demo/demo-calendar';
import { drawScore, outcomesOf, scoreGrid } from '../../src/main/demo/demo-draw';
import { demoRates, generateDemoLeague } from '../../src/main/demo/demo-league';
import { parseSeasonFile } from '../../src/main/ingestion/football-data/football-data-csv';

const demo = generateDemoLeague();
const parsed = demo.files.map(({ name, text }) => parseSeasonFile(new TextEncoder().encode(text), name));
const matches = parsed.flatMap((file, index) => file.matches.map((match) => ({ ...match, index })));

describe('the demo league', () => {
  it('is the same bytes every time', () => {
    expect(generateDemoLeague()).toEqual(demo);
  });

  it('parses without a single issue, with the season its name says', () => {
    parsed.forEach((file, index) => {
      expect(file.issues).toEqual([]);
      expect([file.league, file.season]).toEqual(['DEMO', parameters.seasons[index]?.season]);
      expect(demo.files[index]?.name).toBe(`DEMO_${file.season}.csv`);
      expect(file.matches).toHaveLength(306);
      expect(file.matches.every((match) => match.oddsSource === 'AvgC' && match.oddsKind === 'closing')).toBe(true);
    });
  });

  it('scores as many goals as its parameters imply', () => {
    const rates = matches.map((match) => demoRates(match.home, match.away, match.index));
    const n = matches.length;
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
    // Four standard errors of a Poisson mean, sqrt(1.5 / 1530) = 0.031.
    expect(Math.abs(mean(matches.map((m) => m.homeGoals ?? NaN)) - mean(rates.map((r) => r.home)))).toBeLessThan(0.125);
    expect(Math.abs(mean(matches.map((m) => m.awayGoals ?? NaN)) - mean(rates.map((r) => r.away)))).toBeLessThan(0.125);
  });

  it('ends in home wins, draws and away wins as often as the true probabilities say', () => {
    const truths = matches.map((match) => outcomesOf(scoreGrid(demoRates(match.home, match.away, match.index))));
    const signs = matches.map((match) => Math.sign((match.homeGoals ?? NaN) - (match.awayGoals ?? NaN)));
    for (const [outcome, sign] of [
      ['home', 1],
      ['draw', 0],
      ['away', -1],
    ] as const) {
      const seen = signs.filter((value) => value === sign).length;
      const expected = truths.reduce((sum, truth) => sum + truth[outcome], 0);
      expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(expected)); // four standard errors
    }
  });

  it('prices every match with the stated margin, up to the rounding of the prices', () => {
    for (const { odds } of matches) {
      const overround = odds ? 1 / odds.home + 1 / odds.draw + 1 / odds.away : NaN;
      expect(Math.abs(overround - 1 - parameters.bookmaker.margin)).toBeLessThan(0.006);
    }
  });

  it('sends down the clubs at the foot of the table it generated', () => {
    parsed.slice(0, -1).forEach((file, index) => {
      const next = parameters.seasons[index + 1]?.clubs ?? [];
      const gone = tableOf(file.matches).filter((club) => !next.includes(club));
      expect([2, 3]).toContain(gone.length);
      expect(tableOf(file.matches).slice(-gone.length)).toEqual(gone);
    });
  });

  it('lists thirteen fixtures of known clubs, two of them without odds', () => {
    const [header, ...rows] = demo.fixtures.text.trimEnd().split('\n');
    const known = new Set(matches.flatMap((match) => [match.home, match.away]));
    expect(header).toBe('date,league,home,away,odds_home,odds_draw,odds_away');
    expect(rows).toHaveLength(13);
    expect(rows.filter((row) => row.endsWith(',,,'))).toHaveLength(2);
    for (const row of rows) {
      const [date = '', league, home = '', away = ''] = row.split(',');
      expect([league, known.has(home), known.has(away)]).toEqual(['DEMO', true, true]);
      expect(date >= '2024-08-01' && date < '2024-09-01').toBe(true);
    }
  });
});

describe('roundRobin', () => {
  it('lets every club host every other once, and nobody play twice in a round', () => {
    const clubs = parameters.seasons[0]?.clubs ?? [];
    const pairings = roundRobin(clubs, '2019-08-10');
    expect(new Set(pairings.map(({ home, away }) => `${home}-${away}`)).size).toBe(18 * 17);
    for (let round = 0; round < 34; round++) {
      const playing = pairings.slice(9 * round, 9 * round + 9).flatMap(({ home, away }) => [home, away]);
      expect(new Set(playing).size).toBe(18);
    }
    const first = pairings.slice(0, 153);
    for (const club of clubs) expect([8, 9]).toContain(first.filter(({ home }) => home === club).length);
  });
});

describe('the true grid', () => {
  const grid = scoreGrid({ home: 1.5, away: 1.2, rho: -0.1 });
  it('sums to one and carries the low-score factors', () => {
    expect(grid.flat().reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(1, 14);
    // exp(-2.7) * (1 + 1.5 * 1.2 * 0.1): the factors leave the total mass at 1.
    expect(grid[0]?.[0]).toBeCloseTo(0.0672055127397498 * 1.18, 10);
  });
  it('is walked from 0-0 upwards', () => {
    expect(drawScore(grid, 0)).toEqual({ home: 0, away: 0 });
    expect(drawScore(grid, (grid[0]?.[0] ?? 0) + 1e-9)).toEqual({ home: 0, away: 1 });
  });
});

function tableOf(season: (typeof parsed)[number]['matches']): string[] {
  const rank = new Map<string, number>();
  const add = (club: string, own: number, other: number): void => {
    const points = own > other ? 3 : own === other ? 1 : 0;
    rank.set(club, (rank.get(club) ?? 0) + points + (own - other) / 1e3 + own / 1e6);
  };
  for (const { home, away, homeGoals, awayGoals } of season) {
    add(home, homeGoals ?? 0, awayGoals ?? 0);
    add(away, awayGoals ?? 0, homeGoals ?? 0);
  }
  return [...rank].sort((a, b) => b[1] - a[1]).map(([club]) => club);
}
