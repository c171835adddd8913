import { describeSets } from '../../core/sets/registry';
import type { LeagueModel } from '../../core/sets/league-model';
import { SPECIFICATION } from '../../core/settings/constants';
import { channelFormulas } from './channel-formulas';

const BLEND_FORMULAS = {
  linear: '(1 - w) * model + w * market, w never above 0.7',
  'log-pool': 'model^(1 - w) * market^w, divided by the sum of the three, w never above 0.7',
} as const;

/** How every number of a report on these models is made, in words that can be checked against it. */
export const formulasOf = (models: readonly LeagueModel[]): Record<string, string> => ({
  rates:
    'log lambda_home = mu + homeAdvantage + attack[home] - defence[away]; log lambda_away = mu + attack[away] - defence[home]',
  scores:
    'P(x, y) = Poisson(x; lambda_home) * Poisson(y; lambda_away) * tau(x, y) / mass; tau(0,0) = 1 - lambda_home*lambda_away*rho, tau(0,1) = 1 + lambda_home*rho, tau(1,0) = 1 + lambda_away*rho, tau(1,1) = 1 - rho, else 1',
  market: 'p = (1/odds)^k with k such that the three sum to 1 (power method)',
  blend: [...new Set(models.map(({ blend = 'linear' }) => blend))]
    .map((blend) => `${blend}: ${BLEND_FORMULAS[blend]}`)
    .join('; '),
  calibration:
    'q = (1 - c) * p + c * iso(p) per outcome, divided by the sum of the three; iso is linear between the knots of the model',
  ...channelFormulas(models),
  intervals:
    '95 %: logit p -/+ 1.959963984540054 * sqrt(g V g) / (p * (1 - p)); g by central differences in log lambda (0.05) and rho (0.01), V from the covariance stated with each fixture; none where the model has none',
  ...Object.fromEntries(
    describeSets(models).map((set) => [`set ${set.id}`, `${set.name} (${set.kind}): ${set.definition}`]),
  ),
});

export const SPECIFICATION_CONSTANTS: Readonly<Record<string, number>> = { ...SPECIFICATION };
