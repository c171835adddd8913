import { ODDS_METHODS, OVERROUND_RANGE } from '../src/main/core/words/odds';
import fc from 'fast-check';
import { removeMargin } from '../src/main/core/blending/odds-to-probability';
import { SHOTS_AND_CORNERS } from '../src/main/core/models/channels';
import { impliedRates } from '../src/main/core/models/implied-rates';
import { toLeagueSample, type PricedMatch } from '../src/main/core/models/league-sample';
import { MARKET_MEMORY, withPastPrices } from '../src/main/core/models/market-memory';
import { INFORMED_PRIOR, PLAIN_PRIOR } from '../src/main/core/models/prior';
import { rhoIntervalOf } from '../src/main/core/models/rho-interval';
import { OUTCOMES, type Triple } from '../src/main/core/words/outcomes';
import { goalMatrix, scoreProbability } from '../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../src/main/core/probabilities/outcome-integrator';
import { walkForward, type WalkForward, type WalkSettings } from '../src/main/core/validation/walk-forward';
import { checkFit } from './fit-law';
import { kindOf, Tally, type Law } from './harness';
import { randomFit, randomSeasons } from './random-league';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const positive = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** Everything the engine promises of any league, any rates and any prices. */
export function engineLaws(): Law[] {
  return [fits(), walks(), hindsight(), matrices(), margins(), prices()];
}

function fits(): Law {
  const tally = new Tally();
  const property = fc.property(randomFit, (league) => checkFit(league, tally));
  return { name: 'a fit is a maximum or a named refusal', runs: 10_000, property, tally };
}

function walks(): Law {
  const tally = new Tally();
  const settings = fc.record({
    xi: fc.constantFrom(0, 0.001, 0.003, 0.1),
    sigma: fc.constantFrom(Infinity, 0.05, 0.3, 5),
    fixed: fc.constantFrom({}, { homeAdvantage: 0.35, rho: -0.13 }),
    ...told,
  });
  const property = fc.property(randomSeasons, settings, (matches, settings) => {
    const walk = walkOf(matches, settings);
    const { made, home, draw, away, lambda, nu } = walk.forecasts;
    made.forEach((isMade, match) => {
      if (!isMade) return;
      tally.count('forecasts');
      checkTriple({ home: home[match]!, draw: draw[match]!, away: away[match]! });
      if (!(lambda[match]! > 0 && nu[match]! > 0)) throw new Error(`rates ${lambda[match]} and ${nu[match]}`);
    });
    for (const { message } of walk.failures) {
      if (message.includes('NaN')) throw new Error(message);
      tally.count(`day without: ${kindOf(message)}`);
    }
  });
  return { name: 'a walk-forward throws nothing and forecasts proper triples', runs: 1_000, property, tally };
}

const told = {
  prior: fc.constantFrom(PLAIN_PRIOR, INFORMED_PRIOR),
  channels: fc.constantFrom(undefined, SHOTS_AND_CORNERS, {
    ...SHOTS_AND_CORNERS,
    channels: [...SHOTS_AND_CORNERS.channels, MARKET_MEMORY],
  }),
};

const walkOf = (matches: readonly PricedMatch[], settings: WalkSettings): WalkForward =>
  walkForward(withPastPrices(toLeagueSample(matches)), settings);

/** A day and all later ones might have been others: counts, cards, prices and scores. */
function hindsight(): Law {
  const tally = new Tally();
  const settings = fc.record({
    xi: fc.constantFrom(0, 0.002),
    sigma: fc.constant(0.3),
    fixed: fc.constant({}),
    ...told,
  });
  const property = fc.property(randomSeasons, settings, unit, (matches, settings, where) => {
    const days = matches.map(({ day }) => day).sort((a, b) => a - b);
    const day = days[Math.floor(where * (days.length - 1))]!;
    const others = matches.map((match): PricedMatch => {
      if (match.day < day) return match;
      const { homeGoals: awayGoals, awayGoals: goals } = match;
      const counts = { shots: [goals, 3], shotsOnTarget: [0, awayGoals], redCards: [1, 0] } as const;
      return { ...match, homeGoals: goals + 1, awayGoals, counts, odds: { home: 4.2, draw: 3.6, away: 1.9 } };
    });
    const [ours, theirs] = [matches, others].map((each) => {
      const { matches: sorted } = toLeagueSample(each);
      const { forecasts } = walkOf(each, settings);
      const said = sorted.flatMap(({ day: played, home, away }, at) =>
        played > day
          ? []
          : [[played, home, away, forecasts.made[at], forecasts.home[at], forecasts.lambda[at]].join(' ')],
      );
      return said.sort().join('\n');
    });
    tally.count(ours === '' ? 'nothing before' : 'compared');
    if (ours !== theirs) throw new Error(`other results from day ${day} on change what was said until then`);
  });
  return { name: 'no result, count or price of a day changes what was said until then', runs: 300, property, tally };
}

