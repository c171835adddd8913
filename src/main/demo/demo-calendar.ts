import { dayOf } from '../core/numeric/calendar';

export interface Pairing {
  readonly dayNumber: number;
  readonly home: string;
  readonly away: string;
}

const DAYS_PER_ROUND = 7;
const WINTER_BREAK_DAYS = 28;

/**
 * Double round robin by the circle method: the first club stays, the others move one place a round; the second half
 * repeats the first with the grounds swapped, after a winter break. One round a week from `firstRound` (a Saturday); of
 * each round the last third is played a day later.
 *
 * @param clubs an even number of names; their order decides the calendar
 */
export function roundRobin(clubs: readonly string[], firstRound: string): readonly Pairing[] {
  const half = clubs.length / 2;
  const rounds = clubs.length - 1;
  const start = dayOf(firstRound);
  const [fixed = '', ...circle] = clubs;
  const pairings: Pairing[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const turn = round % rounds;
    const saturday = start + round * DAYS_PER_ROUND + (round < rounds ? 0 : WINTER_BREAK_DAYS);
    const place = (index: number): string => circle[(index + turn) % rounds] ?? '';
    for (let match = 0; match < half; match++) {
      const [first, second] = match === 0 ? [fixed, place(0)] : [place(match), place(rounds - match)];
      const isSwapped = (match === 0 ? turn % 2 : match % 2) !== (round < rounds ? 0 : 1);
      const dayNumber = saturday + (3 * match >= 2 * half ? 1 : 0);
      pairings.push({ dayNumber, home: isSwapped ? second : first, away: isSwapped ? first : second });
    }
  }
  return pairings;
}
