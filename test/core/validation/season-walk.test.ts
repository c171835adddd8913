import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { SHOTS_AND_CORNERS } from '../../../src/main/core/models/channels';
import { fitDixonColes, type DixonColesFit, type DixonColesOptions } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { Newcomers } from '../../../src/main/core/models/newcomers';
import { exp } from '../../../src/main/core/numeric/elementary';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { UserError } from '../../../src/main/core/words/errors';
import { phasesOf, walkForward } from '../../../src/main/core/validation/walk-forward';
import { counted } from '../../support/counted';
import { divisionMatches, firstDay, SEASONS } from '../../support/two-divisions';

const SETTINGS = {
  xi: 0.004,
  sigma: 0.3,
  prior: { correlation: 0.5, rho: { mean: -0.05, sigma: 0.05 } },
  channels: SHOTS_AND_CORNERS,
};
const matches = counted(divisionMatches('ONE'));
const sample = toLeagueSample(matches);
const walk = walkForward(sample, SETTINGS);

/** A fit from nothing; none while newcomers have met only each other, which a walk with a prior may pass over. */
function fitOrNull(options: DixonColesOptions): DixonColesFit | null {
  try {
    return fitDixonColes(sample, options);
  } catch (error) {
    if (error instanceof UserError && error.code === 'disconnected') return null;
    throw error;
  }
}

describe('a walk of the division above', () => {
  it('leaves the first season alone and forecasts every match after it', () => {
    const { made } = walk.forecasts;
    sample.matches.forEach((match, at) => expect(made[at]).toBe(match.day < firstDay('ONE', 1) ? 0 : 1));
    expect(walk.failures).toEqual([]);
  });

  it('gives the rates of a fit on the days before, and of the prior for a club that nobody has seen', () => {
    let unseen = 0;
    for (const { season, start, newcomers: record } of walk.phases.slice(1)) {
      const newcomers = new Newcomers(sample);
      newcomers.resume(record);
      const priorMeans = newcomers.means(season);
      for (let match = start; match < start + 10; match += 1) {
        const fit = fitOrNull({ ...SETTINGS, asOf: sample.day[match]!, priorMeans });
        if (!fit) continue;
        const strength = (team: number) => {
          if (team < fit.teams.length) return { attack: fit.attack[team]!, defence: fit.defence[team]! };
          if (newcomers.prior.count > 0) unseen += 1;
          return { attack: newcomers.prior.attack, defence: newcomers.prior.defence };
        };
        const [home, away] = [strength(sample.home[match]!), strength(sample.away[match]!)];
        const { lambda, nu } = walk.forecasts;
        expect(lambda[match]).toBeCloseTo(exp(fit.mu + fit.homeAdvantage + home.attack - away.defence), 6);
        expect(nu[match]).toBeCloseTo(exp(fit.mu + away.attack - home.defence), 6);
      }
    }
    expect(unseen).toBeGreaterThan(2);
  });

  it('goes on from any season with the same bits as from the start', () => {
    const whole = hashOf(walk.forecasts);
    for (const known of [1, 4, SEASONS - 1]) {
      const again = walkForward(sample, SETTINGS, { known: walk.phases.slice(0, known) });
      expect(hashOf(again.forecasts)).toBe(whole);
      expect([again.newcomers, again.priorMeans, again.fits]).toEqual([walk.newcomers, walk.priorMeans, walk.fits]);
    }
  });

  it('forecasts a match on neutral ground without the home advantage', () => {
    const chosen = sample.matches[300]!;
    const other = toLeagueSample(matches.map((match) => (match === chosen ? { ...match, neutral: true } : match)));
    const at = other.matches.findIndex(({ day, home }) => day === chosen.day && home === chosen.home);
    const { lambda, nu } = walkForward(other, SETTINGS).forecasts;
    const { homeAdvantage } = fitOrNull({ ...SETTINGS, asOf: chosen.day })!;
    expect(nu[at]).toBeCloseTo(walk.forecasts.nu[300]!, 12);
    expect(lambda[at]! * exp(homeAdvantage)).toBeCloseTo(walk.forecasts.lambda[300]!, 2);
    expect(homeAdvantage).toBeGreaterThan(0.1);
  });

  it('learns from the first seasons of those that came, at the end of each', () => {
    const counts = walk.phases.map(({ newcomers }) => newcomers.count);
    expect(counts.slice(0, 2)).toEqual([0, 0]);
    expect(counts[2]).toBeGreaterThan(0);
    expect(walk.newcomers.count).toBe(counts.at(-1));
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  });
});

describe('what a walk tells beside its forecasts', () => {
  it('counts the forecasts whose rho had to be moved', () => {
    // 1-1 and 0-0 all over: rho falls below what two strong attacks allow.
    const drawn = matches.map((match, at): PricedMatch => ({
      ...match,
      homeGoals: at % 9 === 0 ? 9 : at % 2,
      awayGoals: at % 2,
    }));
    const { rhoClamped, forecasts } = walkForward(toLeagueSample(drawn), {
      ...SETTINGS,
      prior: { correlation: 0, rho: null },
      fixed: { rho: -0.6 },
    });
    expect(rhoClamped).toBeGreaterThan(0);
    expect(forecasts.clamped.reduce((sum, each) => sum + each, 0)).toBe(rhoClamped);
  });

  it('names the days that no fit could forecast, and goes on once one can', () => {
    const until = firstDay('ONE', 1) + 20;
    const goalless = matches.map((match): PricedMatch => (match.day < until ? { ...match, homeGoals: 0 } : match));
    const { failures, forecasts } = walkForward(toLeagueSample(goalless), SETTINGS);
    expect(failures.length).toBeGreaterThan(2);
    expect(failures.some(({ message }) => message.startsWith('nothing is learnt'))).toBe(false);
    for (const { day, message } of failures) {
      expect(message).toMatch(/no match has seen a home goal yet/);
      expect(day >= firstDay('ONE', 1) && day <= until + 7).toBe(true);
    }
    expect(forecasts.made.at(-1)).toBe(1);
  });
});

it('a season whose end no fit can see says that nothing is learnt of its newcomers, and the next one begins all the same', () => {
  const until = firstDay('ONE', 2) + 1;
  const goalless = matches.map((match): PricedMatch => (match.day < until ? { ...match, homeGoals: 0 } : match));
  const { failures, phases, forecasts } = walkForward(toLeagueSample(goalless), SETTINGS);
  const told = failures.filter(({ message }) =>
    message.startsWith('nothing is learnt of the newcomers of 2002-03: the likelihood'),
  );
  expect(told.map(({ day }) => day)).toEqual([firstDay('ONE', 2)]);
  expect(phases[2]!.newcomers.count).toBe(0);
  expect(phases[3]!.newcomers.count).toBeGreaterThan(0);
  expect(forecasts.made.at(-1)).toBe(1);
});

it('phases end where the next season begins, with late matches in the next', () => {
  const phases = phasesOf(sample);
  expect(phases.map(({ season }) => season)).toEqual(Array.from({ length: SEASONS }, (_, season) => season));
  expect(phases[0]!.start).toBe(0);
  phases.slice(1).forEach(({ start, season }, index) => {
    expect(phases[index]!.end).toBe(start);
    expect(sample.day[start]).toBe(firstDay('ONE', season));
  });
  expect(phases.at(-1)!.end).toBe(sample.day.length);
});
