import type { SCORES } from '../../src/main/core/scoring/scores';
import type { ScoreId } from '../../src/main/core/words/scores';

/** Spherical score, turned round so that lower is better: 1 − p / |p|, 0 … 1. */
export const spherical: (typeof SCORES)[ScoreId] = (forecast, outcome) => {
  const { home, draw, away } = forecast;
  return 1 - forecast[outcome] / Math.sqrt(home * home + draw * draw + away * away);
};
