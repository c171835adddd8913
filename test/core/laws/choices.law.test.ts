import { describe, expect, it } from 'vitest';
import type { TrainingSettings } from '../../../src/main/core/settings/settings';
import type { CalibratedLeague } from '../../../src/main/core/training/calibrate-leagues';
import { walkLeague } from '../../../src/main/core/training/walk-league';
import { walkPoint } from '../../../src/main/core/validation/select-settings';
import { mapLeagues, cutAt, PASTS, SETTINGS, trainTogether, WHOLE } from '../../support/hindsight';
import { firstDay } from '../../support/two-divisions';

const DAYS = [
  firstDay('TWO', 3) + 2,
  firstDay('ONE', 5),
  firstDay('ONE', 6) + 10,
  firstDay('TWO', 8),
  firstDay('ONE', 9) + 50,
];
const POOLED: TrainingSettings = { ...SETTINGS, blend: 'log-pool' };

/** What served each season that began up to a day: settings and the market's weight. */
const choicesOf = ({ walk: { backtest, seasonStart } }: CalibratedLeague, last: number) =>
  seasonStart
    .filter((start) => start <= last)
    .map((_, season) => ({ ...backtest.choices[season]!, marketWeight: backtest.marketWeights[season] }));

/** What was said of each match up to a day, before calibration. */
const blendedOf = ({ walk: { backtest, sample } }: CalibratedLeague, last: number) =>
  Object.fromEntries(
    backtest.forecasts
      .filter(({ day }) => day <= last)
      .map(({ match, day, season, blended, baseRates, market, memory }) => {
        const { home, away } = sample.matches[match]!;
        return [`${day} ${home} ${away}`, JSON.stringify({ season, blended, baseRates, market, memory })];
      }),
  );

describe.each([
  ['linear', SETTINGS],
  ['log-pool', POOLED],
])('settings, learned market weights and %s blends, where a day and all later ones', (_, settings) => {
  const whole = trainTogether(WHOLE, settings);

  for (const { name, of, said } of PASTS) {
    it(`${name}, are the same to the bit before it`, () => {
      for (const day of settings === SETTINGS ? DAYS : DAYS.slice(-1)) {
        const other = trainTogether(
          mapLeagues((matches) => of(matches, day)),
          settings,
        );
        other.forEach((league, index) => {
          const where = `${league.walk.league} at ${day}`;
          expect(choicesOf(league, said(day)), where).toEqual(choicesOf(whole[index]!, said(day)));
          expect(blendedOf(league, said(day)), where).toEqual(blendedOf(whole[index]!, said(day)));
        });
      }
    });
  }

  it('are those that a training on the first day of each season would have put out', () => {
    for (const [index, league] of (['ONE', 'TWO'] as const).entries()) {
      for (const season of [4, 9]) {
        const day = firstDay(league, season);
        const { walk } = trainTogether(
          mapLeagues((matches) => cutAt(matches, day)),
          settings,
        )[index]!;
        const served = whole[index]!.walk.backtest;
        expect(walk.point).toEqual(settings.grid[served.choices[season]!.index]);
        expect(walk.backtest.final.weight).toBe(served.marketWeights[season]);
      }
    }
  });
});

it('choices are looked at by data that can see: they change twice, and weights are learned inside their bounds', () => {
  const leagues = trainTogether(WHOLE);
  for (const { walk } of leagues) {
    const chosen = walk.backtest.choices.map(({ index }) => index);
    expect(new Set(chosen)).toEqual(new Set([0, 1, 2]));
    expect([...chosen].sort().reverse()).toEqual(chosen);
    const learned = walk.backtest.marketWeights.slice(4);
    expect(new Set(learned).size).toBe(learned.length);
    for (const weight of learned) expect(weight > 0 && weight < 0.7).toBe(true);
  }
});

it('choices are those of both divisions: alone, the first keeps its defaults', () => {
  const alone = walkLeague('ONE', WHOLE.ONE, SETTINGS);
  expect(new Set(alone.backtest.choices.map(({ index }) => index))).toEqual(new Set([2]));
  expect([alone.chosenBy, alone.point]).toEqual([['ONE'], SETTINGS.fallback]);
  const { forecasts } = walkPoint(alone.sample, SETTINGS.fallback, SETTINGS);
  expect(alone.chosen.forecasts).toEqual(forecasts);
  for (const { walk } of trainTogether(WHOLE)) {
    expect([walk.chosenBy, walk.point]).toEqual([['ONE', 'TWO'], SETTINGS.grid[0]]);
    expect(walk.profile).toHaveLength(SETTINGS.grid.length);
  }
});
