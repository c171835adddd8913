import { confirmedFromInWords } from '../../../text/memory-words';
import type { PastPriceScores, Scores, ValidateResult } from '../../../contract';
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
  const told = table(['league', 'forecast', 'n', 'log loss', 'uncalibrated', 'Brier', 'RPS'], rows);
  const remembered = leagues.flatMap(({ league, pastPrices }) => (pastPrices ? rowsOf(league, pastPrices) : []));
  if (remembered.length === 0) return told;
  return [
    told,
    '',
    table(['without odds', 'forecast', 'n', 'log loss', 'Brier', 'RPS', 'past prices'], remembered),
  ].join('\n');
}

/** As if no match had been priced: past prices alone, then the sets that they stand in for a market in. */
function rowsOf(league: string, { n, memory, sets, confirmedFrom }: PastPriceScores) {
  const rowOf = (name: string, { logLoss, brier, rps }: Scores) => [
    ...[league, name, n, logLoss.toFixed(5), brier.toFixed(5), rps.toFixed(5)],
    confirmedFromInWords(confirmedFrom),
  ];
  return [rowOf('past prices', memory), ...(['A', 'B', 'C'] as const).map((set) => rowOf(`set ${set}`, sets[set]))];
}
