import { table } from '../command/table';
import { fixed, withError } from './figures';
import { CHANNEL_NAMES } from '../../core/words/channels';
import { breakInWords, countedChannels, learntFromInWords } from '../../../text/channel-words';
import { trainedOtherwiseInWords } from '../../../text/settings-words';
import { confirmedFromInWords, memoryInWords } from '../../../text/memory-words';
import {
  chainInWords,
  METHOD_NAMES,
  parametersInWords,
  SCOPE_NAMES,
  scoredInWords,
  unfittedInWords,
} from '../../../text/calibration-choice-words';
import type { PastPriceScores, ModelComparison, ModelDetail, ModelSummary, ResponseOf } from '../../../contract';

export const showModels = (models: readonly ModelSummary[]): string =>
  table(
    ['version', 'status', 'preset', 'made with', 'matches', 'xi', 'sigma', 'log loss A', 'B', 'market', ''],
    models.map((model) => [
      model.version,
      model.status,
      model.preset,
      model.madeWith,
      model.matches,
      model.xi,
      model.sigma ?? 'none',
      fixed(model.validation?.sets['A']?.logLoss ?? null, 5),
      fixed(model.validation?.sets['B']?.logLoss ?? null, 5),
      fixed(model.validation?.market.logLoss ?? null, 5),
      [model.stale ? 'stale' : '', model.otherSettings.length > 0 ? 'other settings' : ''].filter(Boolean).join(', '),
    ]),
  );

/** What strengths learnt from, and what speaks for past prices in place of a market. */
function evidenceLines(detail: ModelDetail): string[] {
  const { channels, redCardWeight, memory, model, chosenBy, constants } = detail;
  const counted = countedChannels(channels);
  const pastPrices = model.validation?.pastPrices;
  return [
    learntFromInWords(detail),
    ...(redCardWeight === null || redCardWeight === 1 ? [] : [`a match with a red card counts ${redCardWeight}`]),
    ...(counted.length === 0
      ? []
      : [
          '',
          table(
            ['counted', 'omega', 'kappa', 'xi', 'matches', 'of', 'seasons'],
            counted.map(({ channel, omega, kappa, xi, seasons }) => [
              CHANNEL_NAMES[channel],
              omega,
              kappa,
              xi,
              seasons.reduce((sum, each) => sum + each.counted, 0),
              seasons.reduce((sum, each) => sum + each.matches, 0),
              seasonsInWords(seasons),
            ]),
          ),
          ...breakLines(counted),
        ]),
    ...(chosenBy.length === 0 ? [] : ['', memoryInWords(memory)]),
    ...(pastPrices
      ? ['', `past prices ${confirmedFromInWords(pastPrices.confirmedFrom)}`, pastPricesTable(pastPrices)]
      : []),
    ...(constants.length === 0
      ? []
      : [
          '',
          table(
            ['constant', 'value', 'chosen on'],
            constants.map(({ name, value, chosenOn }) => [name, value, chosenOn]),
          ),
        ]),
  ];
}

/** First and last season with counts. */
function seasonsInWords(seasons: ModelDetail['channels'][number]['seasons']): string {
  const some = seasons.filter(({ counted }) => counted > 0);
  return `${some[0]!.season} to ${some.at(-1)!.season}`;
}

const breakLines = (channels: readonly ModelDetail['channels'][number][]): string[] =>
  channels.flatMap((coverage) =>
    coverage.seasons.flatMap(({ season }, at) => {
      const words = breakInWords(coverage, at);
      return words ? [`${CHANNEL_NAMES[coverage.channel]} ${season}: ${words}`] : [];
    }),
  );

/** Scores of forecasts that asked no price of their match. */
function pastPricesTable({ n, memory, sets }: PastPriceScores): string {
  const rows = [
    ['past prices alone', memory] as const,
    ...(['A', 'B', 'C'] as const).map((set) => [`set ${set}`, sets[set]] as const),
  ];
  return table(
    ['without odds', 'n', 'log loss', 'Brier', 'RPS'],
    rows.map(([name, { logLoss, brier, rps }]) => [name, n, logLoss.toFixed(5), brier.toFixed(5), rps.toFixed(5)]),
  );
}

/** Each set's curve, the table that chose it, and the other ways beside it. */
function calibrationLines({ calibration, calibrationEvidence }: ModelDetail): string[] {
  const curves = calibration.filter(({ outcome }) => outcome === 'home');
  const used = table(
    ['calibration', 'weight c', 'learned from', 'n', 'trained to', 'why'],
    curves.map(({ set, weight, scope, samples, trainedOnEnd, reason }) => [
      `set ${set}`,
      weight,
      weight === 0 ? '–' : SCOPE_NAMES[scope],
      samples,
      trainedOnEnd ?? '–',
      reason,
    ]),
  );
  if (calibrationEvidence === null) {
    return ['', used, 'what chose it, and the alternatives, were not kept when this model was trained'];
  }
  const chains = calibrationEvidence.flatMap(({ set, chain }) => (chain ? [{ set, chain }] : []));
  const columns = chains.flatMap(({ set, chain }) => chain.rows.map((row) => ({ set, chain, ...row })));
  const compared = calibrationEvidence.flatMap(({ set, alternatives }) =>
    alternatives ? [{ set, ...alternatives }] : [],
  );
  return [
    '',
    used,
    ...(columns.length === 0
      ? []
      : [
          '',
          table(
            ['log loss at c*', ...columns.map(({ set, scope }) => `${set}, ${SCOPE_NAMES[scope]}`)],
            columns[0]!.chain.weights.map((weight, at) => [
              weight,
              ...columns.map(({ chain: { best }, scope, losses }) => {
                const isBest = best !== null && best.scope === scope && best.weight === weight;
                return `${fixed(losses[at] ?? null, 5)}${isBest ? ' chosen' : ''}`;
              }),
            ]),
          ),
        ]),
    ...chains.map(({ set, chain }) => `set ${set}: ${chainInWords(chain)}`),
    ...compared.flatMap(({ set, inUse, alternatives, ...scored }) => [
      '',
      `set ${set}, other ways to calibrate, shown, not used: ${scoredInWords(scored)}`,
      table(
        ['way', 'log loss', 'less in use', '± s.e.', 'fitted on all', ''],
        [
          ['in use', fixed(inUse, 5), '', '', '', ''],
          ...alternatives.map((each) => [
            METHOD_NAMES[each.method],
            fixed(each.logLoss, 5),
            fixed(each.difference, 5),
            fixed(each.standardError, 5),
            parametersInWords(each),
            unfittedInWords(each),
          ]),
        ],
      ),
    ]),
  ];
}

