import type { FitResult, ReportExport, TrainResult, ValidateResult, VerifyResult } from '../../preload/contract';
import { OUTCOMES } from '../core/outcomes';
import type { Prediction } from './jackpot-commands';

/** Rows as aligned columns; numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => String(row[i]).length)));
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, i) =>
        typeof cell === 'number' || /^-?[\d.]+$/.test(String(cell))
          ? String(cell).padStart(widths[i]!)
          : String(cell).padEnd(widths[i]!),
      )
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}

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

export function showValidation({ leagues }: ValidateResult): string {
  const rows = leagues.flatMap((league) => [
    ...Object.entries(league.sets).map(([set, scores]) => [
      league.league,
      `set ${set}`,
      league.n,
      scores.logLoss.toFixed(5),
      scores.uncalibrated.logLoss.toFixed(5),
      scores.brier.toFixed(5),
      scores.rps.toFixed(5),
    ]),
    ...(['market', 'baseRates'] as const).map((name) => {
      const { logLoss, brier, rps } = league[name];
      return [
        league.league,
        name === 'market' ? 'market' : 'base rates',
        league.n,
        logLoss.toFixed(5),
        '',
        brier.toFixed(5),
        rps.toFixed(5),
      ];
    }),
  ]);
  return table(['league', 'forecast', 'n', 'log loss', 'uncalibrated', 'Brier', 'RPS'], rows);
}

export function showPrediction(prediction: Prediction): string {
  const percent = (p: number) => (100 * p).toFixed(1);
  const rows = prediction.fixtures.map((fixture) => {
    const b = fixture.sets.B;
    const interval = fixture.intervals?.sets.B;
    return [
      fixture.order,
      fixture.league,
      `${fixture.home} – ${fixture.away}`,
      percent(b.home),
      percent(b.draw),
      percent(b.away),
      interval ? OUTCOMES.map((o) => `${percent(interval[o].low)}–${percent(interval[o].high)}`).join('  ') : '',
      `${fixture.lambdaHome.toFixed(2)} / ${fixture.lambdaAway.toFixed(2)}`,
      fixture.degradations.map((each) => each.code).join(' '),
    ];
  });
  return [
    `jackpot ${prediction.jackpotId}, version ${prediction.version}, release ${prediction.release.slice(0, 12)}…`,
    table(
      ['#', 'league', 'fixture', 'B home %', 'draw %', 'away %', '95 % intervals', 'λ home / away', 'fallbacks'],
      rows,
    ),
  ].join('\n');
}

export function showReport(report: ReportExport): string {
  const files = report.files.map((file) => `  ${file.name}  ${file.sha256}`);
  return [`report ${report.contentHash} in ${report.directory}`, ...files].join('\n');
}

const VERDICTS = { passed: 'ok  ', failed: 'FAIL', 'not-checked': '--  ' } as const;

export function showVerification(result: VerifyResult): string {
  const checks = result.checks.map(({ name, verdict, detail }) => `${VERDICTS[verdict]}  ${name}: ${detail}`);
  const left = result.checks.filter(({ verdict }) => verdict === 'not-checked').length;
  const verified = `verified: ${result.probabilities} probabilities${left > 0 ? `; ${left} of ${checks.length} checks could not be made` : ''}`;
  return [...checks, result.ok ? verified : 'NOT verified'].join('\n');
}
