import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { INFORMED_PRIOR } from '../../../src/main/core/models/prior';
import { phasesOf, walkForward, type WalkForward } from '../../../src/main/core/validation/walk-forward';
import { decodePhase, encodePhase, phaseKeys } from '../../../src/main/jobs/walk-phases';
import { settingsOf } from '../../../src/main/core/settings/settings';
import { demoMatches, shuffled } from '../../support/leagues';

const settings = { xi: 0.002, sigma: 0.3, prior: INFORMED_PRIOR };
const numbersOf = ({ forecasts, newcomers, priorMeans, failures }: WalkForward) =>
  hashOf({ forecasts, newcomers, priorMeans, failures });
const all = demoMatches(5);
const lastDay = Math.max(...all.map(({ day }) => day));

describe('a walk through time', () => {
  const whole = walkForward(toLeagueSample(all), settings);

  it('has one phase a season and forecasts all but the first', () => {
    const sample = toLeagueSample(all);
    expect(phasesOf(sample).map(({ season, start, end }) => [season, end - start])).toEqual(
      Array.from({ length: 5 }, (_, season) => [season, 240]),
    );
    expect(whole.forecasts.made.reduce((sum, made) => sum + made, 0)).toBe(4 * 240);
    expect(whole.failures).toEqual([]);
  });

  it('goes on from any season it has walked before, with the same bits as from the start', () => {
    const sample = toLeagueSample(all);
    for (let known = 0; known <= 5; known += 1) {
      let ticks = 0;
      const again = walkForward(sample, settings, { known: whole.phases.slice(0, known), tick: () => (ticks += 1) });
      expect(numbersOf(again)).toBe(numbersOf(whole));
      expect(ticks).toBe(new Set(all.map(({ day }) => day)).size);
    }
  });

  it('finds its seasons again by keys that name all they depend on, once new matches have come', () => {
    const { grid } = settingsOf('fitted');
    const keys = (matches: typeof all, point = grid[0]!) =>
      phaseKeys(toLeagueSample(matches), point, settingsOf('fitted'), []);
    const full = keys(all);
    expect(new Set(full).size).toBe(5);
    expect(keys(shuffled(all))).toEqual(full);
    const shorter = keys(all.filter(({ day }) => day < lastDay));
    expect(shorter.slice(0, 4)).toEqual(full.slice(0, 4));
    expect(shorter[4]).not.toBe(full[4]);
    const corrected = keys(all.map((match, index) => (index === 700 ? { ...match, homeGoals: 9 } : match)));
    expect(corrected.map((key, season) => key === full[season])).toEqual([true, true, false, false, false]);
    expect(keys(all, grid[1])).not.toContain(full[0]);
  });

  it('keeps a season as bytes and reads the same back', () => {
    for (const phase of whole.phases) expect(hashOf(decodePhase(encodePhase(phase)))).toBe(hashOf(phase));
    expect(() => decodePhase(encodePhase(whole.phases[1]!).subarray(0, 900))).toThrow();
  });

  it('forecasts a match by earlier days alone', () => {
    const sample = toLeagueSample(all);
    const changed = walkForward(
      toLeagueSample(all.map((match) => (match.day === lastDay ? { ...match, homeGoals: 9 } : match))),
      settings,
    );
    const before = sample.day.findIndex((day) => day === lastDay);
    expect([...changed.forecasts.home.subarray(0, before)]).toEqual([...whole.forecasts.home.subarray(0, before)]);
    expect([...changed.forecasts.home]).toEqual([...whole.forecasts.home]);
  });
});
