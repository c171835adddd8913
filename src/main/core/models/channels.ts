import type { Channel, Source } from '../words/channels';

/** Counts of the two sides of one match. */
export type CountPair = readonly [home: number, away: number];

/** What was counted in a match; absent or null where nobody did. */
export interface MatchCounts extends Partial<Readonly<Record<Channel, CountPair | null>>> {
  readonly redCards?: CountPair | null;
}

/** How one channel enters the fit beside the goals. */
export interface ChannelRule {
  readonly channel: Source;
  /** Its weight ω in the objective; that of goals is 1. */
  readonly omega: number;
  /**
   * Share κ of a difference in log goals that shows in its log counts. Less than 1: better sides turn more of their shots
   * into goals, so counts taken for goals at par would draw all strengths together.
   */
  readonly kappa: number;
  /** Decay ξ per day; counts tell sooner than goals, and are forgotten sooner. */
  readonly xi: number;
}

export interface ChannelRules {
  readonly channels: readonly ChannelRule[];
  /** A match with a red card counts with this weight in goals and every channel: part of it was eleven against ten. */
  readonly redCardWeight: number;
}

/** A fit on goals alone, every match alike. */
export const GOALS_ALONE: ChannelRules = { channels: [], redCardWeight: 1 };

/** What forecasts better than goals alone in every league it was tried on. */
export const SHOTS_AND_CORNERS: ChannelRules = {
  channels: [
    { channel: 'shotsOnTarget', omega: 3, kappa: 0.6, xi: 0.01 },
    { channel: 'shots', omega: 1.5, kappa: 0.4, xi: 0.008 },
    { channel: 'corners', omega: 1.5, kappa: 0.35, xi: 0.008 },
  ],
  redCardWeight: 0.7,
};

/** A channel says nothing before so many matches of it: its conversion into goals would be luck. */
export const FIRST_CHANNEL_MATCHES = 30;
