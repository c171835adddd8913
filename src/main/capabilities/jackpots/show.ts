import type { FixturePrediction, JackpotDetail } from '../../../contract';
import { OUTCOMES } from '../../core/words/outcomes';
import { table } from '../command/table';

/** What `predict` prints. */
export interface Prediction {
  readonly jackpotId: string;
  readonly version: number;
  readonly release: string;
  readonly contentHash: string | null;
  readonly fixtures: JackpotDetail['predictions'];
}

/** Codes of what had to fall back; past prices are named where they stand in for a market. */
export const fallbacksOf = ({ degradations, memory }: Pick<FixturePrediction, 'degradations' | 'memory'>): string =>
  [...degradations.map(({ code }) => code), ...(memory ? ['past-prices'] : [])].join(' ');

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
      fallbacksOf(fixture),
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
