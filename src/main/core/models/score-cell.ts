/** Weights of one low score by ordered pair of teams, pairs in the order in which they first had it. */
export class ScoreCell {
  readonly home: Int32Array;
  readonly away: Int32Array;
  readonly weight: Float64Array;
  pairs = 0;
  /** Place of a pair in the columns plus one; 0 where the pair has not had the score. */
  private readonly place: Int32Array;

  constructor(private readonly teamCount: number) {
    this.home = new Int32Array(teamCount * teamCount);
    this.away = new Int32Array(teamCount * teamCount);
    this.weight = new Float64Array(teamCount * teamCount);
    this.place = new Int32Array(teamCount * teamCount);
  }

  add(home: number, away: number, weight: number): void {
    const key = home * this.teamCount + away;
    if (this.place[key] === 0) {
      this.home[this.pairs] = home;
      this.away[this.pairs] = away;
      this.pairs += 1;
      this.place[key] = this.pairs;
    }
    this.weight[this.place[key]! - 1]! += weight;
  }

  scale(factor: number): void {
    for (let pair = 0; pair < this.pairs; pair += 1) this.weight[pair]! *= factor;
  }
}