export function showModel(detail: ModelDetail): string {
  const { model, parameters, teams, profile, profileAgainst, chosenBy, poisson, oddsMethods, moves } = detail;
  const hasAlone = teams.some(({ goalsAlone }) => goalsAlone !== null);
  const hasMultiples = profile.some(({ omega, kappa }) => omega !== undefined || kappa !== undefined);
  return [
    showModels([model]),
    ...(model.otherSettings.length > 0 ? [trainedOtherwiseInWords(model.version, model.otherSettings)] : []),
    '',
    ...parameters.map(({ name, value, error }) => `${name.padEnd(14)} ${withError(value, error)}`),
    ...(poisson
      ? [
          `likelihood ratio against rho = 0, no prior of rho: ${poisson.statistic.toFixed(3)}${poisson.pValue === null ? '' : `, p = ${poisson.pValue.toFixed(3)}`}`,
        ]
      : []),
    ...moves.map(
      ({ from, count, slopes }) =>
        `${count} newcomers from ${from}: attack carries over by ${slopes.attack.toFixed(2)}, defence by ${slopes.defence.toFixed(2)}`,
    ),
    '',
    table(
      [
        ...['team', 'attack', 'defence'],
        ...(hasAlone ? ['attack, goals alone', 'defence, goals alone'] : []),
        ...['decayed matches', 'last season'],
      ],
      teams.map((team) => [
        team.name,
        withError(team.attack, team.attackError, 3),
        withError(team.defence, team.defenceError, 3),
        ...(hasAlone ? (['attack', 'defence'] as const).map((side) => fixed(team.goalsAlone?.[side] ?? null, 3)) : []),
        team.effectiveMatches.toFixed(1),
        team.lastSeason,
      ]),
    ),
    '',
    ...evidenceLines(detail),
    '',
    ...(chosenBy.length === 0 ? [] : [`chosen by the forecasts of ${chosenBy.join(', ')}`]),
    table(
      [
        ...['xi', 'sigma'],
        ...(hasMultiples ? ['omega ×', 'kappa ×'] : []),
        ...['n', 'log loss', profileAgainst === 'defaults' ? 'less defaults' : 'less chosen', '± s.e.', ''],
      ],
      profile.map((point) => [
        point.xi,
        point.sigma,
        ...(hasMultiples ? [point.omega ?? 1, point.kappa ?? 1] : []),
        point.n,
        point.logLoss.toFixed(5),
        fixed(point.difference ?? null, 5),
        fixed(point.standardError ?? null, 5),
        point.chosen ? 'chosen' : '',
      ]),
    ),
    ...(oddsMethods
      ? [
          '',
          table(
            ['margin removed by', 'log loss', 'Brier', 'RPS'],
            oddsMethods.methods.map((each) => [
              each.method,
              each.logLoss.toFixed(5),
              each.brier.toFixed(5),
              each.rps.toFixed(5),
            ]),
          ),
        ]
      : []),
    ...calibrationLines(detail),
  ].join('\n');
}

export function showComparison({ first, second, choices, parameters, scores, teams }: ModelComparison): string {
  const rows = (list: readonly { name: string; first: number | null; second: number | null }[]) =>
    list.map(({ name, first: a, second: b }) => [
      name,
      fixed(a, 5),
      fixed(b, 5),
      a === null || b === null ? '–' : (b - a).toFixed(5),
    ]);
  return [
    table(
      ['', first.version, second.version, 'difference'],
      [
        ...choices.map(({ name, first: a, second: b }) => [name, a, b, a === b ? '' : 'another']),
        ...rows(parameters),
        ...rows(scores),
      ],
    ),
    '',
    table(
      ['team', 'attack', '', 'difference', 'defence', '', 'difference'],
      teams.map(({ name, attack, defence }) => [
        name,
        ...[attack, defence].flatMap(({ first: a, second: b }) => [
          fixed(a, 3),
          fixed(b, 3),
          a === null || b === null ? '–' : (b - a).toFixed(3),
        ]),
      ]),
    ),
  ].join('\n');
}

export const showFailures = (failures: ResponseOf<'models.failures'>): string =>
  failures.length === 0
    ? 'no training has failed'
    : table(
        ['league', 'when', 'why'],
        failures.map(({ league, at, message }) => [league, at, message]),
      );
