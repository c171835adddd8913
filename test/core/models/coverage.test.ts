import { describe, expect, it } from 'vitest';
import { GOALS_ALONE, SHOTS_AND_CORNERS } from '../../../src/main/core/models/channels';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import { coverageOf, MATCHING_DRIFT, type Covered } from '../../../evidence/coverage';

const shares = (covered: Covered): number[] =>
  (['settled', 'newcomers'] as const).flatMap((kind) =>
    OUTCOMES.map((outcome) => covered[kind][outcome].inside / covered[kind][outcome].of),
  );
const study = { leagues: 20, seasons: 7 };

describe('95 % intervals in leagues whose true strengths are known', () => {
  for (const [name, channels] of [
    ['goals alone', GOALS_ALONE],
    ['goals and counts', SHOTS_AND_CORNERS],
  ] as const) {
    it(`hold the truth 90 to 97 times in a hundred where strengths drift as fast as matches are forgotten: ${name}`, () => {
      for (const share of shares(coverageOf({ ...study, ...MATCHING_DRIFT, channels }))) {
        expect(share).toBeGreaterThanOrEqual(0.9);
        expect(share).toBeLessThanOrEqual(0.97);
      }
    });
  }

  it('are too wide where strengths stand still and too narrow where they drift faster', () => {
    const { xi } = MATCHING_DRIFT;
    const settled = (weekly: number) => shares(coverageOf({ ...study, leagues: 5, weekly, xi }))[0]!;
    expect(settled(0)).toBeGreaterThan(0.97);
    expect(settled(0.001)).toBeLessThan(0.85);
  });

  it('hold it as often where strengths stand still and nothing is forgotten', () => {
    const still = shares(coverageOf({ ...study, leagues: 10, weekly: 0, xi: 0 }));
    for (const share of still) expect(share).toBeGreaterThan(0.93);
  });
});
