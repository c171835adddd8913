import { describe, expect, it } from 'vitest';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { neighbourStrengths } from '../../../src/main/core/models/neighbour-strengths';
import { walkForward } from '../../../src/main/core/validation/walk-forward';
import { mapLeagues, PASTS, SETTINGS, WHOLE, type Leagues } from '../../support/hindsight';
import { DIVISIONS, divisionLinks, firstDay, type Division } from '../../support/two-divisions';

const DAYS = [firstDay('ONE', 2) + 2, firstDay('TWO', 4) + 2, firstDay('ONE', 6) + 11, firstDay('ONE', 9) + 40];

/** What clubs that had come up or down by a day had shown elsewhere, and what such moves had taught by then. */
function carriedOver(leagues: Leagues, division: Division, day: number) {
  const samples = new Map(DIVISIONS.map((each) => [each as string, toLeagueSample(leagues[each])]));
  const sample = toLeagueSample(leagues[division]);
  const strengths = neighbourStrengths(sample, divisionLinks(division), samples);
  const { phases } = walkForward(sample, { ...SETTINGS.grid[0]!, prior: SETTINGS.prior, neighbours: strengths });
  const begun = leagues[division].filter((match) => match.day < day);
  const plays = (season: string, club: string): boolean =>
    begun.some((match) => match.season === season && (match.home === club || match.away === club));
  return {
    strengths: strengths
      .map(({ season, team, ...strength }) => ({
        season: sample.seasons[season]!,
        club: sample.teams[team]!,
        ...strength,
      }))
      .filter(({ season, club }) => plays(season, club)),
    moves: phases.filter(({ start }) => sample.day[start]! < day).map(({ newcomers }) => newcomers),
  };
}

describe('strengths of linked clubs in the other division, where a day and all later ones', () => {
  for (const { name, of } of PASTS) {
    it(`${name}, keep every bit before it, and so does what their moves had taught`, () => {
      for (const day of DAYS) {
        const other = mapLeagues((matches) => of(matches, day));
        for (const division of DIVISIONS) {
          const where = `${division} at ${day}`;
          expect(carriedOver(other, division, day), where).toEqual(carriedOver(WHOLE, division, day));
        }
      }
    });
  }

  it('are looked at by data that can see: clubs come over and teach', () => {
    for (const division of DIVISIONS) {
      const { strengths, moves } = carriedOver(WHOLE, division, Infinity);
      expect(strengths.length).toBeGreaterThan(8);
      expect(Object.values(moves.at(-1)!.moves)[0]!.count).toBeGreaterThan(8);
    }
  });
});

it('a match put off into the next season does not say who is new to that season before it is played', () => {
  const late = firstDay('ONE', 3) + 10;
  const newcomer = carriedOver(WHOLE, 'ONE', late).strengths.find(({ season }) => season === '2004-05')!;
  const brought = WHOLE.ONE.map((match) => (match.day === late ? { ...match, away: newcomer.club } : match));
  expect(brought.some(({ day, season, away }) => day === late && season === '2003-04' && away === newcomer.club)).toBe(
    true,
  );
  const again = carriedOver({ ...WHOLE, ONE: brought }, 'ONE', late);
  expect(again.strengths).toContainEqual(newcomer);
});
