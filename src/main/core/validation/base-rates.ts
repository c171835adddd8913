import { OUTCOMES, type Outcome, type Triple } from '../words/outcomes';

/** How often each outcome came in the matches of one day. */
export interface DayCount extends Readonly<Record<Outcome, number>> {
  readonly day: number;
}

/**
 * Shares of the outcomes of all earlier days and one imagined match each, as a backtest has them: they know no team.
 * @param days in order of time
 */
export function baseRatesBefore(days: readonly DayCount[], day: number): Triple {
  const tally = { home: 1, draw: 1, away: 1 };
  for (const count of days) {
    if (count.day >= day) break;
    for (const outcome of OUTCOMES) tally[outcome] += count[outcome];
  }
  const total = tally.home + tally.draw + tally.away;
  return { home: tally.home / total, draw: tally.draw / total, away: tally.away / total };
}
