import type { LockedFacts, SelectionFacts } from '../contract';
import { countText, plural } from './counts';

/** What the locked jackpots are that a selection is made from, and what of them does not count. */
export function lockedInWords({ jackpots, waiting, superseded, results, repeated, void: voids, open }: LockedFacts) {
  const left = [
    ...(repeated > 0 ? [`${plural(repeated, 'result')} of a match that an earlier jackpot has`] : []),
    ...(voids > 0 ? [plural(voids, 'void match', 'void matches')] : []),
    ...(superseded > 0 ? [plural(superseded, 'superseded version')] : []),
  ];
  return [
    `${plural(jackpots, 'locked jackpot')} with ${plural(results, 'result')}`,
    ...(open > 0 ? [`${plural(open, 'fixture')} without one yet`] : []),
    ...(waiting > 0 ? [`${plural(waiting, 'locked jackpot')} without any`] : []),
    ...(left.length > 0 ? [`not counted: ${left.join(', ')}`] : []),
  ].join('; ');
}

/** What of a source is left out because no usable odds stand beside it. */
export function unpricedInWords({ source, unpriced }: Pick<SelectionFacts, 'source' | 'unpriced'>): string | null {
  if (unpriced === 0) return null;
  return source === 'backtest'
    ? `${countText(unpriced)} more without usable odds ${unpriced === 1 ? 'is' : 'are'} left out`
    : `${plural(unpriced, 'result')} of fixtures without usable odds ${unpriced === 1 ? 'is' : 'are'} left out`;
}

/** That a selection came to nothing, and of what. */
export const nothingInWords = (source: SelectionFacts['source']): string =>
  source === 'backtest'
    ? 'no stored forecast of a match with odds is in this selection'
    : 'no result of a jackpot locked with odds is in this selection';

/** What stands under home advantage and goals over time. */
export const HOME_ADVANTAGE_RULE =
  'Home advantage is the share of home wins less the share of away wins, as the set expected it and as it came. Goals are compared on the matches whose score the store knows. Intervals are of what came, matches of one day taken together.';
