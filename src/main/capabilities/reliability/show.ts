import type { ValidateResult } from '../../../contract';
import { table } from '../command/table';

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
