import type { FitResult, TrainResult } from '../../../contract';
import { table } from '../command/table';

export function showFit(fit: FitResult): string {
  const rows = fit.teams.map((team) => [team.name, team.attack.toFixed(4), team.defence.toFixed(4)]);
  return [
    `${fit.league}: ${fit.matches} matches from ${fit.from}, as of ${fit.asOf}; xi ${fit.xi}, sigma ${fit.sigma ?? 'none'}`,
    `mu ${fit.mu.toFixed(6)}  home advantage ${fit.homeAdvantage.toFixed(6)}  rho ${fit.rho.toFixed(6)}`,
    `log-likelihood ${fit.logLikelihood.toFixed(6)} after ${fit.iterations} iterations, gradient norm ${fit.gradientNorm.toExponential(2)}`,
    table(['team', 'attack', 'defence'], rows),
  ].join('\n');
}

export function showTraining({ models }: TrainResult): string {
  const rows = models.map((model) => [
    model.version,
    model.existing ? 'existing' : 'new',
    model.matches,
    model.xi,
    model.sigma ?? 'none',
    model.rho.toFixed(4),
    model.homeAdvantage.toFixed(4),
    model.logLoss === null ? '–' : model.logLoss.toFixed(5),
    `${(model.tookMs / 1000).toFixed(1)} s`,
  ]);
  return table(['model', '', 'matches', 'xi', 'sigma', 'rho', 'home adv.', 'log loss A', 'done after'], rows);
}
