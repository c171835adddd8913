/** Counts of one match beside its goals; a pair is there whole or null. */
export interface MatchStatistics {
  readonly homeShots: number | null;
  readonly awayShots: number | null;
  readonly homeShotsOnTarget: number | null;
  readonly awayShotsOnTarget: number | null;
  readonly homeCorners: number | null;
  readonly awayCorners: number | null;
  readonly homeHalfTimeGoals: number | null;
  readonly awayHalfTimeGoals: number | null;
  readonly homeRedCards: number | null;
  readonly awayRedCards: number | null;
}
