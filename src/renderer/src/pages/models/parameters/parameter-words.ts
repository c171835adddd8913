import { INTERVAL } from '../../../ui/chart/chart-spec';
import { formatCount, formatFixed, formatParameter, formatStrength } from '../../../text/format';
import type { ModelDetail } from '../../../contract-types';

export type Parameter = ModelDetail['parameters'][number];

export const PARAMETER: Record<Parameter['name'], { readonly name: string; readonly decimals: number }> = {
  mu: { name: 'Average log goals μ', decimals: 3 },
  homeAdvantage: { name: 'Home advantage γ', decimals: 3 },
  rho: { name: 'Low-score dependence ρ', decimals: 3 },
};

/** Days for a match's weight to halve; null where weights do not decay. */
export const halfLifeDays = (xi: number): number | null => (xi > 0 ? Math.LN2 / xi : null);

/** `0.0018 per day: a match counts half after 385 days`. */
export function decayInWords(xi: number): string {
  const days = halfLifeDays(xi);
  return days === null
    ? '0: all matches count alike'
    : `${formatParameter(xi)} per day: a match counts half after ${formatCount(Math.round(days))} days`;
}

/** What the value means on the pitch. */
export function meaningOf({ name, value, error }: Parameter): string {
  switch (name) {
    case 'mu':
      return `an average side scores ${formatFixed(Math.exp(value), 2)} goals away from home against an average one`;
    case 'homeAdvantage': {
      const share = 100 * (Math.exp(value) - 1);
      return `the home side scores ${formatFixed(Math.abs(share), 0)}\u202f% ${share < 0 ? 'fewer' : 'more'} than it would elsewhere`;
    }
    case 'rho': {
      // An estimate whose interval holds 0 says nothing of the sign: the words must not either.
      if (value === 0) return 'low scores as independent Poisson has them';
      if (error !== null && Math.abs(value) < INTERVAL * error) {
        return 'low scores not told apart from independent Poisson: the interval holds 0';
      }
      return value < 0
        ? '0–0 and 1–1 happen more often than independent Poisson scores say, 1–0 and 0–1 less'
        : '0–0 and 1–1 happen less often than independent Poisson scores say, 1–0 and 0–1 more';
    }
  }
}

/** `−0.127 to +0.003`: the 95 % interval; null where no error was kept. */
export function intervalInWords({ name, value, error }: Parameter): string | null {
  if (error === null) return null;
  const { decimals } = PARAMETER[name];
  const end = (side: number): string => formatFixed(value + side * INTERVAL * error, decimals);
  return `${end(-1)} to ${end(1)}`;
}

/** Whether the dependence of low scores adds anything to independent Poisson scores, as far as that can be said. */
export function likelihoodRatioInWords(poisson: NonNullable<ModelDetail['poisson']>): string {
  const { statistic, pValue } = poisson;
  const gain = `Twice the gain in penalised log-likelihood by ρ, without its prior, is ${formatFixed(statistic, 2)}`;
  return pValue === null
    ? `${gain}. No p-value: weights by age or the prior leave it without its χ² distribution; the interval of ρ, prior included, says more.`
    : `${gain}, p = ${pValue < 0.0001 ? 'below 0.0001' : formatFixed(pValue, 4)} on χ² with one degree of freedom.`;
}

/** How a newcomer's strength before its first match comes about. */
export function newcomersInWords({ attack, defence, count }: ModelDetail['newcomerPrior']): string {
  return `${formatStrength(attack)} attack, ${formatStrength(defence)} defence, from ${formatCount(count)} earlier newcomers`;
}

/** How often the walk-forward had to hold ρ within what keeps probabilities positive. */
export function clampedInWords(count: number): string {
  return count === 0
    ? 'never: ρ needed no bound in any forecast of the walk-forward'
    : `in ${formatCount(count)} forecasts of the walk-forward ρ was held at the bound that keeps probabilities positive`;
}
