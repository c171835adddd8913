import { describe, expect, it } from 'vitest';
import parameters from '../../resources/demo/parameters.json';
import { covarianceOf, standardErrors, type ParameterCovariance } from '../../src/main/core/models/covariance';
import { fitDixonColes } from '../../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../../src/main/core/models/league-sample';
import { neighbourStrengths } from '../../src/main/core/models/neighbour-strengths';
import { MoveRecord, NO_MOVES, type Strength } from '../../src/main/core/models/neighbours';
import { Newcomers, shrinkageOf } from '../../src/main/core/models/newcomers';
import { ATTACK, GAMMA, MU, RHO } from '../../src/main/core/models/parameters';
import { INFORMED_PRIOR } from '../../src/main/core/models/prior';
import { packedIndex } from '../../src/main/core/numeric/symmetric';
import { walkForward } from '../../src/main/core/validation/walk-forward';
import { strengthOf } from '../../src/main/demo/demo-rates';
import { DIVISIONS, mean, type Division } from '../support/demo';
import { demoMatches } from '../support/leagues';

const SIDES = ['attack', 'defence'] as const;
const matches = { DEMO: demoMatches(10, 'DEMO'), DEMO2: demoMatches(10, 'DEMO2') };
const clubsOf = (division: Division, season: number): readonly string[] => parameters.seasons[season]!.clubs[division];

/** Standard error of a sum of parameters with these weights. */
function errorOf({ values }: ParameterCovariance, weights: ReadonlyMap<number, number>): number {
  let variance = 0;
  for (const [i, a] of weights) for (const [k, b] of weights) variance += a * b * values[packedIndex(i, k)]!;
  return Math.sqrt(variance);
}

describe.each(DIVISIONS)('a plain fit of the last three seasons of %s', (division) => {
  const last = new Set(parameters.seasons.slice(-3).map(({ season }) => season));
  const sample = toLeagueSample(matches[division].filter(({ season }) => last.has(season)));
  const options = { asOf: Math.max(...sample.day) + 1, xi: 0, sigma: Infinity };
  const fit = fitDixonColes(sample, options);
  const covariance = covarianceOf(sample, fit, options);
  const errors = standardErrors(covariance);
  // Strengths are told from each other only: both are measured from the mean of the clubs that played all three seasons.
  const stayed = clubsOf(division, 9).filter((club) =>
    [7, 8].every((season) => clubsOf(division, season).includes(club)),
  );
  const places = stayed.map((club) => fit.teams.indexOf(club));
  const truth = stayed.map((club) => strengthOf(club, 8)); // the middle one of the three
  const shift = (side: keyof Strength) =>
    mean(places.map((place) => fit[side][place]!)) - mean(truth.map((t) => t[side]));

  it('finds the home advantage and rho within three standard errors', () => {
    expect(Math.abs(fit.homeAdvantage - parameters.homeAdvantage)).toBeLessThan(3 * errors[GAMMA]!);
    expect(Math.abs(fit.rho - parameters.rho)).toBeLessThan(3 * errors[RHO]!);
  });

  it('finds mu within three standard errors, that of the means of the strengths with it', () => {
    const found = fit.mu + shift('attack') - shift('defence');
    const weights = new Map([[MU, 1]]);
    for (const place of places) {
      weights.set(ATTACK + place, 1 / places.length);
      weights.set(ATTACK + fit.teams.length + place, -1 / places.length);
    }
    expect(errorOf(covariance, weights)).toBeLessThan(0.06);
    expect(Math.abs(found - parameters.mu)).toBeLessThan(3 * errorOf(covariance, weights));
  });

  it('finds nine strengths in ten within two standard errors and all of them within three', () => {
    const distances = SIDES.flatMap((side, half) =>
      places.map((place, index) => {
        const error = errors[ATTACK + half * fit.teams.length + place]!;
        return Math.abs(fit[side][place]! - shift(side) - truth[index]![side]) / error;
      }),
    );
    expect(Math.max(...distances)).toBeLessThan(3);
    expect(distances.filter((distance) => distance < 2).length / distances.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe.each(DIVISIONS)('the prior of clubs that come into %s', (division) => {
  const other = division === 'DEMO' ? 'DEMO2' : 'DEMO';
  const [sample, elsewhere] = [toLeagueSample(matches[division]), toLeagueSample(matches[other])];
  const links = new Map(
    sample.teams.filter((team) => elsewhere.teams.includes(team)).map((team) => [team, [{ league: other, team }]]),
  );
  const neighbours = neighbourStrengths(sample, links, new Map([[other, elsewhere]]));
  const walk = walkForward(sample, { xi: 0.001, sigma: 0.2, prior: INFORMED_PRIOR, neighbours });

  it('knows of every move what the club had shown in the other division', () => {
    expect(neighbours).toHaveLength(27);
    expect(neighbours.every(({ from }) => from === other)).toBe(true);
  });

  it('lies nearer to their true strengths than that of an ordinary newcomer', () => {
    const plain: number[] = [];
    const linked: number[] = [];
    for (const before of neighbours) {
      const { season } = before;
      if (season < 2) continue; // nobody has moved yet that could be learned from
      const { newcomers: record } = walk.phases.find((phase) => phase.season === season)!;
      const newcomers = new Newcomers(sample, neighbours, INFORMED_PRIOR.newcomers);
      newcomers.resume(record);
      const { prior } = newcomers;
      const expected = new MoveRecord(record.moves[other] ?? NO_MOVES).expect(before, prior, shrinkageOf(prior));
      const stayed = clubsOf(division, season).filter((club) => clubsOf(division, season - 1).includes(club));
      for (const side of SIDES) {
        // Clubs that stay have a prior mean of 0, so that is where their true mean belongs.
        const truth =
          strengthOf(sample.teams[before.team]!, season)[side] -
          mean(stayed.map((club) => strengthOf(club, season)[side]));
        plain.push((prior[side] - truth) * (prior[side] - truth));
        linked.push((expected[side] - truth) * (expected[side] - truth));
      }
    }
    expect(plain).toHaveLength(48);
    // The ordinary newcomer's mean, shrunk by two imagined ones, is no bad guess either.
    expect(mean(linked)).toBeLessThan(0.85 * mean(plain));
    expect(linked.filter((error, move) => error < plain[move]!).length).toBeGreaterThan(24);
  });
});
