import { dayOf } from '../src/main/core/numeric/calendar';
import { GOALS_ALONE, SHOTS_AND_CORNERS } from '../src/main/core/models/channels';
import { fitDixonColes } from '../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../src/main/core/models/league-sample';
import { INFORMED_PRIOR } from '../src/main/core/models/prior';
import { explainFixture } from '../src/main/core/explainability/explain-fixture';
import { allInterval } from '../src/main/core/jackpot/all-interval';
import { describePicks } from '../src/main/core/jackpot/correct-picks';
import { picksOf } from '../src/main/core/jackpot/picks';
import { fixtureSlopes, pickSlopes } from '../src/main/core/sets/fixture-slopes';
import { predictFixture, type Fixture } from '../src/main/core/sets/predict-fixture';
import { fixtureCovariance, predictIntervals } from '../src/main/core/sets/predict-intervals';
import { settingsOf } from '../src/main/core/settings/settings';
import { calibrateLeagues } from '../src/main/core/training/calibrate-leagues';
import { finishModel, type TrainedLeague } from '../src/main/core/training/finish-model';
import { walkLeague } from '../src/main/core/training/walk-league';
import { walkForward } from '../src/main/core/validation/walk-forward';
import { MAX_FIXTURES } from '../src/main/core/words/limits';
import { SET_IDS } from '../src/main/core/words/sets';
import golden from '../test/golden/dixon-coles-e0.json';
import type { BenchLeague } from './leagues';
import { measure, type Row } from './measure';
import peers from './peers.json';

const FIXTURES = 17;
const seconds = (value: number) => `${value} s`;
const ratioTo = (peerSeconds: number, medianMs: number) =>
  `${Math.round((peerSeconds * 1000) / medianMs)} × penaltyblog`;

/** From match rows as a peer is given them, and from the sample that one league's fits share. */
function coldFit({ five, real }: BenchLeague, from: 'match rows' | 'a prepared sample'): Row {
  const sample = toLeagueSample(five);
  const asOf = real ? dayOf('2019-05-13') : sample.day.at(-1)! + 1;
  const measured = measure(25, () =>
    fitDixonColes(from === 'match rows' ? toLeagueSample(five) : sample, { asOf, xi: 0.0018, sigma: Infinity }),
  );
  const distance = Math.abs(measured.result.logLikelihood - golden.sets.c1.logLikelihood);
  const { penaltyblogDefaultSeconds, goalmodelDefaultSeconds } = peers.coldFit;
  return {
    what: `cold fit of five seasons, from ${from}`,
    measured,
    budgetMs: 3,
    peer: real
      ? `penaltyblog ${seconds(penaltyblogDefaultSeconds)}, goalmodel ${seconds(goalmodelDefaultSeconds)}`
      : '',
    note: real
      ? `${ratioTo(penaltyblogDefaultSeconds, measured.medianMs)}; log-likelihood ${distance.toExponential(1)} from golden`
      : '',
  };
}

/** What a training fits: with a prior, and with all that was counted. */
function coldFitWithCounts({ five }: BenchLeague): Row {
  const sample = toLeagueSample(five);
  const asOf = sample.day.at(-1)! + 1;
  const options = { asOf, xi: 0.002, sigma: 0.3, prior: INFORMED_PRIOR, channels: SHOTS_AND_CORNERS };
  const measured = measure(25, () => fitDixonColes(sample, options));
  const { channels, iterations } = measured.result;
  return {
    what: 'cold fit of five seasons, with shots and corners',
    measured,
    budgetMs: 3,
    note: `${channels.length} channels, ${iterations} iterations`,
  };
}

const CHANNELS = { 'goals alone': GOALS_ALONE, 'with shots and corners': SHOTS_AND_CORNERS } as const;
type Seen = keyof typeof CHANNELS;

