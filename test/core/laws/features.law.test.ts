import { describe, expect, it } from 'vitest';
import { leagueBaselines } from '../../../src/main/core/features/league-baselines';
import { rollingFeatures } from '../../../src/main/core/features/rolling-features';
import { strengthHistory, strengthSnapshot } from '../../../src/main/core/features/strength-history';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { walkForward } from '../../../src/main/core/validation/walk-forward';
import { cutAt, mapLeagues, PASTS, SETTINGS, WHOLE } from '../../support/hindsight';
import { DIVISIONS, firstDay } from '../../support/two-divisions';

const DAYS = [firstDay('ONE', 2) + 2, firstDay('TWO', 3) + 10, firstDay('ONE', 5) + 10, firstDay('ONE', 9) + 50];
const CANDIDATE = SETTINGS.grid[0]!;

/** Strengths month by month up to a day, by name, with what newcomers had shown when each season began. */
function strengthsOf(matches: readonly PricedMatch[], day: number) {
  const sample = toLeagueSample(matches);
  const { phases } = walkForward(sample, { ...CANDIDATE, prior: SETTINGS.prior });
  const newcomers = phases.map(({ season, newcomers: record }) => ({ season, record }));
  const settings = { ...CANDIDATE, fixed: {}, prior: SETTINGS.prior, neighbours: [], newcomers };
  const named = (snapshot: ReturnType<typeof strengthSnapshot>) => ({
    ...snapshot,
    teams: snapshot.teams.map(({ team, ...strength }) => ({ ...strength, team: sample.teams[team] })),
  });
  const end = Math.max(day, ...matches.map((match) => match.day + 1));
  const history = strengthHistory(sample, settings, end);
  return [...history.filter(({ asOf }) => asOf < day), strengthSnapshot(sample, settings, day)].map(named);
}

describe('features as of a day, where that day and all later ones', () => {
  // What stands at a day rests on the days before it, so that the results of the day itself are as good as later ones.
  for (const { name, of } of PASTS) {
    it(`${name}, keep every bit: form, baselines, strengths month by month`, () => {
      for (const day of DAYS) {
        const other = mapLeagues((matches) => of(matches, day));
        for (const division of DIVISIONS) {
          const [now, then] = [WHOLE[division], other[division]];
          const where = `${division} at ${day}`;
          expect(rollingFeatures(then, day, { xi: 0.002 }), where).toEqual(rollingFeatures(now, day, { xi: 0.002 }));
          expect(leagueBaselines(cutAt(then, day)), where).toEqual(leagueBaselines(cutAt(now, day)));
          const ended = (matches: readonly PricedMatch[]) =>
            leagueBaselines(matches).seasons.filter(({ season }) => hasEnded(season, day));
          expect(ended(then), where).toEqual(ended(now));
          expect(strengthsOf(then, day), where).toEqual(strengthsOf(now, day));
        }
      }
    });
  }

  it('are looked at by data that can see: what is not yet there would change them', () => {
    for (const day of DAYS) {
      const form = (asOf: number) => rollingFeatures(WHOLE.ONE, asOf, { xi: 0.002 });
      expect(form(day + 1)).not.toEqual(form(day));
      expect(strengthsOf(WHOLE.ONE, day).length).toBeGreaterThan(4);
    }
  });
});

/** Whether all matches of a season are played before a day. */
function hasEnded(season: string, day: number): boolean {
  const days = DIVISIONS.flatMap((division) => WHOLE[division].filter((match) => match.season === season));
  return days.length > 0 && days.every((match) => match.day < day);
}