/** Prices that can be met by goals are met, and others are told. */
function prices(): Law {
  const tally = new Tally();
  const rho = -0.05;
  const property = fc.property(positive, positive, (first, second) => {
    const wanted = { home: first, draw: second * (1 - first), away: (1 - second) * (1 - first) };
    const rates = impliedRates(wanted, rho);
    tally.count(rates ? 'met' : 'not met');
    // Even sides that score as often as a rate can tell are level in one match of sixteen.
    if (!rates && wanted.draw > 0.07) throw new Error(`no rates at a draw of ${wanted.draw}`);
    if (!rates) return;
    const said = outcomeProbabilities(goalMatrix(rates.home, rates.away, rho));
    checkTriple(said);
    for (const outcome of OUTCOMES) {
      if (Math.abs(said[outcome] - wanted[outcome]) > 1e-9) throw new Error(`${outcome} is ${said[outcome]}`);
    }
  });
  return { name: 'prices are turned into goal rates that mean them, or none', runs: 3_000, property, tally };
}

function matrices(): Law {
  const rate = fc.oneof(
    unit.map((x) => 1e-9 + x * 49.999),
    unit.map((x) => Math.exp(-20 * x)),
  );
  const size = fc.option(fc.integer({ min: 1, max: 30 }));
  const property = fc.property(rate, rate, positive, size, (lambda, nu, where, maxGoals) => {
    const { low, high } = rhoIntervalOf(lambda, nu);
    const matrix = goalMatrix(lambda, nu, low + where * (high - low), maxGoals ?? undefined);
    checkTriple(outcomeProbabilities(matrix));
    let total = 0;
    for (let home = 0; home <= matrix.maxGoals; home += 1) {
      for (let away = 0; away <= matrix.maxGoals; away += 1) {
        const probability = scoreProbability(matrix, home, away);
        if (!(probability >= 0 && probability <= 1)) throw new Error(`P(${home}-${away}) is ${probability}`);
        total += probability;
      }
    }
    if (Math.abs(total - 1) > 1e-12 && maxGoals === null) throw new Error(`mass ${total}`);
    if (maxGoals === null && matrix.tailMass > 1e-12) throw new Error(`lost ${matrix.tailMass}`);
  });
  return { name: 'a goal matrix has mass 1 at any rate below 50', runs: 5_000, property };
}

function margins(): Law {
  const tally = new Tally();
  const [lowest, highest] = OVERROUND_RANGE;
  const property = fc.property(positive, positive, unit, (first, second, margin) => {
    const shares = [first, second * (1 - first), (1 - second) * (1 - first)];
    const overround = lowest + margin * (highest - lowest);
    const [home, draw, away] = shares.map((share) => 1 / (share * overround));
    const odds = { home: home!, draw: draw!, away: away! };
    fc.pre(OUTCOMES.every((outcome) => odds[outcome] > 1));
    for (const method of ODDS_METHODS) {
      const { probabilities, problematic } = removeMargin(odds, method);
      checkTriple(probabilities);
      if (problematic) tally.count(`${method} gives way`);
      for (const [a, b] of [
        ['home', 'draw'],
        ['draw', 'away'],
        ['home', 'away'],
      ] as const) {
        const isReversed = (odds[a] - odds[b]) * (probabilities[a] - probabilities[b]) > 0;
        if (isReversed && Math.abs(odds[a] - odds[b]) > 1e-12 * odds[a])
          throw new Error(`${method} reverses ${a} and ${b}`);
      }
    }
  });
  return {
    name: 'any margin is removed into a proper triple in the order of the prices',
    runs: 5_000,
    property,
    tally,
  };
}

function checkTriple(triple: Triple): void {
  const values = OUTCOMES.map((outcome) => triple[outcome]);
  const total = values.reduce((sum, value) => sum + value, 0);
  const proper = values.every((value) => value >= 0 && value <= 1) && Math.abs(total - 1) < 1e-12;
  if (!proper) throw new Error(`no proper triple: ${values.join(', ')}`);
}
