import type { Told } from '../../../../src/main/core/cleaning/identity/told';

export const [ASH, BIRCH] = [1, 2];
const OTHERS = [3, 4, 5, 6];

/** `day home-away h-a` or `day home-away` for a match still to be played, told by a file. */
export function told(text: string, more: Partial<Told> = {}): Told {
  const [day = '', clubs = '', score] = text.split(' ');
  const [home, away] = clubs.split('-').map(Number) as [number, number];
  const [homeGoals, awayGoals] =
    score === undefined ? [null, null] : (score.split('-').map(Number) as [number, number]);
  return {
    file: 1,
    day: Number(day),
    season: '2022-23',
    home,
    away,
    homeGoals,
    awayGoals,
    status: homeGoals === null ? 'scheduled' : 'finished',
    neutral: false,
    detail: 0,
    providerId: null,
    decision: null,
    ...more,
  };
}

/** Matches among other clubs, each pairing once a ground, over a whole season. */
export const rest = OTHERS.flatMap((home, i) =>
  OTHERS.filter((away) => away !== home).map((away, j) => told(`${100 + 10 * (4 * i + j)} ${home}-${away} ${i}-${j}`)),
).concat(
  OTHERS.flatMap((club) => [told(`${400 + club} ${club}-${ASH} 1-0`), told(`${400 + club} ${BIRCH}-${club + 10} 2-0`)]),
);
