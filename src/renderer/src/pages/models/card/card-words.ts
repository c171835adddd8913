import { calibrationReasonInWords } from '../../../../../text/calibration-reason';
import { trainedOtherwiseInWords } from '../../../../../text/settings-words';
import { DOUBT_WORDS } from '../../../text/doubt-words';
import { formatCount, formatFixed, formatProbability, formatScore, plural } from '../../../text/format';
import { compareInWords, skillRows } from '../../../text/skill';
import type { LeagueValidation, ModelDetail, ModelDoubt } from '../../../contract-types';

/** One line of the card's table of scores: after and before calibration, and against both measures. */
export interface CardScore {
  readonly name: string;
  readonly after: number;
  readonly before: number | null;
  readonly againstBase: number | null;
  readonly againstMarket: number | null;
}

/** Log loss of every set, of the market and of the base rates, on the same matches. */
export const cardScores = (validation: LeagueValidation): readonly CardScore[] =>
  skillRows(validation).map(({ name, scores, uncalibrated }) => ({
    name,
    after: scores.logLoss,
    before: uncalibrated?.logLoss ?? null,
    againstBase: name === 'Base rates' ? null : scores.logLoss - validation.baseRates.logLoss,
    againstMarket: name === 'Market' ? null : scores.logLoss - validation.market.logLoss,
  }));

export const INTENDED_USE: readonly string[] = [
  'Probabilities of home win, draw and away win in matches of this league, for analysts who compare forecasts and plan coverage of a jackpot.',
  'Not for matches of other leagues or cups, for teams the model has not seen without reading what it says about them, or as the only ground of a decision about money.',
];

/** What the model cannot say, from the model itself; every fallback it took is listed. */
export function limitsOf(detail: ModelDetail): readonly string[] {
  const { model, calibration, teams, rhoClamped, profile } = detail;
  return [
    teams.some((team) => team.attackError !== null)
      ? 'Standard errors and intervals are those of the parameters alone: the data as they are, the model as it is.'
      : 'No standard errors: trained before they were kept.',
    ...scoreLimits(model.validation),
    ...fallbacksOf(calibration),
    rhoClamped === null
      ? 'How often ρ was held at its bound is not known: trained before it was counted.'
      : rhoClamped > 0
        ? `ρ was held at the bound that keeps probabilities positive in ${formatCount(rhoClamped)} forecasts of the walk-forward.`
        : 'ρ was never held at its bound.',
    ...defaultsOf(detail),
    profile.length > 0
      ? ''
      : detail.chosenBy.length === 0
        ? 'ξ and σ were not chosen on this league: the constants of the settings are in use.'
        : 'There were too few match days to choose by: the constants of the settings are in use.',
    model.stale ? `The store holds matches after ${model.dataTo} that this model has not seen.` : '',
    trainedOtherwiseInWords('It', model.otherSettings),
    detail.blend.marketWeightB === detail.blend.marketWeightC
      ? `Set B’s market weight is ${detail.blend.marketWeightB}, that of set C: the two are one.`
      : '',
  ].filter(Boolean);
}

function scoreLimits(validation: LeagueValidation | null): readonly string[] {
  if (validation === null) return ['Not scored: not enough seasons with odds to forecast some of them unseen.'];
  const { market, sets, n, from, to, withoutOdds, notForecast } = validation;
  const lines = Object.entries(sets)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([set, { logLoss }]) => {
      const difference = logLoss - market.logLoss;
      const word = compareInWords(difference);
      if (word === 'equal') return `set ${set} equals it`;
      return `set ${set} is ${word} by ${formatScore(Math.abs(difference))}`;
    });
  return [
    `Against the market’s log loss of ${formatScore(market.logLoss)}, ${lines.join(', ')} nats a match.`,
    `Scores are walk-forward: each of ${plural(n, 'match', 'matches')} of ${from} to ${to} was forecast from earlier matches only. ${plural(withoutOdds, 'match', 'matches')} without odds and ${plural(notForecast, 'match', 'matches')} the model could not forecast are left out.`,
  ];
}

/** Sets whose forecasts calibration leaves as they are, with the reason, sets of one reason together. */
function fallbacksOf(calibration: ModelDetail['calibration']): readonly string[] {
  const reasons = new Map<string, Set<string>>();
  for (const { set, weight, reason } of calibration) {
    if (weight === 0) reasons.set(reason, (reasons.get(reason) ?? new Set()).add(set));
  }
  const pooled = [
    ...new Set(calibration.filter(({ scope, weight }) => scope === 'pooled' && weight > 0).map(({ set }) => set)),
  ];
  return [
    ...[...reasons].map(
      ([reason, sets]) =>
        `Calibration leaves ${listSets([...sets])} unchanged: ${withoutStop(calibrationReasonInWords(reason))}.`,
    ),
    pooled.length > 0 ? `Calibration of ${listSets(pooled)} is learned from all leagues together.` : '',
  ];
}

function defaultsOf({ model, newcomerPrior, moves, blend }: ModelDetail): readonly string[] {
  return [
    model.sigma === null ? 'No prior holds the strengths of teams with few matches.' : '',
    newcomerPrior.count === 0 ? 'No newcomer was seen: a new team starts at the default strength.' : '',
    moves.length === 0 ? 'No strength is carried over from another league: no club is known to have moved.' : '',
    blend.learned === null ? 'Too few priced forecasts to learn a market weight from; the constant is in use.' : '',
  ];
}

const listSets = (sets: readonly string[]): string => `${sets.length === 1 ? 'set' : 'sets'} ${sets.join(', ')}`;
const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** A kind of doubt that was open when the model was trained: how many, and one of them. */
export const doubtInWords = ({ kind, count, example }: ModelDoubt): string =>
  `${DOUBT_WORDS[kind]}: ${formatCount(count)}. ${count === 1 ? 'It is' : 'One of them'}: ${withoutStop(example)}.`;

/** The settings of a model in words, a name and a value each. */
export function settingsInWords({
  model,
  blend,
  chosenBy,
  ensembleWeights,
}: ModelDetail): readonly (readonly [string, string])[] {
  return [
    [
      'Constants',
      model.preset === 'specification'
        ? 'of the specification, word for word'
        : chosenBy.length === 0
          ? 'chosen for this league by its scores'
          : 'chosen by the scores of all leagues trained together',
    ],
    ['Prior σ', model.sigma === null ? 'none' : formatFixed(model.sigma, 2)],
    ['Blend', blend.method === 'linear' ? 'linear' : 'log pool'],
    [
      'Market weight',
      `set B ${formatProbability(blend.marketWeightB)} (${blend.marketWeight}), set C ${formatProbability(blend.marketWeightC)}`,
    ],
    [
      'Ensemble (set G)',
      `A ${formatProbability(ensembleWeights.A)}, B ${formatProbability(ensembleWeights.B)}, C ${formatProbability(ensembleWeights.C)}`,
    ],
  ];
}
