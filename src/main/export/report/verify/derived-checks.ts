import { canonicalJson } from '../../../audit/canonical-json';
import { settle } from '../../../core/jackpot/settle';
import { sum } from '../../../core/numeric/sum';
import { SET_IDS } from '../../../core/words/sets';
import { calibrationVerdictInWords, comparisonVerdictInWords, voiceInWords } from '../../../../text/reliability-words';
import { distributionsOf, explainJackpot, planOf } from '../../jackpot-figures';
import { allModelsOf, type ReportContent, type ReportReliability } from '../content';
import { formulasOf, SPECIFICATION_CONSTANTS } from '../formulas';
import { reportWarnings } from '../warnings';
import { claim, firstOf, guarded, notChecked, type Check } from './check';
import { toCovariance } from './to-covariance';

/** Everything that follows from models, fixtures and picks, made again. @param other why it may come out otherwise */
export function derivedChecks(content: ReportContent, other: string | null): Check[] {
  const models = allModelsOf(content);
  const { fixtures, predictions, picks, plan } = content;
  const jackpot = { models, fixtures, predictions };
  const again = (name: string, words: string, stated: unknown, make: () => unknown): Check => {
    const check = guarded(name, () => claim(name, canonicalJson(make()) === canonicalJson(stated), words));
    return check.verdict === 'failed' && other ? notChecked(name, `${other}; ${check.detail}`) : check;
  };
  const covariances = new Map(
    [...content.models, ...(content.pool ? [content.pool] : [])].flatMap(({ id, covariance }) =>
      covariance ? [[id, toCovariance(covariance)] as const] : [],
    ),
  );
  return [
    guarded('fixtures and picks', () => orders(content)),
    again('explanations recomputed', 'every share of every probability comes out the same', content.explanations, () =>
      explainJackpot(jackpot),
    ),
    again('distributions recomputed', 'the chances of right picks come out the same', content.distributions, () =>
      distributionsOf(jackpot, picks, (id) => covariances.get(id)),
    ),
    again('plan recomputed', `the plan of ${plan.asked} lines is the best there is`, plan, () =>
      planOf(jackpot, picks, 'B', plan.asked),
    ),
    guarded('earlier versions', () => versions(content)),
    again(
      'results settled again',
      'results and how the sets did agree',
      content.results?.sets ?? null,
      () => content.results && settled(content, content.results.latest),
    ),
    again('warnings', 'the warnings are those of these models', content.warnings, () => reportWarnings(content.models)),
    again('formulas', 'the formulas are those of these models', content.formulas, () =>
      formulasOf(models.map(({ document }) => document)),
    ),
    again(
      'specification',
      'the constants of the specification are what they are',
      content.specification,
      () => SPECIFICATION_CONSTANTS,
    ),
    guarded('verdicts of reliability', () => reliability(content)),
  ];
}

/** Earlier versions are earlier, each once. */
function versions({ history, jackpot }: ReportContent): Check {
  const numbers = [...history.map(({ version }) => version), jackpot.version];
  const rises = numbers.every((version, at) => at === 0 || version > numbers[at - 1]!);
  return claim('earlier versions', rises, `${history.length} versions before this one, in their order`);
}

function orders({ fixtures, predictions, picks, explanations }: ReportContent): Check {
  const problems = fixtures.flatMap(({ order, home, away }, index) => [
    ...(order === index + 1 ? [] : [`fixture ${index + 1} has the number ${order}`]),
    ...(home === away ? [`fixture ${order} is of one club`] : []),
    ...(predictions[index]?.order === order && explanations[index]?.order === order
      ? []
      : [`the numbers of fixture ${order} are of another`]),
  ]);
  const lengths = SET_IDS.filter((set) => picks[set]?.length !== fixtures.length);
  return firstOf(
    'fixtures and picks',
    [
      ...problems,
      ...(predictions.length === fixtures.length ? [] : ['fixtures and numbers differ in count']),
      ...lengths.map((set) => `set ${set} does not pick every fixture once`),
    ],
    `${fixtures.length} fixtures, each once, each picked in every set`,
  );
}

function settled({ predictions, picks }: ReportContent, latest: NonNullable<ReportContent['results']>['latest']) {
  return SET_IDS.map((set) => {
    const triples = predictions.map(({ sets }) => sets[set]);
    const own = picks[set]!;
    const { counted, right, atMost, atLeast, brier, logLoss, rps } = settle(own, triples, latest);
    const counts = latest.flatMap((result, index) =>
      result === null || result === 'void' ? [] : [triples[index]![own[index]!]],
    );
    return { set, counted, right, expected: sum(counts), atMost, atLeast, brier, logLoss, rps };
  });
}

/** What follows from the figures of past forecasts: their parts sum up, and the words are those of the verdicts. */
function reliability(content: ReportContent): Check {
  const problems = content.reliability.flatMap((each) => problemsOf(each, content));
  const silent = content.models.filter(({ version }) => !content.reliability.some((each) => each.version === version));
  return firstOf(
    'verdicts of reliability',
    problems,
    `verdicts and parts of scores follow from the figures of ${content.reliability.length} models${silent.length > 0 ? `; none of ${silent.map(({ version }) => version).join(', ')}` : ''}`,
  );
}

const NEAR = 1e-12;

function problemsOf(
  { version, facts, voices, comparisons, diagrams }: ReportReliability,
  { models }: ReportContent,
): string[] {
  const own = voices.find(({ voice }) => voice === 'B');
  const known = models.some((model) => model.version === version);
  return [
    ...(known ? [] : [`${version} is no model of this report`]),
    ...comparisons
      .filter(
        ({ against, verdict, words }) => words !== comparisonVerdictInWords('Set B', voiceInWords(against), verdict),
      )
      .map(
        ({ against }) => `${version}: the words on set B against ${voiceInWords(against)} are not those of the verdict`,
      ),
    ...diagrams.flatMap(({ outcome, verdict, words, diagram }) => {
      const subject = words.slice(0, words.indexOf(': '));
      const about = `${version}, ${outcome}`;
      const { curve = [], n = 0, brier, logLoss } = diagram ?? {};
      const parts = [brier, logLoss].flatMap((each) => (each ? [each] : []));
      return [
        ...(words === calibrationVerdictInWords(subject, verdict)
          ? []
          : [`${about}: the words are not those of the verdict`]),
        ...(verdict.n === n && n === facts.n ? [] : [`${about}: the number of forecasts is not ${facts.n}`]),
        ...(sum(curve.map(({ cases }) => cases)) === n
          ? []
          : [`${about}: the curve is of another number of forecasts`]),
        ...(curve.every(({ value }, at) => at === 0 || value >= curve[at - 1]!.value)
          ? []
          : [`${about}: the curve falls`]),
        ...parts
          .filter(
            ({ score, miscalibration, discrimination, uncertainty }) =>
              !(Math.abs(miscalibration - discrimination + uncertainty - score) <= NEAR),
          )
          .map(() => `${about}: the parts of a score do not sum up`),
        ...(!brier ||
        own?.brierOf[outcome].value === null ||
        Math.abs(own!.brierOf[outcome].value! - brier.score) <= 1e-9
          ? []
          : [`${about}: table and diagram have two Brier scores`]),
      ];
    }),
  ];
}
