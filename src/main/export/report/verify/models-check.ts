import { canonicalJson, hashOf } from '../../../audit/canonical-json';
import { modelId, modelVersion } from '../../../audit/model-identity';
import { dayOf } from '../../../core/numeric/calendar';
import { packedIndex, packLower } from '../../../core/numeric/symmetric';
import { ATTACK, GAMMA, MU, RHO } from '../../../core/models/parameters';
import { fixtureCovariance } from '../../../core/sets/predict-intervals';
import { poolOf } from '../../../core/training/pooled-league';
import { BLENDED_SETS } from '../../../core/words/sets';
import { OUTCOMES } from '../../../core/words/outcomes';
import { jackpotHash, modelFor } from '../../jackpot-content';
import { allModelsOf, type ReportContent, type ReportModel } from '../content';
import { covarianceIn } from '../covariance-in';
import { originsOf } from '../origins-of';
import { claim, firstOf, guarded, notChecked, type Check } from './check';
import { toCovariance } from './to-covariance';

/** What binds models to the jackpot, to their inputs and to each other. */
export function modelChecks(content: ReportContent, other: string | null): Check[] {
  return [
    ...originChecks(content),
    guarded('model identities', () => identities(content)),
    guarded('release', () => {
      const ids = content.release.map(({ id }) => id).sort();
      const missing = allModelsOf(content).filter(
        ({ id, version, document }) =>
          !content.release.some(
            (each) => each.id === id && each.version === version && each.league === document.league,
          ),
      );
      return firstOf(
        'release',
        [
          ...(hashOf(ids) === content.jackpot.release ? [] : ['the models listed are not those of the release']),
          ...missing.map(({ version }) => `${version} is not of the release`),
        ],
        `the ${ids.length} models of the release have its hash`,
      );
    }),
    guarded('models are sound', () => sound(content)),
    ...poolCheck(content, other),
    guarded('covariances', () => covariances(content)),
    guarded('files of the models', () => sources(content)),
  ];
}

/** The jackpot's hash, with what its models were trained on and by. */
function originChecks(content: ReportContent): Check[] {
  const { jackpot, fixtures, predictions, picks } = content;
  const { name, version, release } = jackpot;
  const models = allModelsOf(content).map(({ id, version: modelName, document }) => ({
    id,
    version: modelName,
    document,
  }));
  const with_ = models.map((model) => ({ ...model, origin: originsOf(content, model.id) }));
  const words = 'fixtures, models, numbers and picks have the hash of the jackpot';
  if (jackpotHash({ name, version, release, models: with_, fixtures, predictions, picks }) === jackpot.hash)
    return [
      claim('jackpot hash', true, words),
      claim('evidence sealed', true, 'data, settings and evidence of the models are those that were locked with it'),
    ];
  const without = [picks, undefined].some(
    (sealed) => jackpotHash({ name, version, release, models, fixtures, predictions, picks: sealed }) === jackpot.hash,
  );
  return [
    claim('jackpot hash', without, words),
    notChecked(
      'evidence sealed',
      'finalised before data, settings and evidence of its models were sealed with a jackpot',
    ),
  ];
}

function identities({ models }: ReportContent): Check {
  const unknown = models.filter(({ evidence }) => !evidence.trainedWith);
  const problems = models.flatMap((model) => {
    const { id, version, document, settings, settingsUsed, snapshot, evidence } = model;
    const { trainedWith } = evidence;
    return [
      ...(settingsUsed === null || hashOf(settingsUsed) === settings
        ? []
        : [`${version}: its settings do not have their hash`]),
      ...(version === modelVersion(document.league, document.asOf, id)
        ? []
        : [`${version} is not the name of its model`]),
      ...(!trainedWith || modelId({ engine: document.engine, league: document.league, settings, trainedWith }) === id
        ? []
        : [`${version}: data, settings and engine do not make its identity`]),
      ...(!trainedWith || trainedWith.some((each) => each.snapshot === snapshot && each.league === document.league)
        ? []
        : [`${version}: it was trained on other data than stated`]),
      ...(!evidence.neighbours || !trainedWith || neighboursFit(model)
        ? []
        : [`${version}: what linked clubs had shown elsewhere is not what it was trained with`]),
    ];
  });
  const name = 'model identities';
  if (problems.length === 0 && unknown.length > 0)
    return notChecked(
      name,
      `${unknown.map(({ version }) => version).join(', ')}: trained before what makes an identity was kept`,
    );
  return firstOf(name, problems, `data, settings and engine make the identities of ${models.length} models`);
}

function neighboursFit({ document, evidence }: ReportModel): boolean {
  const own = evidence.trainedWith!.find(({ league }) => league === document.league);
  const told = evidence.neighbours!;
  return own?.neighbours === (told.length > 0 ? hashOf(told) : undefined);
}

