import { formatFixed, formatScore } from '../../text/format';
import { compareInWords } from '../../text/skill';
import type { LeagueValidation } from '../../contract-types';

/**
 * A set's log loss in words: against base rates, against the market, and how much of the way between them it goes.
 *
 * @returns null where the set was not scored
 */
export function skillInWords(set: string, validation: LeagueValidation): string | null {
  const scores = validation.sets[set];
  if (!scores) return null;
  const { baseRates, market } = validation;
  const way = (baseRates.logLoss - scores.logLoss) / (baseRates.logLoss - market.logLoss);
  const share =
    baseRates.logLoss > market.logLoss && way > 0 && way < 1
      ? `; ${formatFixed(100 * way, 0)}\u202f% of the way from base rates to the market`
      : '';
  return `Set ${set} is ${than(scores.logLoss - baseRates.logLoss, 'base rates')} and ${than(
    scores.logLoss - market.logLoss,
    'the market',
  )}${share}.`;
}

function than(difference: number, other: string): string {
  const word = compareInWords(difference);
  return word === 'equal' ? `equal to ${other}` : `${word} than ${other} by ${formatScore(Math.abs(difference))}`;
}