/** The last of five seasons day by day; the four before it are learned from, not forecast. */
function walkLastSeason({ five, real }: BenchLeague, seen: Seen): Row {
  const last = five
    .map((match) => match.season)
    .sort()
    .at(-1)!;
  // One early label for all the past makes it the burn-in: the walk refits on the days of the last season alone.
  const sample = toLeagueSample(five.map((match) => (match.season === last ? match : { ...match, season: '0000-01' })));
  const measured = measure(15, () => walkForward(sample, { xi: 0.0018, sigma: 0.3, channels: CHANNELS[seen] }));
  return {
    what: `walk-forward of the last of five seasons, ${seen}`,
    measured,
    budgetMs: 40,
    peer: real ? `penaltyblog ${seconds(peers.walkForward2018.penaltyblogDefaultSeconds)}` : '',
    note: `${ratioTo(peers.walkForward2018.penaltyblogDefaultSeconds, measured.medianMs)}; ${measured.result.fits} fits, ${measured.result.failures.length} failures`,
  };
}

function walkAll({ all, name }: BenchLeague, seen: Seen): Row {
  const sample = toLeagueSample(all);
  const measured = measure(7, () => walkForward(sample, { xi: 0.002, sigma: 0.3, channels: CHANNELS[seen] }));
  return {
    what: `walk-forward of ${name}, ${seen}`,
    measured,
    budgetMs: 1000,
    note: `${measured.result.fits} fits, ${measured.result.failures.length} failures`,
  };
}

function train({ all }: BenchLeague): { row: Row; trained: TrainedLeague } {
  const settings = settingsOf('fitted');
  const asOf = Math.max(...all.map((match) => match.day)) + 1;
  const measured = measure(1, () => {
    const [calibrated] = calibrateLeagues([walkLeague('E0', all, settings)], settings);
    return finishModel(calibrated!, asOf, settings);
  });
  const note = `${settings.grid.length} candidates, without the store`;
  return {
    row: { what: 'training of one league in full', measured, budgetMs: 10_000, note },
    trained: measured.result,
  };
}

const fixturesOf = ({ model }: TrainedLeague, count: number): Fixture[] =>
  Array.from({ length: count }, (_, number) => ({
    day: model.asOf + 1,
    home: model.teams[number % model.teams.length]!.name,
    away: model.teams[(number + 1) % model.teams.length]!.name,
    odds: { home: 2.1, draw: 3.4, away: 3.6 },
  }));

function predict(trained: TrainedLeague): Row {
  const fixtures = fixturesOf(trained, FIXTURES);
  const measured = measure(51, () => fixtures.map((fixture) => predictFixture(trained.model, fixture)));
  return {
    what: `${FIXTURES} fixtures, seven sets each`,
    measured,
    budgetMs: 50,
    note: 'without explanations and intervals',
  };
}

/** All that is said of the fixtures of one list: each by itself, and every set's picks together. */
function explain(trained: TrainedLeague, count: number, budgetMs: number): Row {
  const { model, covariance } = trained;
  const fixtures = fixturesOf(trained, count);
  const measured = measure(25, () => {
    const explained = fixtures.map((fixture) => ({
      forecast: predictFixture(model, fixture),
      explanation: explainFixture(model, fixture),
      intervals: predictIntervals(model, fixtureCovariance(model, covariance, fixture), fixture),
      slopes: fixtureSlopes(model, fixture),
    }));
    const together = SET_IDS.map((set) => {
      const triples = explained.map(({ forecast }) => forecast.sets[set]);
      const picks = picksOf(triples);
      const right = describePicks(triples.map((triple, fixture) => triple[picks[fixture]!]));
      const sloped = fixtures.map(({ home, away }, fixture) => {
        return { home, away, slope: pickSlopes(explained[fixture]!.slopes, set, picks[fixture]!) };
      });
      return { right, interval: allInterval(right.all, [{ covariance, fixtures: sloped }]) };
    });
    return { explained, together };
  });
  return {
    what: `${count} fixtures, with explanations, intervals and distributions`,
    measured,
    budgetMs,
    note: 'seven sets each',
  };
}

/** The engine on real or fictional seasons: a fit, walks, a training, predictions. */
export function fitRows(league: BenchLeague): Row[] {
  const training = train(league);
  const fits = (['match rows', 'a prepared sample'] as const).map((from) => coldFit(league, from));
  const { row, trained } = training;
  const forecasts = [predict(trained), explain(trained, FIXTURES, 50), explain(trained, MAX_FIXTURES, 150)];
  const walks = (Object.keys(CHANNELS) as Seen[]).flatMap((seen) => [
    walkLastSeason(league, seen),
    walkAll(league, seen),
  ]);
  return [...fits, coldFitWithCounts(league), ...walks, row, ...forecasts];
}
