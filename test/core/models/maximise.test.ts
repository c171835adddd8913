import { expect, it } from 'vitest';
import { fitDixonColes, startingPoint, toFixed } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { Likelihood } from '../../../src/main/core/models/likelihood';
import { GRADIENT_TOLERANCE, Maximiser } from '../../../src/main/core/models/maximise';
import { PLAIN_PRIOR } from '../../../src/main/core/models/prior';
import { PairStatistics } from '../../../src/main/core/models/pair-statistics';
import { ATTACK } from '../../../src/main/core/models/parameters';
import { demoMatches } from '../../support/leagues';

it('reaches from yesterday the maximum that a fit from nothing reaches, on every match day', () => {
  const sample = toLeagueSample(demoMatches(1));
  const [xi, sigma] = [0.002, 0.3];
  const statistics = new PairStatistics(sample, xi);
  const zeros = () => new Float64Array(sample.teams.length);
  const likelihood = new Likelihood(
    statistics,
    { attack: zeros(), defence: zeros(), sigma, shape: PLAIN_PRIOR },
    toFixed(undefined),
  );
  const maximiser = new Maximiser();
  let theta: Float64Array | null = null;
  let compared = 0;
  for (let match = 0; match < sample.day.length; match += 1) {
    const day = sample.day[match]!;
    statistics.advanceTo(day);
    // Fits begin when all have met enough others to be one group.
    if (match > 60 && day !== sample.day[match - 1]) {
      const start: Float64Array = theta ?? startingPoint(statistics, undefined);
      const maximum = maximiser.run(likelihood, start, statistics.totalWeight, false);
      theta = maximum.theta;
      expect(maximum.gradientNorm).toBeLessThanOrEqual(GRADIENT_TOLERANCE * statistics.totalWeight);
      const cold = fitDixonColes(sample, { asOf: day, xi, sigma });
      cold.attack.forEach((value, team) => expect(Math.abs(value - theta![ATTACK + team]!)).toBeLessThan(1e-7));
      compared += 1;
    }
    statistics.add(match);
  }
  expect(compared).toBeGreaterThan(10);
});
