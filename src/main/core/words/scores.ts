/** Scores of a forecast against what happened; of each, lower is better. */
export const SCORE_IDS = ['logLoss', 'brier', 'rps'] as const;
export type ScoreId = (typeof SCORE_IDS)[number];
