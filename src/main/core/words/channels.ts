/**
 * What is counted in a match besides goals, of which the strengths learn: goals are rare, shots and corners are not.
 */
export const CHANNELS = ['shotsOnTarget', 'shots', 'corners'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What can stand beside the goals in a fit: what was counted, or the goals that past prices expected. */
export type Source = Channel | 'prices';

/** What each of them counts, in words. */
export const CHANNEL_NAMES: Readonly<Record<Source, string>> = {
  shotsOnTarget: 'shots on target',
  shots: 'shots',
  corners: 'corners',
  prices: 'past prices',
};
