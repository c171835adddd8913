import { formatProbability, formatScore, plural } from '../../../text/format';
import { formatPaired, verdictOf } from '../../../ui/chart/told-apart';
import type { ModelDetail, OddsMethod, OddsMethodComparison } from '../../../contract-types';

export const METHOD: Record<OddsMethod, string> = {
  multiplicative: 'Multiplicative',
  additive: 'Additive',
  power: 'Power',
  shin: 'Shin',
  'odds-ratio': 'Odds ratio',
};
/** The method every set uses. */
export const USED: OddsMethod = 'power';

/** What a method's score says beside the one in use. */
export function methodInWords(row: OddsMethodComparison['methods'][number], n: number): string {
  if (row.method === USED) return 'in use by every set';
  switch (verdictOf(row)) {
    case 'not-measured':
      return 'not measured against power';
    case 'not-told-apart':
      return `not told apart by ${plural(n, 'match', 'matches')}`;
    case 'better':
      return 'better than power';
    case 'worse':
      return 'worse than power';
  }
}

/** The best way to take the margin out, and whether it can be told apart from the one in use. */
export function marketInWords({ best, methods, n }: OddsMethodComparison): string {
  const row = methods.find(({ method }) => method === best);
  if (!row) return '';
  const has = `${METHOD[best]} has the least log loss, ${formatScore(row.logLoss)}`;
  if (best === USED) return `${has}; it is the one in use.`;
  const difference = `${formatPaired(row)} to power, which is in use`;
  switch (verdictOf(row)) {
    case 'not-measured':
      return `${has}; its difference to power, which is in use, was not measured.`;
    case 'better':
      return `${has}: ${difference}, and told apart from it by ${plural(n, 'match', 'matches')}. Shown, not used.`;
    default:
      return `${has}: ${difference}, and not told apart from it by ${plural(n, 'match', 'matches')}.`;
  }
}

const BLEND: Record<ModelDetail['blend']['method'], string> = {
  linear: 'linear: (1 − w) × model + w × market',
  'log-pool': 'log pool: model^(1 − w) × market^w, renormalised',
};

/** The blend as names and values. */
export function blendFacts(blend: ModelDetail['blend']): readonly (readonly [string, string])[] {
  const none = '– (too few forecasts to learn from)';
  return [
    ['Blend', BLEND[blend.method]],
    ['Market weight in set B', `${formatProbability(blend.marketWeightB)}, ${blend.marketWeight}`],
    ['Market weight in set C', `${formatProbability(blend.marketWeightC)}, the cap`],
    ['Learned, before the cap', blend.learnedUnclipped === null ? none : formatProbability(blend.learnedUnclipped)],
    ['Learned, after the cap', blend.learned === null ? none : formatProbability(blend.learned)],
  ];
}

/** What the forecasts themselves would give the market, and why the blend gives less. */
export function weightInWords({ learned, learnedUnclipped, marketWeight }: ModelDetail['blend']): string | null {
  if (learned === null || learnedUnclipped === null) return null;
  const teach = `All walk-forward forecasts together teach a market weight of ${formatProbability(learnedUnclipped)}`;
  const capped = learned < learnedUnclipped ? `; the cap holds it at ${formatProbability(learned)}` : '';
  return `${teach}${capped}. ${marketWeight === 'learned' ? 'Set B uses it.' : 'It is shown, not used: set B’s weight is fixed.'}`;
}
