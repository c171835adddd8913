import type {
  FitResult,
  ImportResult,
  ReportExport,
  ResponseOf,
  Status,
  TeamAlias,
  TrainResult,
  ValidateResult,
  VerifyResult,
} from '../../preload/contract';
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

export function showImport({ dryRun, files, refused, matches, issues }: ImportResult): string {
  const total = (key: 'inserted' | 'updated' | 'unchanged') => files.reduce((sum, file) => sum + file[key], 0);
  const counts = `${total('inserted')} inserted, ${total('updated')} updated, ${total('unchanged')} unchanged`;
  const paths = new Set(files.map((file) => file.path)).size;
  const done = dryRun ? 'files looked at, nothing written' : 'files imported';
  const lines = [`${paths} ${done}, ${refused.length} refused; ${matches} matches: ${counts}; ${issues} issues`];
  for (const { league, season, newTeams } of files) {
    if (newTeams.length > 0) lines.push(`  new in ${league} ${season}: ${newTeams.join(', ')}`);
  }
  return lines.join('\n');
}

export function showStatus(status: Status): string {
  const rows = status.leagues.map((league) => [
    league.code,
    league.name,
    league.seasons.length,
    league.matches,
    league.withOdds,
    league.lastDate ?? '–',
    league.activeModel ?? '–',
  ]);
  const { audit } = status;
  return [
    `store ${status.store}, SQLite ${status.sqlite}, analyst ${status.analyst}`,
    `${status.matches} matches; audit log ${audit.count} entries, head ${audit.head.slice(0, 12)}…, ${audit.ok ? 'every link holds' : 'BROKEN'}`,
    ...(rows.length > 0
      ? [table(['league', 'name', 'seasons', 'matches', 'with odds', 'data to', 'model'], rows)]
      : []),
  ].join('\n');
}

export function showIssues({ total, issues }: ResponseOf<'data.issues'>): string {
  const rows = issues.map((each) => [
    `${each.file}:${each.line}`,
    each.column ?? '',
    each.rule,
    each.action,
    each.message,
  ]);
  return [
    `${total} issues`,
    ...(rows.length > 0 ? [table(['where', 'column', 'rule', 'done', 'message'], rows)] : []),
  ].join('\n');
}

export const showTeams = (teams: ResponseOf<'data.teams'>): string =>
  table(
    ['league', 'team', 'last season'],
    teams.map((team) => [team.league, team.name, team.lastSeason]),
  );

export const showAliases = (aliases: readonly TeamAlias[]): string =>
  table(
    ['league', 'spelling', 'team', 'by', 'reason'],
    aliases.map((each) => [each.league, each.spelling, each.team, each.analyst, each.reason]),
  );

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
  return table(['model', '', 'matches', 'xi', 'sigma', 'rho', 'home adv.', 'log loss A', 'took'], rows);
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
    return [
      fixture.order,
      fixture.league,
      `${fixture.home} – ${fixture.away}`,
      percent(b.home),
      percent(b.draw),
      percent(b.away),
      `${fixture.lambdaHome.toFixed(2)} / ${fixture.lambdaAway.toFixed(2)}`,
      fixture.degradations.map((each) => each.code).join(' '),
    ];
  });
  return [
    `jackpot ${prediction.jackpotId}, version ${prediction.version}, release ${prediction.release.slice(0, 12)}…`,
    table(['#', 'league', 'fixture', 'B home %', 'draw %', 'away %', 'λ home / away', 'fallbacks'], rows),
  ].join('\n');
}

export function showReport(report: ReportExport): string {
  const files = report.files.map((file) => `  ${file.name}  ${file.sha256}`);
  return [`report ${report.contentHash} in ${report.directory}`, ...files].join('\n');
}

export function showVerification(result: VerifyResult): string {
  const checks = result.checks.map((check) => `${check.ok ? 'ok  ' : 'FAIL'}  ${check.name}: ${check.detail}`);
  return [...checks, result.ok ? `verified: ${result.probabilities} probabilities` : 'NOT verified'].join('\n');
}
