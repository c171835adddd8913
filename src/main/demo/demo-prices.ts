import exp from '@stdlib/math-base-special-exp';
import parameters from '../../../resources/demo/parameters.json';
import type { OddsKind } from '../core/words/odds';
import { noiseOf } from './demo-draw';
import type { DemoMatch } from './demo-rates';
import type { Triple } from './demo-score';

const OUTCOMES = ['home', 'draw', 'away'] as const;

/**
 * Prices of a bookmaker who knows how both sides are on the day, and lets the money move his prices away from it: some
 * of it backs anything, which makes long shots short and favourites long, and more of it the home side than draws. So he
 * is wrong in known ways, for a calibrator to find. What is left is noise; prices before closing carry that of the
 * closing ones and more of their own. The margin is spread in proportion.
 */
export function toPrices(truth: Triple, kind: OddsKind, match: DemoMatch): string[] {
  const { seed, bookmaker } = parameters;
  const { evenMoney, backing } = bookmaker;
  const seen = OUTCOMES.map((outcome) => {
    const parts = [seed, match.season, match.home, match.away, outcome] as const;
    const early = kind === 'closing' ? 0 : bookmaker.preClosingNoise * noiseOf(...parts, 'pre-closing');
    const backed = ((1 - evenMoney) * truth[outcome] + evenMoney / 3) * backing[outcome];
    return backed * exp(bookmaker.closingNoise * noiseOf(...parts, 'closing') + early);
  });
  const total = seen.reduce((sum, value) => sum + value, 0);
  return seen.map((value) => toPriceText(total / (value * (1 + bookmaker.margin))));
}

/** Two decimals, rounded half up in whole hundredths so that no formatter decides. */
function toPriceText(price: number): string {
  const hundredths = Math.floor(price * 100 + 0.5);
  const rest = hundredths % 100;
  return `${(hundredths - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}
