import type {
  CoveragePlan,
  JackpotDetail,
  JackpotDiff,
  JackpotResults,
  JackpotSummary,
  RunningRecord,
  SetDistribution,
} from '../../../contract';
import { OUTCOMES } from '../../core/words/outcomes';
import { table } from '../command/table';
import { fallbacksOf } from './show';
import { describeProblem } from './list/list-problems';

const percent = (p: number | null, digits = 1): string => (p === null ? '' : (100 * p).toFixed(digits));
const four = (value: number | null): string => (value === null ? '' : value.toFixed(4));
/** `1 in 3912`; nothing where it never happens. */
const oneIn = (p: number | null): string => (p === null || p === 0 ? '' : `1 in ${Math.round(1 / p)}`);

export const showJackpots = (all: readonly JackpotSummary[]): string =>
  all.length === 0
    ? 'no jackpot yet'
    : table(
        ['id', 'name', 'version', 'status', 'fixtures', 'P(all) %', '', 'results'],
        all.map(({ id, name, version, status, fixtures, probabilityAll, results }) => [
          id,
          name,
          version,
          status,
          fixtures,
          percent(probabilityAll, 3),
          oneIn(probabilityAll),
          status === 'finalised' ? `${results} of ${fixtures}` : '',
        ]),
      );

export function showDetail({ jackpot, predictions, problems, contentHash, models, notes }: JackpotDetail): string {
  const rows = predictions.map(({ order, date, league, home, away, neutral, sets, modelVersion, ...rest }) => [
    order,
    date,
    league,
    `${home} – ${away}${neutral ? ' (neutral)' : ''}`,
    ...OUTCOMES.map((outcome) => percent(sets.B![outcome])),
    modelVersion,
    fallbacksOf(rest),
  ]);
  return [
    `${jackpot.name}, version ${jackpot.version} (${jackpot.status}), ${jackpot.id}${contentHash ? `, content ${contentHash}` : ''}`,
    ...(jackpot.reason === null ? [] : [`revised: ${jackpot.reason}`]),
    table(['#', 'date', 'league', 'fixture', 'B home %', 'draw %', 'away %', 'model', 'fallbacks'], rows),
    `models: ${models.map(({ version }) => version).join(', ') || 'none'}`,
    ...problems.map((problem) => `problem, ${describeProblem(problem).replace(/^line /, 'row ')}`),
    ...notes.map(({ text, analyst, at }) => `note of ${analyst}, ${at.slice(0, 10)}: ${text}`),
  ].join('\n');
}

export const showDistributions = (sets: readonly SetDistribution[]): string =>
  table(
    ['set', 'P(all) %', '', '95 % interval', 'right, mean', 'spread', 'all but one %', 'all but two %'],
    sets.map(({ set, all, interval, mean, spread, atLeast }) => [
      set,
      percent(all, 4),
      oneIn(all),
      interval ? `${percent(interval.low, 4)}–${percent(interval.high, 4)}` : '',
      mean.toFixed(2),
      spread.toFixed(2),
      percent(atLeast.at(-2) ?? null, 3),
      percent(atLeast.at(-3) ?? null, 3),
    ]),
  );

export const showPicks = ({ set, picks, all }: SetDistribution): string =>
  [
    `set ${set}: all right ${percent(all, 4)} %${all > 0 ? `, ${oneIn(all)}` : ''}`,
    table(
      ['#', 'pick', 'probability %', ''],
      picks.map(({ order, outcome, probability, isChanged }) => [
        order,
        outcome,
        percent(probability),
        isChanged ? 'changed' : '',
      ]),
    ),
  ].join('\n');

export const showPlan = ({ set, lines, asked, choices, covered, gain, alternatives }: CoveragePlan): string =>
  [
    `set ${set}: ${lines} of ${asked} lines cover every result with ${percent(covered, 4)} %${gain === null ? '' : `, ${gain.toFixed(2)} times the single line`}`,
    table(
      ['#', 'covered', 'probability %'],
      choices.map(({ order, outcomes, covered: mass }) => [order, outcomes.join(' '), percent(mass)]),
    ),
    'what other numbers of lines cover:',
    table(
      ['lines', 'doubles', 'trebles', 'covered %'],
      alternatives.map((each) => [each.lines, each.doubles, each.trebles, percent(each.covered, 4)]),
    ),
    'Arithmetic about uncertainty, not advice.',
  ].join('\n');

export function showResults({ latest, entries, offered, sets }: JackpotResults): string {
  const known = latest.filter((each) => each !== null).length;
  return [
    `${known} of ${latest.length} results`,
    table(
      ['#', 'result', 'source', 'by', 'note'],
      entries.map(({ order, outcome, source, analyst, note, isReplaced }) => [
        order,
        isReplaced ? `(${outcome})` : outcome,
        source,
        analyst,
        note,
      ]),
    ),
    ...offered.map(({ order, outcome, detail }) => `the store says ${outcome} for fixture ${order}: ${detail}`),
    table(
      ['set', 'right', 'of', 'expected', 'that many or more %', 'log loss', 'Brier', 'RPS'],
      sets.map(({ set, right, counted, expected, atLeast, logLoss, brier, rps }) => [
        set,
        right,
        counted,
        expected.toFixed(2),
        percent(atLeast),
        four(logLoss),
        four(brier),
        four(rps),
      ]),
    ),
  ].join('\n');
}

export const showRecord = ({ jackpots, superseded, sets }: RunningRecord): string =>
  [
    `${jackpots.length} jackpots with results count, ${superseded} superseded by a later version do not`,
    table(
      ['set', 'matches', 'right', 'expected', 'log loss', '±', 'less market', 'could show', 'verdict'],
      sets.map(({ set, n, right, expected, spread, logLoss, against, verdict }) => [
        set,
        n,
        right,
        `${expected.toFixed(1)} ± ${spread.toFixed(1)}`,
        four(logLoss.mean),
        four(logLoss.standardError),
        four(against.mean),
        four(against.detectable),
        verdict,
      ]),
    ),
  ].join('\n');

export const showDiff = ({ from, to, reason, changes }: JackpotDiff): string =>
  [
    `${from.name} version ${from.version} → ${to.name} version ${to.version}${reason === null ? '' : `: ${reason}`}`,
    ...(changes.length === 0 ? ['nothing differs'] : []),
    ...changes.map(({ what, before, after }) => `${what}: ${before ?? 'not there'} → ${after ?? 'gone'}`),
  ].join('\n');
