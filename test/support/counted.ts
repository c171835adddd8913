import type { MatchCounts } from '../../src/main/core/models/channels';
import type { FinishedMatch } from '../../src/main/core/models/league-sample';
import { chance } from './two-divisions';

/** Shots, corners and red cards of a match that follow from what it is: some of its goals, more of luck. */
export function countsOf({ day, home, away, homeGoals, awayGoals }: FinishedMatch): MatchCounts {
  const of = (what: string, side: string): number => chance(what, day, home, away, side);
  const onTarget = (side: string, goals: number): number => goals + Math.floor(4 * of('target', side));
  const target = [onTarget(home, homeGoals), onTarget(away, awayGoals)] as const;
  const shots = [target[0] + Math.floor(9 * of('shots', home)), target[1] + Math.floor(8 * of('shots', away))] as const;
  return {
    shotsOnTarget: target,
    shots,
    corners: [Math.floor(9 * of('corners', home)), Math.floor(8 * of('corners', away))],
    redCards: [Number(of('red', home) < 0.1), Number(of('red', away) < 0.1)],
  };
}

/** The matches, counted. */
export const counted = <M extends FinishedMatch>(matches: readonly M[]): (M & { counts: MatchCounts })[] =>
  matches.map((match) => ({ ...match, counts: countsOf(match) }));
