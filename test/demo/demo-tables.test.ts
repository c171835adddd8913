import { describe, expect, it } from 'vitest';
import parameters from '../../resources/demo/parameters.json';
import { cleanSeasons, matchesOf, type CleanSeason, type Division } from '../support/demo';

/** Clubs that go up and as many that go down. */
const MOVING = 3;

const seasons = { DEMO: cleanSeasons('DEMO'), DEMO2: cleanSeasons('DEMO2') };
const clubsOf = (division: Division, seasonIndex: number): readonly string[] =>
  (parameters.seasons[seasonIndex] ?? parameters.fixtures).clubs[division];

interface Place {
  readonly club: string;
  /** Points, goal difference, goals. */
  readonly standing: readonly [number, number, number];
}

/** A season's table, the champion first. */
function tableOf(season: CleanSeason): Place[] {
  const standings = new Map<string, [number, number, number]>();
  const add = (club: string, own: number, other: number): void => {
    const [points, difference, goals] = standings.get(club) ?? [0, 0, 0];
    standings.set(club, [points + (own > other ? 3 : own === other ? 1 : 0), difference + own - other, goals + own]);
  };
  for (const { home, away, homeGoals, awayGoals } of matchesOf(season)) {
    add(home, homeGoals, awayGoals);
    add(away, awayGoals, homeGoals);
  }
  return [...standings].map(([club, standing]) => ({ club, standing })).sort((a, b) => compare(b.standing, a.standing));
}

function compare(a: Place['standing'], b: Place['standing']): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

describe.each(parameters.seasons.map(({ season }, index) => [season, index] as const))('after %s', (_, index) => {
  const [first, second] = [tableOf(seasons.DEMO[index]!), tableOf(seasons.DEMO2[index]!)];
  const down = first.slice(-MOVING).map(({ club }) => club);
  const up = second.slice(0, MOVING).map(({ club }) => club);

  it('the last three of the first division and the first three of the second exchange their places', () => {
    const exchanged = (clubs: readonly string[], gone: string[], come: string[]): string[] =>
      clubs.map((club) => come[gone.indexOf(club)] ?? club);
    expect(clubsOf('DEMO', index + 1)).toEqual(exchanged(clubsOf('DEMO', index), down, up));
    expect(clubsOf('DEMO2', index + 1)).toEqual(exchanged(clubsOf('DEMO2', index), up, down));
  });

  it('nobody beside the line is level on points, goal difference and goals', () => {
    expect(compare(first.at(-MOVING - 1)!.standing, first.at(-MOVING)!.standing)).toBeGreaterThan(0);
    expect(compare(second[MOVING - 1]!.standing, second[MOVING]!.standing)).toBeGreaterThan(0);
  });
});
