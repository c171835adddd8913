import { describe, expect, it } from 'vitest';
import { brierScore, logLoss, meanScores, rankedProbabilityScore } from '../../../src/main/core/scoring/scores';

const forecast = { home: 0.5, draw: 0.3, away: 0.2 };

describe('scores worked by hand for (0.5, 0.3, 0.2)', () => {
  it('log loss in nats', () => {
    expect(logLoss(forecast, 'draw')).toBeCloseTo(1.2039728043259361, 14);
    expect(logLoss({ home: 0, draw: 0.5, away: 0.5 }, 'home')).toBe(Infinity);
  });
  it('Brier summed over outcomes', () => {
    expect(brierScore(forecast, 'home')).toBeCloseTo(0.25 + 0.09 + 0.04, 14);
    expect(brierScore(forecast, 'draw')).toBeCloseTo(0.25 + 0.49 + 0.04, 14);
  });
  it('ranked probability score, halved: a draw is nearer to a home win than an away win is', () => {
    expect(rankedProbabilityScore(forecast, 'home')).toBeCloseTo((0.25 + 0.04) / 2, 14);
    expect(rankedProbabilityScore(forecast, 'away')).toBeCloseTo((0.25 + 0.64) / 2, 14);
  });
  it('refuses to average nothing', () => {
    expect(() => meanScores([], [])).toThrow('scores of no forecasts');
  });
});
