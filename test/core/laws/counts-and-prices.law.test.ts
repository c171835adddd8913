import { describe, expect, it } from 'vitest';
import { ChannelStatistics } from '../../../src/main/core/models/channel-statistics';
import { SHOTS_AND_CORNERS } from '../../../src/main/core/models/channels';
import { toLeagueSample, type PricedMatch } from '../../../src/main/core/models/league-sample';
import { MARKET_MEMORY, withPastPrices } from '../../../src/main/core/models/market-memory';
import type { CalibratedLeague } from '../../../src/main/core/training/calibrate-leagues';
import { finishModel } from '../../../src/main/core/training/finish-model';
import { memoryEvidenceBefore } from '../../../src/main/core/validation/past-prices';
import { walkPoint, walkPoints } from '../../../src/main/core/validation/select-settings';
import { ensembleWeightsBefore } from '../../../src/main/core/validation/validate-league';
import {
  corruptedFrom,
  CORRUPTIONS,
  cutAt,
  mapLeagues,
  SETTINGS,
  trainTogether,
  WHOLE,
  type Corruption,
} from '../../support/hindsight';
import { DIVISIONS, firstDay, type Division } from '../../support/two-divisions';

/** Within a season, on the first day of one that is forecast by a new choice, and late where calibrators serve. */
const DAYS = [firstDay('TWO', 4) + 40, firstDay('ONE', 6), firstDay('ONE', 9) + 21];
const trained = trainTogether(WHOLE);
const PAST_PRICES = walkPoints(SETTINGS).at(-1)!;

/** Made once for all that is asked of it. */
function once<K extends readonly unknown[], V>(make: (...key: K) => V): (...key: K) => V {
  const made = new Map<string, V>();
  return (...key) => {
    const name = JSON.stringify(key);
    if (!made.has(name)) made.set(name, make(...key));
    return made.get(name)!;
  };
}
const corrupt = (() => {
  const of = once((name: string, day: number) => {
    const corruption = CORRUPTIONS.find((each) => each.name === name)!;
    return trainTogether(mapLeagues((matches) => corruptedFrom(matches, day, corruption)));
  });
  return ({ name }: Corruption, day: number) => of(name, day);
})();

type Said = Record<string, string>;
/** What was said of each match of some days, by what was asked: goal model, memory, the sets. */
function saidOf(
  { walk: { sample }, forecasts }: CalibratedLeague,
  isMeant: (day: number) => boolean,
  what: 'A' | 'memory' | 'all',
): Said {
  const said: Said = {};
  for (const { forecast, sets, remembered } of forecasts) {
    if (!isMeant(forecast.day)) continue;
    const { home, away } = sample.matches[forecast.match]!;
    const { blended, lambda, nu, memory, market, baseRates } = forecast;
    const ofA = { A: sets.A, model: blended.A, lambda, nu };
    const told = { A: ofA, memory, all: { ofA, memory, market, baseRates, blended, sets, remembered } }[what];
    said[`${forecast.day} ${home} ${away}`] = JSON.stringify(told);
  }
  return said;
}

/** What served each season that began up to a day. */
const servedBy = ({ walk, calibration, forecasts }: CalibratedLeague, last: number) =>
  walk.seasonStart
    .filter((start) => start <= last)
    .map((start, season) => ({
      choice: walk.backtest.choices[season],
      marketWeight: walk.backtest.marketWeights[season],
      calibrators: calibration.calibratorsFor(start, season),
      ensemble: ensembleWeightsBefore(forecasts, season, SETTINGS.ensemble),
      evidence: memoryEvidenceBefore(forecasts, season),
    }));

/** Both walks of one league up to a day, bit by bit, and what newcomers had shown before each season. */
function walksOf(matches: readonly PricedMatch[], last: number) {
  const sample = toLeagueSample(matches);
  return [SETTINGS.grid[0]!, PAST_PRICES].map((point) => {
    const { forecasts, phases } = walkPoint(sample, point, SETTINGS);
    const told: Said = {};
    sample.matches.forEach(({ day, home, away }, i) => {
      if (day > last) return;
      const { made, lambda, nu, home: p, draw, away: q } = forecasts;
      told[`${day} ${home} ${away}`] = [made[i], lambda[i], nu[i], p[i], draw[i], q[i]].join(' ');
    });
    const begun = phases.filter(({ start }) => sample.day[start]! <= last);
    return { told, newcomers: begun.map(({ newcomers }) => newcomers) };
  });
}

