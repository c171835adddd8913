import type { ChannelRule, ChannelRules } from '../models/channels';
import type { LeagueSample } from '../models/league-sample';

/** What was counted in one season of a league. */
export interface CountedSeason {
  readonly season: string;
  readonly matches: number;
  /** Matches in which it was counted. */
  readonly counted: number;
  /** Mean count of both sides together in those; null where there is none, or where all are 0. */
  readonly mean: number | null;
  /** The mean is another thing than in the last season with counts: what counts as one may have changed. */
  readonly isBreak: boolean;
}

/** One channel of a league, season by season. */
export interface ChannelCoverage extends ChannelRule {
  readonly seasons: readonly CountedSeason[];
}

/** A mean that moves by more than this share between two seasons is a break: from play alone it moves by a few per cent. */
const BREAK = 0.15;

/** How far each channel of a training reaches, and where its definition seems to have changed. */
export function channelCoverage(sample: LeagueSample, { channels }: ChannelRules): ChannelCoverage[] {
  return channels.map((rule) => ({ ...rule, seasons: seasonsOf(sample, rule) }));
}

function seasonsOf(sample: LeagueSample, { channel }: ChannelRule): CountedSeason[] {
  const columns = sample.counts[channel];
  let last: number | null = null;
  return sample.seasons.map((season, number) => {
    let [matches, counted, total] = [0, 0, 0];
    sample.season.forEach((each, match) => {
      if (each !== number) return;
      matches += 1;
      if (!columns || columns.home[match]! < 0) return;
      counted += 1;
      total += columns.home[match]! + columns.away[match]!;
    });
    const mean = total > 0 ? total / counted : null;
    const isBreak = mean !== null && last !== null && Math.abs(mean / last - 1) > BREAK;
    last = mean ?? last;
    return { season, matches, counted, mean, isBreak };
  });
}
