import { hashOf } from '../../src/main/audit/canonical-json';
import { planOf } from '../../src/main/export/jackpot-figures';
import { computeAgain, type Change, type Forged } from './forge-report';

/** The change, and everything computed again from it. */
const computed =
  (change: Change): Change =>
  (body) => {
    change(body);
    computeAgain(body);
  };

type Draft = { -readonly [K in keyof Forged['models'][number]['document']]: Forged['models'][number]['document'][K] };
const document = (body: Forged): Draft => body.models[0]!.document;
/** Ways to lie in a report whose every hash is made again: each is seen by whoever makes again what follows. */
export const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ['a parameter', (body) => (document(body).mu += 1e-6)],
  ['a strength', (body) => (document(body).teams[1]!.attack += 1e-6)],
  ['a probability', ({ predictions }) => (predictions[3]!.sets.B.home += 1e-10)],
  ['an interval', ({ predictions }) => (predictions[0]!.uncertainty!.sets.E.home.low += 1e-10)],
  ['a fallback less', ({ predictions }) => predictions.forEach((each) => (each.degradations = []))],
  ['another warning', (body) => (body.warnings = ['All is well.'])],
  ['no warning', (body) => (body.warnings = [])],
  ['another formula', ({ formulas }) => (formulas.blend = 'the market is not used')],
  [
    'other shares of B in words',
    ({ formulas }) => (formulas['set B'] = 'Market-aware, balanced (calibrated): 0.9 model + 0.1 market, calibrated'),
  ],
  ['another constant', ({ specification }) => (specification.MAX_MARKET_WEIGHT = 0.5)],
  ['a renamed analyst', (body) => (body.analyst = 'somebody else')],
  ['data of the day itself', ({ models }) => (models[0]!.evidence.dataTo = '2024-08-12')],
  ['another name of a model', ({ models }) => (models[0]!.version = 'DEMO-final')],
  ['another snapshot', ({ models }) => (models[0]!.snapshot = 'd'.repeat(64))],
  ['other settings', ({ models }) => (models[0]!.settingsUsed = { a: 1 })],
  ['another number of matches', ({ models }) => (models[0]!.evidence.matches += 1)],
  ['another score', ({ models }) => (models[0]!.evidence.scores!.sets.B.logLoss -= 0.1)],
  ['another release', (body) => (body.jackpot = { ...body.jackpot, release: 'd'.repeat(64) })],
  [
    'a release of one more',
    (body) => {
      body.release = [...body.release, { league: 'X', version: 'X', id: 'd'.repeat(64) }];
      body.jackpot = { ...body.jackpot, release: hashOf(body.release.map(({ id }) => id).sort()) };
    },
  ],
  ['another name in the release', (body) => (body.release[0]!.version = 'renamed')],
  [
    'ensemble weights beyond their sum',
    computed((body) => (document(body).ensembleWeights = { A: -0.2, B: 0, C: 1.2 })),
  ],
  ['a map that leaves 0 to 1', computed((body) => (document(body).calibrators.A.maps!.home.value[0] = -0.5))],
  ['a map that is flat in forecasts', computed((body) => (document(body).calibrators.A.maps!.home.forecast[1] = 0))],
  ['teams out of order', (body) => document(body).teams.reverse()],
  [
    'narrower covariances',
    computed(({ predictions, models }) => {
      predictions.forEach(({ uncertainty }) => (uncertainty!.covariance = uncertainty!.covariance.map((v) => v / 4)));
      models.forEach(({ covariance }) => (covariance!.values = covariance!.values.map((v) => v / 4)));
    }),
  ],
  [
    'narrower covariances and errors',
    computed(({ predictions, models }) => {
      predictions.forEach(({ uncertainty }) => (uncertainty!.covariance = uncertainty!.covariance.map((v) => v / 4)));
      models.forEach(({ covariance, evidence: { standardErrors } }) => {
        covariance!.values = covariance!.values.map((v) => v / 4);
        const e = standardErrors!;
        for (const key of ['mu', 'homeAdvantage', 'rho'] as const) e[key] /= 2;
        for (const team of e.teams) {
          team.attack /= 2;
          team.defence /= 2;
        }
      });
    }),
  ],
  [
    'a wider prior of unseen clubs',
    computed(({ models }) => models.forEach(({ covariance }) => (covariance!.sigma = 9))),
  ],
  ['one club on both sides', computed(({ fixtures }) => (fixtures[0]!.away = fixtures[0]!.home))],
  ['picks of other fixtures', ({ picks }) => picks.A!.pop()],
  ['another share', ({ explanations }) => (explanations[0]!.goals[0]!.contribution.home += 1e-9)],
  ['another chance', ({ distributions }) => (distributions[0]!.all *= 1 + 1e-9)],
  ['another interval of all', ({ distributions }) => (distributions[0]!.interval!.low *= 0.99)],
  ['another plan', ({ plan }) => (plan.covered *= 1.001)],
  [
    'a plan of set A',
    (body) => (body.plan = planOf({ fixtures: body.fixtures, predictions: body.predictions }, body.picks, 'A', 16)),
  ],
  ['a file less', ({ data }) => data.files.pop()],
  ['a file twice', ({ data }) => data.files.push(structuredClone(data.files[0]!))],
  ['a curve that falls', ({ reliability }) => (reliability[0]!.diagrams[0]!.diagram!.curve.at(-1)!.value = 0)],
  ['a score that is none', ({ reliability }) => (reliability[0]!.diagrams[0]!.diagram!.brier.score -= 0.01)],
  [
    'words of another verdict',
    ({ reliability }) =>
      (reliability[0]!.diagrams[0]!.words = reliability[0]!.diagrams[0]!.words.replace(/: .*;/, ': splendid;')),
  ],
  ['another verdict', ({ reliability }) => (reliability[0]!.diagrams[0]!.verdict.n += 1)],
  ['another voice', ({ reliability }) => (reliability[0]!.voices[0]!.logLoss.value = 0.5)],
  [
    'a doubt more',
    computed(({ models }) => models[0]!.doubts.push({ kind: 'question-open' as never, count: 1, example: 'x' })),
  ],
  ['fewer digests', ({ models }) => models[0]!.digests.pop()],
  ['another title', (body) => (body.title = 'Another')],
  ['a hidden character in a name', (body) => (body.title = 'De\u202emo')],
  ['history of a later version', (body) => (body.history = [{ version: 7, hash: null, reason: null, changes: [] }])],
  ['engine 999', (body) => (body.application = { ...body.application, engine: '999' })],
];

/**
 * What makes another report that agrees with itself: of no such thing can a report say alone that it is not so. The hash
 * that somebody was told can, the log of the store, and where it is about data, the raw files.
 */
export const AGREE_WITH_THEMSELVES: ReadonlySet<string> = new Set([
  'another score',
  'a release of one more',
  'another voice',
  'a doubt more',
  'another title',
  'a hidden character in a name',
  'engine 999',
]);