/** What no model can be, whatever its numbers. */
function sound(content: ReportContent): Check {
  const all = allModelsOf(content);
  const problems = all.flatMap(({ version, document }, index) => {
    const { teams, calibrators, ensembleWeights, marketWeights, league, asOf } = document;
    const names = teams.map(({ name }) => name);
    const { A, B, C } = ensembleWeights;
    const share = B * marketWeights.B + C * marketWeights.C;
    const maps = BLENDED_SETS.flatMap((set) => {
      const { maps: own } = calibrators[set];
      return own ? OUTCOMES.map((outcome) => own[outcome]) : [];
    });
    const fixtures = content.fixtures.filter((fixture) => modelFor(all, fixture.league)!.document === document);
    return [
      ...(all.some((each, place) => place < index && each.document.league === league)
        ? [`two models of ${league}`]
        : []),
      ...(names.every((name, at) => at === 0 || name > names[at - 1]!)
        ? []
        : [`${version}: its clubs are out of order, or twice`]),
      ...(Math.min(A, B, C) >= 0 && Math.abs(A + B + C - 1) < 1e-9
        ? []
        : [`${version}: the weights of set G are none`]),
      ...(share <= 0.7 + 1e-12 ? [] : [`${version}: the market's share of set G is ${share}`]),
      ...(maps.every(isMap) ? [] : [`${version}: a calibration curve is none`]),
      ...fixtures
        .filter(({ date }) => dayOf(date) < asOf)
        .map(({ order }) => `${version} had seen the day of fixture ${order}`),
    ];
  });
  const late = content.models.filter(({ document, evidence }) => dayOf(evidence.dataTo) >= document.asOf);
  return firstOf(
    'models are sound',
    [...problems, ...late.map(({ version }) => `${version} is said to have learnt from its own future`)],
    'weights, curves, clubs and days of the models are what they can be',
  );
}

/** Knots rise from 0 to 1, and so do their values, each a probability. */
const isMap = ({
  forecast,
  value,
}: {
  readonly forecast: readonly number[];
  readonly value: readonly number[];
}): boolean =>
  forecast.length === value.length &&
  forecast.every((each, at) => each >= 0 && each <= 1 && (at === 0 || each > forecast[at - 1]!)) &&
  value.every((each, at) => each >= 0 && each <= 1 && (at === 0 || each >= value[at - 1]!));

/** The pooled league is the mean of the leagues it names, and its covariance is theirs. */
function poolCheck(content: ReportContent, other: string | null): Check[] {
  const { pool } = content;
  if (!pool) return [];
  const name = 'pooled league';
  const again = pool.document.pool && poolOf(pool.document.engine, pool.document.pool);
  const isSame =
    again !== undefined &&
    canonicalJson(again.document) === canonicalJson(pool.document) &&
    canonicalJson(
      covarianceIn(again.covariance, pool.document, { models: allModelsOf(content), fixtures: content.fixtures }),
    ) === canonicalJson(pool.covariance);
  if (!isSame && other) return [notChecked(name, other)];
  return [claim(name, isSame, `${pool.version} is the mean of its ${pool.document.pool?.length ?? 0} leagues`)];
}

/** The covariance of each fixture is part of its model's, which has the standard errors of the evidence. */
function covariances(content: ReportContent): Check {
  const all = [...content.models, ...(content.pool ? [content.pool] : [])];
  const problems = content.fixtures.flatMap((fixture, index) => {
    const { version, document, covariance } = modelFor(all, fixture.league)!;
    const stated = content.predictions[index]?.uncertainty?.covariance;
    if (!covariance || !stated)
      return covariance === null && !stated
        ? []
        : [`fixture ${fixture.order}: ${version} has a covariance, and it has none, or the reverse`];
    const again = packLower(
      fixtureCovariance(document, toCovariance(covariance), { home: fixture.home, away: fixture.away }),
      7,
    );
    return again.every((value, at) => value === stated[at]) && stated.length === again.length
      ? []
      : [`fixture ${fixture.order}: its covariance is not that of ${version}`];
  });
  const priors = all.filter(({ document, covariance }) => covariance && covariance.sigma !== document.sigma);
  const errors = [
    ...priors.map(({ version }) => `${version}: its covariance is of another prior`),
    ...content.models.flatMap((model) => errorsDiffer(model)),
  ];
  return firstOf('covariances', [...problems, ...errors], 'the intervals rest on the covariances of the models');
}

function errorsDiffer({ version, covariance, evidence: { standardErrors } }: ReportModel): string[] {
  if (!covariance || !standardErrors) return [];
  const { teams, values } = covariance;
  const at = (place: number): number => Math.sqrt(values[packedIndex(place, place)]!);
  const same = (value: number, stated: number | undefined): boolean =>
    stated !== undefined && Math.abs(value - stated) <= 1e-12 * Math.max(1, stated);
  const known = new Map(standardErrors.teams.map((team) => [team.name, team]));
  const fits =
    same(at(MU), standardErrors.mu) &&
    same(at(GAMMA), standardErrors.homeAdvantage) &&
    same(at(RHO), standardErrors.rho) &&
    teams.every(
      (name, team) =>
        same(at(ATTACK + team), known.get(name)?.attack) &&
        same(at(ATTACK + teams.length + team), known.get(name)?.defence),
    );
  return fits ? [] : [`${version}: its covariance does not have its standard errors`];
}

/** Every file that a model names is listed, and every match is told in short. */
function sources({ models, data }: ReportContent): Check {
  const listed = new Set(data.files.map(({ sha256 }) => sha256));
  const missing = models.flatMap(({ version, evidence }) =>
    evidence.sourceFiles
      .filter((hash) => !listed.has(hash))
      .map((hash) => `${version}: its file ${hash.slice(0, 16)}… is not listed`),
  );
  const counted = models
    .filter(({ digests, evidence }) => {
      const digits = digests.reduce((sum, { matches }) => sum + matches.length, 0);
      return digits > 0 && digits !== 4 * evidence.matches;
    })
    .map(({ version }) => `${version}: another number of matches is told than it was trained on`);
  const twice = data.files.length - listed.size;
  return firstOf(
    'files of the models',
    [...missing, ...counted, ...(twice > 0 ? [`${twice} files are listed twice`] : [])],
    `the models came from files that are all listed`,
  );
}