/** What a count of each channel was worth in goals at the end of every day up to one, and of each match played by then. */
function conversionsOf(matches: readonly PricedMatch[], last: number): Said {
  const sample = withPastPrices(toLeagueSample(matches));
  const worth: Said = {};
  for (const rule of [...SHOTS_AND_CORNERS.channels, MARKET_MEMORY]) {
    const statistics = new ChannelStatistics(sample, rule);
    const seen: number[] = [];
    for (let match = 0; match < sample.day.length && sample.day[match]! <= last; match += 1) {
      statistics.advanceTo(sample.day[match]!);
      statistics.add(match, 1);
      seen.push(match);
      const { home, away } = statistics.conversion;
      worth[`${rule.channel} on ${sample.day[match]}`] = `${home} ${away} ${statistics.totalWeight}`;
    }
    const goals = seen.map((match) => statistics.goalsOf(match));
    worth[`${rule.channel} by match`] = JSON.stringify(goals.map((each) => each && [each.home, each.away]));
  }
  return worth;
}

const wholeWalksOf = once((division: Division, last: number) => walksOf(WHOLE[division], last));
const wholeConversionsOf = once((division: Division, last: number) => conversionsOf(WHOLE[division], last));

describe.each(CORRUPTIONS.map((each) => [each.name, each] as const))('other %s from a day on', (name, corruption) => {
  it('change no bit of what was said, chosen and learnt before it', () => {
    for (const day of DAYS) {
      corrupt(corruption, day).forEach((other, index) => {
        const [where, same] = [`${other.walk.league} at ${day}`, trained[index]!];
        const before = (each: number) => each < day;
        expect(saidOf(other, before, 'all'), where).toEqual(saidOf(same, before, 'all'));
        expect(servedBy(other, day), where).toEqual(servedBy(same, day));
      });
    }
  });

  it('change neither the goal model nor the memory of the day itself, whose results and prices nobody has seen', () => {
    for (const day of DAYS) {
      for (const division of DIVISIONS) {
        const other = corruptedFrom(WHOLE[division], day, corruption);
        expect(walksOf(other, day), `${division} at ${day}`).toEqual(wholeWalksOf(division, day));
      }
      corrupt(corruption, day).forEach((other, index) => {
        for (const what of ['A', 'memory'] as const) {
          const until = (each: number) => each <= day;
          expect(saidOf(other, until, what)).toEqual(saidOf(trained[index]!, until, what));
        }
      });
    }
  });

  it('change no conversion of counts into goals before it', () => {
    for (const day of DAYS) {
      for (const division of DIVISIONS) {
        const other = corruptedFrom(WHOLE[division], day, corruption);
        const expected = wholeConversionsOf(division, day - 1);
        expect(conversionsOf(other, day - 1)).toEqual(expected);
        expect(conversionsOf(cutAt(WHOLE[division], day), day - 1)).toEqual(expected);
      }
    }
  });

  it('are seen later: by the goal model unless they are odds, by the memory in any case', () => {
    const day = DAYS[0]!;
    corrupt(corruption, day).forEach((other, index) => {
      const same = trained[index]!;
      const after = (each: number) => each > day;
      const moved = (what: 'A' | 'memory') => {
        const [ours, theirs] = [saidOf(same, after, what), saidOf(other, after, what)];
        const keys = Object.keys(ours);
        return keys.filter((key) => ours[key] !== theirs[key]).length / keys.length;
      };
      expect(moved('memory')).toBeGreaterThan(0.9);
      if (name === 'odds') expect(moved('A')).toBe(0);
      else expect(moved('A')).toBeGreaterThan(0.9);
    });
  });

  it(
    name === 'red cards' || name === 'odds' ? 'move no conversion but that of prices' : 'move conversions later',
    () => {
      const [day, last] = [DAYS[0]!, firstDay('ONE', 8)];
      for (const division of DIVISIONS) {
        const ours = wholeConversionsOf(division, last);
        const theirs = conversionsOf(corruptedFrom(WHOLE[division], day, corruption), last);
        const channels = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
          .filter((key) => ours[key] !== theirs[key])
          .map((key) => key.split(' ')[0]!);
        const expected = {
          goals: ['corners', 'shots', 'shotsOnTarget'],
          counts: ['corners', 'shots', 'shotsOnTarget'],
          'red cards': [],
          odds: ['prices'],
        }[name]!;
        expect([...new Set(channels)].sort()).toEqual(expected);
      }
    },
  );
});

