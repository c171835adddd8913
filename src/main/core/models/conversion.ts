/** Matches of the last season that a season's own conversion is weighed against. */
export const CONVERSION_MATCHES = 80;

/** Goals that one unit of what is counted is worth, as matches come in. */
export interface Rated {
  readonly rate: number;
  add(goals: number, count: number): void;
  endSeason(): void;
}

/** Of what is told in goals already. */
export const IN_GOALS: Rated = { rate: 1, add: () => undefined, endSeason: () => undefined };

/**
 * How many goals one count of a channel is worth, for one side, season by season.
 *
 *   R = (goals + k · R_prev · s_prev) / (count + k · s_prev)
 * over the season to date, with s_prev the mean count of a match last season and k = 80 matches. What counts as a shot
 * changes between seasons and sources, so each season has its own R; it is frozen when the next one begins. A season
 * without counts leaves the last one's rate in force.
 */
export class Conversion implements Rated {
  private goals = 0;
  private count = 0;
  private matches = 0;
  private previous = { rate: 0, mean: 0 };

  /** One side of one match. */
  add(goals: number, count: number): void {
    this.goals += goals;
    this.count += count;
    this.matches += 1;
  }

  /** Goals a count; 0 while nothing has ever been counted. */
  get rate(): number {
    const known = CONVERSION_MATCHES * this.previous.mean;
    const counts = this.count + known;
    return counts > 0 ? (this.goals + known * this.previous.rate) / counts : 0;
  }

  endSeason(): void {
    if (this.count > 0) this.previous = { rate: this.rate, mean: this.count / this.matches };
    this.goals = 0;
    this.count = 0;
    this.matches = 0;
  }
}
