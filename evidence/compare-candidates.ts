import { toLeagueSample, type LeagueSample, type PricedMatch } from '../src/main/core/models/league-sample';
import { pairedDifference, type PairedDifference } from '../src/main/core/scoring/paired-difference';
import { toGridWalk, walkPoint } from '../src/main/core/validation/select-settings';
import type { Candidate, Constant } from './candidates';
import type { LeagueMatches } from './season-files';
import { isWithin, type Window } from './windows';

/** A value of a constant beside the one in use, on the matches that both forecast. */
export interface Compared {
  readonly value: string;
  readonly isInUse: boolean;
  /** Matches compared. */
  readonly n: number;
  /** Mean log loss in nats; NaN where no match was forecast. */
  readonly logLoss: number;
  /** Less the log loss of the value in use. */
  readonly difference: PairedDifference;
}

/** Walks leagues under candidates and keeps the losses, since the values in use stand in every table. */
export class CandidateLosses {
  private readonly samples: readonly LeagueSample<PricedMatch>[];
  private readonly known = new Map<string, Float64Array>();
  /** Day number of each match of the window, league by league. */
  private readonly days: Int32Array;

  /** @param leagues in the order of the sums */
  constructor(
    leagues: readonly LeagueMatches[],
    private readonly window: Window,
  ) {
    this.samples = leagues.map(({ matches }) => toLeagueSample(matches));
    this.days = Int32Array.from(this.samples.flatMap((sample) => [...this.inside(sample, sample.day)]));
  }

  /** Every value of a constant against the one in use. */
  compare({ candidates }: Constant): Compared[] {
    const inUse = this.of(candidates.find((candidate) => candidate.isInUse)!);
    return candidates.map((candidate) => {
      const own = this.of(candidate);
      const both = [...own.keys()].filter((at) => !Number.isNaN(own[at]) && !Number.isNaN(inUse[at]));
      const pick = (column: ArrayLike<number>): number[] => both.map((at) => column[at]!);
      return {
        value: candidate.value,
        isInUse: candidate.isInUse,
        n: both.length,
        logLoss: pick(own).reduce((total, loss) => total + loss, 0) / both.length,
        difference: pairedDifference(pick(own), pick(inUse), pick(this.days)),
      };
    });
  }

  /** Losses of the window's matches; NaN where one was not forecast. */
  private of({ settings, point }: Candidate): Float64Array {
    const key = JSON.stringify([settings, point]);
    const known = this.known.get(key);
    if (known) return known;
    const losses = this.samples.flatMap((sample) => {
      const { losses } = toGridWalk(sample, [point], [walkPoint(sample, point, settings)]);
      return [...this.inside(sample, losses[0]!)];
    });
    this.known.set(key, Float64Array.from(losses));
    return this.known.get(key)!;
  }

  private inside<T extends Float64Array | Int32Array>({ seasons, underWay }: LeagueSample, column: T): T {
    return column.filter((_, match) => isWithin(seasons[underWay[match]!]!, this.window)) as T;
  }
}
