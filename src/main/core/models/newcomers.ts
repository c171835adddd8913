import type { LeagueSample } from './league-sample';
import { PLAIN_NEWCOMERS, type NewcomerRule } from './prior';
import { MoveRecord, NO_MOVES, type MoveSums, type NeighbourStrength } from './neighbours';

/** Prior mean of a newcomer's log attack and defence, and the number of first seasons behind it. */
export interface NewcomerPrior {
  readonly attack: number;
  readonly defence: number;
  readonly count: number;
  /** Imagined ones of average strength it is shrunk by; absent for those of {@link PLAIN_NEWCOMERS}. */
  readonly shrinkage?: number | undefined;
}

/** What newcomers have shown up to a season: plain data, from which a walk can go on. */
export interface NewcomerRecord {
  readonly attackTotal: number;
  readonly defenceTotal: number;
  readonly count: number;
  /** Moves from each neighbouring league, by its code. */
  readonly moves: Readonly<Record<string, MoveSums>>;
}

export const NO_RECORD: NewcomerRecord = { attackTotal: 0, defenceTotal: 0, count: 0, moves: {} };

/** Prior means by team number, and what each team's prior variance is multiplied by. */
export interface PriorMeans {
  readonly attack: Float64Array;
  readonly defence: Float64Array;
  readonly variance: Float64Array;
  /** 1 for teams whose prior mean is that of newcomers, which is itself an estimate … */
  readonly leans: Uint8Array;
  /** … with this variance, as a multiple of σ². */
  readonly meanVariance: number;
}

/**
 * What is known of newcomers: teams that play a season without having played the one before.
 *
 * Their prior mean is the mean strength that earlier newcomers showed in their first season, shrunk toward an average
 * team; where a person has linked a newcomer to a team of another league, it is that team's strength there carried over
 * by a fitted line. Under a rule that says so, clubs in their second and third season keep the newcomers' mean, and both
 * have a variance of their own. Other teams have prior mean 0. Only seasons that have ended are ever looked at.
 */
export class Newcomers {
  private readonly playedIn: readonly Set<number>[];
  private readonly neighbours = new Map<string, NeighbourStrength>();

  private known: NewcomerRecord = NO_RECORD;

  /** @param neighbours strengths shown in other leagues before a season of this one */
  constructor(
    private readonly sample: LeagueSample,
    neighbours: readonly NeighbourStrength[] = [],
    private readonly rule: NewcomerRule = PLAIN_NEWCOMERS,
  ) {
    this.playedIn = playedInTime(sample);
    for (const strength of neighbours) this.neighbours.set(`${strength.season} ${strength.team}`, strength);
  }

  get record(): NewcomerRecord {
    return this.known;
  }

  /** Go on from what was known when some season began. */
  resume(record: NewcomerRecord): void {
    this.known = record;
  }

  get prior(): NewcomerPrior {
    const { attackTotal, defenceTotal, count } = this.known;
    const { shrinkage } = this.rule;
    const weight = count + shrinkage;
    const mean = { attack: attackTotal / weight, defence: defenceTotal / weight, count };
    return shrinkage === PLAIN_NEWCOMERS.shrinkage ? mean : { ...mean, shrinkage };
  }

  /** Learn from season number `season`, which has ended with these strengths, in team order, of the teams seen so far. */
  learn(season: number, attack: ArrayLike<number>, defence: ArrayLike<number>): void {
    if (season === 0) return;
    let { attackTotal, defenceTotal, count } = this.known;
    const moves = { ...this.known.moves };
    for (const team of newcomersIn(this.playedIn, season)) {
      attackTotal += attack[team]!;
      defenceTotal += defence[team]!;
      count += 1;
      const before = this.neighbours.get(`${season} ${team}`);
      if (!before) continue;
      const record = new MoveRecord(moves[before.from] ?? NO_MOVES);
      record.add(before, { attack: attack[team]!, defence: defence[team]! });
      moves[before.from] = record.sums;
    }
    this.known = { attackTotal, defenceTotal, count, moves };
  }

  /** Prior means of every team of the sample in season number `season`. */
  means(season: number): PriorMeans {
    const attack = new Float64Array(this.sample.teams.length);
    const defence = new Float64Array(this.sample.teams.length);
    const variance = new Float64Array(this.sample.teams.length).fill(1);
    const leans = new Uint8Array(this.sample.teams.length);
    if (season === 0) return { attack, defence, variance, leans, meanVariance: 0 };
    const { prior, rule } = this;
    for (let team = 0; team < attack.length; team += 1) {
      const behind = this.seasonsBehind(team, season);
      if (behind > rule.youngSeasons) continue;
      const before = behind === 0 ? this.neighbours.get(`${season} ${team}`) : undefined;
      const mean = before
        ? new MoveRecord(this.known.moves[before.from] ?? NO_MOVES).expect(before, prior, rule.shrinkage)
        : prior;
      attack[team] = mean.attack;
      defence[team] = mean.defence;
      variance[team] = behind === 0 ? rule.variance : rule.youngVariance;
      leans[team] = 1;
    }
    return { attack, defence, variance, leans, meanVariance: meanVarianceOf(rule, prior.count) };
  }

  /** Seasons on end that a team has played before this one; Infinity where they reach back to the first that is known. */
  private seasonsBehind(team: number, season: number): number {
    let behind = 0;
    while (behind < season && this.playedIn[season - 1 - behind]!.has(team)) behind += 1;
    return behind === season ? Infinity : behind;
  }
}

/**
 * Teams of each season by the matches played before the next one began. A late one, a play-off after that, must not say
 * who plays it before it is known: it may bring a team that nobody has seen.
 */
export function playedInTime({ seasons, season, underWay, home, away }: LeagueSample): Set<number>[] {
  const playedIn = seasons.map(() => new Set<number>());
  season.forEach((each, match) => {
    if (underWay[match] === each) playedIn[each]!.add(home[match]!).add(away[match]!);
  });
  return playedIn;
}

/** Teams that play season number `season` without having played the one before, in team order. */
export function newcomersIn(playedIn: readonly ReadonlySet<number>[], season: number): number[] {
  const before = playedIn[season - 1]!;
  return [...playedIn[season]!].filter((team) => !before.has(team)).sort((a, b) => a - b);
}

/** Variance of the newcomers' mean, as a multiple of σ²: that of one of them, by those seen and those imagined. */
const meanVarianceOf = ({ variance, shrinkage }: NewcomerRule, count: number): number => variance / (count + shrinkage);

/** How much a line of movers is shrunk toward the ordinary newcomer. */
export const shrinkageOf = ({ shrinkage }: NewcomerPrior): number => shrinkage ?? PLAIN_NEWCOMERS.shrinkage;
