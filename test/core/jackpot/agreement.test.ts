import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, LARGEST_ENTROPY } from '../../../src/main/core/jackpot/agreement';
import { likeliestOutcome } from '../../../src/main/core/jackpot/picks';
import { ln } from '../../../src/main/core/numeric/elementary';
import { OUTCOMES, type Triple } from '../../../src/main/core/words/outcomes';
import { SET_IDS, type SetId } from '../../../src/main/core/words/sets';
import { triples } from '../../support/triples';

const sevenSets = fc
  .array(triples, { minLength: SET_IDS.length, maxLength: SET_IDS.length })
  .map((all) => Object.fromEntries(SET_IDS.map((id, i) => [id, all[i]!])) as Record<SetId, Triple>);

describe('the agreement of seven sets', () => {
  it('counts who has the same likeliest outcome, and names each of these', () => {
    const home = { home: 0.5, draw: 0.3, away: 0.2 };
    const away = { home: 0.3, draw: 0.2, away: 0.5 };
    const sets = { A: home, B: home, C: away, D: home, E: home, F: away, G: home };
    const { agreeing, top, tops, margin } = agreementOf(sets);
    expect(agreeing).toEqual({ A: 5, B: 5, C: 2, D: 5, E: 5, F: 2, G: 5 });
    expect(tops).toEqual(['home', 'away']);
    expect(top.C).toBe('away');
    expect(margin.A).toBeCloseTo(0.2, 15);
    expect(margin.C).toBeCloseTo(0.2, 15);
  });

  it('has an entropy from nothing for what is certain to ln 3', () => {
    const third = { home: 1 / 3, draw: 1 / 3, away: 1 / 3 };
    const sure = { home: 0, draw: 1, away: 0 };
    // ½ ln 2 + 2 · ¼ ln 4 = 1.5 ln 2
    const half = { home: 0.5, draw: 0.25, away: 0.25 };
    const { entropy, margin } = agreementOf({ A: third, B: sure, C: half, D: half, E: half, F: half, G: half });
    expect(entropy.A).toBeCloseTo(LARGEST_ENTROPY, 15);
    expect(entropy.B).toBe(0);
    expect(entropy.C).toBeCloseTo(1.5 * ln(2), 15);
    expect([margin.A, margin.B, margin.C]).toEqual([0, 1, 0.25]);
  });

  it('stays within its bounds for any forecasts', () => {
    fc.assert(
      fc.property(sevenSets, (sets) => {
        const { entropy, margin, top, agreeing, tops } = agreementOf(sets);
        for (const id of SET_IDS) {
          expect(entropy[id]).toBeGreaterThan(0);
          expect(entropy[id]).toBeLessThanOrEqual(LARGEST_ENTROPY);
          const others = OUTCOMES.filter((outcome) => outcome !== top[id]).map((outcome) => sets[id][outcome]);
          expect(margin[id]).toBe(sets[id][top[id]] - Math.max(...others));
          expect(top[id]).toBe(likeliestOutcome(sets[id]));
          expect(agreeing[id]).toBe(SET_IDS.filter((other) => top[other] === top[id]).length);
          expect(tops).toContain(top[id]);
        }
        const shares = tops.map((outcome) => agreeing[SET_IDS.find((id) => top[id] === outcome)!]);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(SET_IDS.length);
      }),
    );
  });
});