describe('set A, and what is chosen for it,', () => {
  const choicesOf = ({ walk: { backtest, point, profile } }: CalibratedLeague) =>
    JSON.stringify([backtest.choices, point, profile]);

  it.each([
    ['no odds at all', (match: PricedMatch): PricedMatch => ({ ...match, odds: null })],
    ['other odds throughout', CORRUPTIONS.at(-1)!.other],
  ])('is the same to the bit with %s', (_, other) => {
    const leagues = trainTogether(mapLeagues((matches) => matches.map(other)));
    const asOf = 1 + Math.max(...Object.values(WHOLE).flatMap((matches) => matches.map(({ day }) => day)));
    leagues.forEach((league, index) => {
      const same = trained[index]!;
      expect(saidOf(league, () => true, 'A')).toEqual(saidOf(same, () => true, 'A'));
      expect(choicesOf(league)).toBe(choicesOf(same));
      expect(league.calibration.calibratorsFor(asOf, 10).A).toEqual(same.calibration.calibratorsFor(asOf, 10).A);
      const [ours, theirs] = [same, league].map((each) => finishModel(each, asOf, SETTINGS).model);
      const goalsOf = ({ mu, homeAdvantage, rho, teams, newcomers, channels }: typeof ours & object) =>
        JSON.stringify({ mu, homeAdvantage, rho, teams, newcomers, channels });
      expect(goalsOf(theirs!)).toBe(goalsOf(ours!));
    });
  });

  it('is looked at beside sets that odds do move', () => {
    const [one] = trainTogether(mapLeagues((matches) => matches.map(CORRUPTIONS.at(-1)!.other)));
    expect(saidOf(one!, () => true, 'all')).not.toEqual(saidOf(trained[0]!, () => true, 'all'));
    expect(trained.map(({ walk }) => walk.memory !== null)).toEqual([true, true]);
  });
});

describe('a memory', () => {
  const priced = (keep: (at: number) => boolean) =>
    mapLeagues((matches) =>
      [...matches]
        .sort((a, b) => a.day - b.day)
        .map((match, at): PricedMatch => (keep(at) ? match : { ...match, odds: null })),
    );
  // Chosen are the defaults alone: what differs from the goal model is learnt from prices, or is rounding.
  const settings = { ...SETTINGS, grid: [SETTINGS.grid[1]!], fallback: SETTINGS.grid[1]! };

  it('is none of a league without prices, or with a few: no rounding confirms it', () => {
    for (const keep of [() => false, (at: number) => at >= 200 && at < 229]) {
      for (const league of trainTogether(priced(keep), settings)) {
        expect(league.forecasts.every(({ remembered }) => remembered === null)).toBe(true);
        expect(memoryEvidenceBefore(league.forecasts, 10)).toMatchObject({ n: 0, isConfirmed: false });
      }
    }
  });

  it('begins on the day after the thirtieth price, and is another than the goal model from then on', () => {
    const isLastOfItsDay = [200, 201].flatMap((first) =>
      trainTogether(
        priced((at) => at >= first),
        settings,
      ).map(({ walk, forecasts }) => {
        const days = walk.sample.matches.filter(({ odds }) => odds).map(({ day }) => day);
        for (const { forecast, remembered } of forecasts) {
          const { day, memory, blended } = forecast;
          expect([memory !== null, remembered !== null]).toEqual([day > days[29]!, day > days[29]!]);
          if (memory) expect(Math.abs(memory.home - blended.A.home)).toBeGreaterThan(1e-9);
        }
        return days[30]! > days[29]!;
      }),
    );
    expect(new Set(isLastOfItsDay)).toEqual(new Set([true, false]));
  });
});

it('a memory serves where the seasons before confirm it, as the model of the day says, and not elsewhere', () => {
  // Defaults that remember goals over the summer, as all that are used do.
  const settings = { ...SETTINGS, fallback: SETTINGS.grid[1]! };
  const whole = trainTogether(WHOLE, settings);
  const served = whole.flatMap((league) =>
    league.walk.seasonStart.slice(2).map((_, at) => memoryEvidenceBefore(league.forecasts, at + 2).isConfirmed),
  );
  expect(new Set(served)).toEqual(new Set([true, false]));
  for (const [index, division] of DIVISIONS.entries()) {
    for (const season of [4, 7]) {
      const day = firstDay(division, season);
      const league = trainTogether(
        mapLeagues((matches) => cutAt(matches, day)),
        settings,
      )[index]!;
      const { model, memory } = finishModel(league, day, settings);
      expect(memory).toEqual(memoryEvidenceBefore(whole[index]!.forecasts, season));
      expect(model.memory !== undefined).toBe(memory!.isConfirmed);
    }
  }
});
