import type { LeagueSample } from './league-sample';

/** Earlier newcomers count against this many imagined ones of average strength. */
export const NEWCOMER_SHRINKAGE = 3;

/** Prior mean of a newcomer's log attack and defence, and the number of first seasons behind it. */
export interface NewcomerPrior {
  readonly attack: number;
  readonly defence: number;
  readonly count: number;
}

export const NO_NEWCOMERS: NewcomerPrior = { attack: 0, defence: 0, count: 0 };

/**
 * What is known of newcomers: teams that play a season without having played the one before.
 *
 * Their prior mean is the mean strength that earlier newcomers showed in their first season, shrunk toward an average
 * team; teams with a season behind them have prior mean 0. Only seasons that have ended are ever looked at.
 */
export class Newcomers {
  private attackTotal = 0;
  private defenceTotal = 0;
  private count = 0;
  private readonly playedIn: readonly Set<number>[];

  constructor(private readonly sample: LeagueSample) {
    const playedIn = sample.seasons.map(() => new Set<number>());
    sample.season.forEach((season, match) => {
      playedIn[season]!.add(sample.home[match]!).add(sample.away[match]!);
    });
    this.playedIn = playedIn;
  }

  get prior(): NewcomerPrior {
    const weight = this.count + NEWCOMER_SHRINKAGE;
    return { attack: this.attackTotal / weight, defence: this.defenceTotal / weight, count: this.count };
  }

  /** Learn from season number `season`, which has ended with these strengths (T each, in team order). */
  learn(season: number, attack: ArrayLike<number>, defence: ArrayLike<number>): void {
    if (season === 0) return;
    for (const team of [...this.playedIn[season]!].sort((a, b) => a - b)) {
      if (this.playedIn[season - 1]!.has(team)) continue;
      this.attackTotal += attack[team]!;
      this.defenceTotal += defence[team]!;
      this.count += 1;
    }
  }

  /** Prior means of every team of the sample in season number `season`. */
  means(season: number): { attack: Float64Array; defence: Float64Array } {
    const { attack, defence } = this.prior;
    const established = season === 0 ? null : this.playedIn[season - 1]!;
    const pick = (newcomer: number) =>
      Float64Array.from(this.sample.teams, (_, team) => (!established || established.has(team) ? 0 : newcomer));
    return { attack: pick(attack), defence: pick(defence) };
  }
}
