import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetCalibrator } from '../../src/contract';
import { asBlended, borrowedCalibration, calibratorInWords } from '../../src/text/calibration-words';
import {
  formInWords,
  goalsAloneInWords,
  meetingsInWords,
  pooledInWords,
  restInWords,
  unseenInWords,
} from '../../src/text/club-words';
import { explanationInWords, factorName, voiceName, waterfallOf } from '../../src/text/explain-words';

type Parts = Parameters<typeof explanationInWords>[0];
const FACTORS = ['homeAttack', 'awayDefence', 'awayAttack', 'homeDefence', 'homeAdvantage', 'rho'] as const;
const STEPS = ['market', 'calibration', 'set'] as const;
const OUTCOMES = ['home', 'draw', 'away'] as const;

/** Moves that sum to zero across the outcomes, small enough that nine of them keep probabilities in [0, 1]. */
const move = fc
  .tuple(fc.double({ min: -0.015, max: 0.015, noNaN: true }), fc.double({ min: -0.015, max: 0.015, noNaN: true }))
  .map(([home, draw]) => ({ home, draw, away: -home - draw }));
const partsOf = (moves: readonly { home: number; draw: number; away: number }[]): Parts => {
  const baseline = { home: 0.37, draw: 0.26, away: 0.37 };
  const final = { ...baseline };
  for (const outcome of OUTCOMES) for (const each of moves) final[outcome] += each[outcome];
  return {
    fixture: { home: 'Saltmere', away: 'Underhill' },
    baseline,
    goals: FACTORS.map((factor, at) => ({ factor, contribution: moves[at]! })),
    sets: {
      B: {
        blended: final,
        calibrated: final,
        final,
        calibrators: [],
        steps: STEPS.map((step, at) => ({ step, contribution: moves[FACTORS.length + at]! })),
      },
    },
  } as unknown as Parts;
};
const parts = fc.array(move, { minLength: 9, maxLength: 9 }).map(partsOf);

describe('the way of a probability', () => {
  it('starts at two average clubs, goes on from where each step ended, and ends at the set', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...OUTCOMES), (explanation, outcome) => {
        const way = waterfallOf(explanation, 'B', outcome);
        expect(way).toHaveLength(10);
        expect(way[0]).toEqual({
          name: 'two average clubs',
          by: 0.37 - (outcome === 'draw' ? 0.11 : 0),
          to: way[0]!.by,
        });
        for (const [at, { by, to }] of way.entries()) expect(to - by).toBeCloseTo(at === 0 ? 0 : way[at - 1]!.to, 12);
        expect(way.at(-1)!.to).toBeCloseTo(explanation.sets.B!.final[outcome], 12);
      }),
    );
  });
  it('moves the three outcomes by nothing together', () => {
    fc.assert(
      fc.property(parts, (explanation) => {
        const ways = OUTCOMES.map((outcome) => waterfallOf(explanation, 'B', outcome));
        for (let at = 1; at < 10; at += 1) expect(ways.reduce((sum, way) => sum + way[at]!.by, 0)).toBeCloseTo(0, 12);
      }),
    );
  });
});

describe('the same in words', () => {
  it('names the largest reason first and leaves out what does nothing', () => {
    fc.assert(
      fc.property(parts, (explanation) => {
        const words = explanationInWords(explanation, 'B');
        const told = [...words.matchAll(/([^,.:]+) ([+−])(\d+\.\d)/g)].map(([, , , size]) => Number(size));
        expect(told).toEqual([...told].sort((a, b) => b - a));
        expect(told).not.toContain(0);
        expect(words).toMatch(/^Two average clubs on neutral ground: .* Set B: \d+\.\d %\.$/);
      }),
    );
  });
  it('says of two average clubs that nothing moves them', () => {
    const still = partsOf(Array.from({ length: 9 }, () => ({ home: 0, draw: 0, away: 0 })));
    expect(explanationInWords(still, 'B')).toBe(
      'Two average clubs on neutral ground: home win 37.0 %. Nothing moves it. Set B: 37.0 %.',
    );
  });
  it('calls each factor by its club', () => {
    expect(FACTORS.map((factor) => factorName(factor, 'S', 'U'))).toEqual([
      'attack of S',
      'defence of U',
      'attack of U',
      'defence of S',
      'home advantage',
      'low scores (rho)',
    ]);
  });
});

describe('past prices', () => {
  it('give their name to the step that a market has', () => {
    const still = partsOf(Array.from({ length: 9 }, () => ({ home: 0.01, draw: 0, away: -0.01 })));
    const memory = { home: 0.4, draw: 0.3, away: 0.3 };
    const remembered = { ...still, fixture: { ...still.fixture, memory } };
    const names = (of: Parts) => waterfallOf(of, 'B', 'home').map(({ name }) => name);
    expect(names(still).slice(7)).toEqual(['market', 'calibration', 'what the set does']);
    expect(names(remembered).slice(7)).toEqual(['past prices', 'calibration', 'what the set does']);
    expect(explanationInWords(remembered, 'B')).toContain('past prices +1.0');
    expect([voiceName({}), voiceName({ memory })]).toEqual(['market', 'past prices']);
  });
});

describe('what goals alone would say', () => {
  const still = partsOf(Array.from({ length: 9 }, () => ({ home: 0, draw: 0, away: 0 })));
  const club = (name: string, attack: number, goalsAlone: { attack: number; defence: number } | null) => ({
    ...{ name, attack: { value: attack, error: null }, defence: { value: 0.1, error: null }, goalsAlone },
  });
  it('is said of the strength that moved most, if by as much as 0.02', () => {
    const away = club('Underhill', 0.1, { attack: 0.09, defence: 0.1 });
    const told = (attack: number) =>
      explanationInWords({ ...still, home: club('Saltmere', -0.22, { attack, defence: 0.09 }), away }, 'B');
    expect(told(-0.31)).toBe(
      'Two average clubs on neutral ground: home win 37.0 %. Nothing moves it. The attack of Saltmere is −0.22 with what was counted besides goals; goals alone would say −0.31. Set B: 37.0 %.',
    );
    expect(told(-0.235)).not.toContain('goals alone');
    const silent = explanationInWords({ ...still, home: club('Saltmere', 1, null), away: club('U', 1, null) }, 'B');
    expect(silent).not.toContain('goals alone');
  });
  it('stands beside the strengths of a club', () => {
    expect(goalsAloneInWords({ goalsAlone: null })).toBeNull();
    expect(goalsAloneInWords({ goalsAlone: { attack: 0.31, defence: -0.001 } })).toBe(
      'Goals alone would say attack +0.31, defence 0.00.',
    );
  });
});

describe('calibration', () => {
  const calibrator = (change: Partial<SetCalibrator>): SetCalibrator => ({
    ...{ set: 'B', weight: 0.25, samples: 2160, scope: 'league', reason: 'it lowered the log loss' },
    ...change,
  });
  it('is told with its weight and forecasts, or as none with the reason', () => {
    expect(calibratorInWords(calibrator({}))).toBe(
      'Set B is calibrated on 2\u202f160 earlier forecasts of its league, with weight 0.25: it lowered the log loss.',
    );
    expect(calibratorInWords(calibrator({ scope: 'pooled' }))).toContain('of all leagues together');
    expect(asBlended('too few seasons.')).toBe('as blended, not calibrated (too few seasons)');
    expect(calibratorInWords(calibrator({ weight: 0, reason: 'too few seasons' }))).toBe(
      'Set B is as blended, not calibrated (too few seasons).',
    );
  });
  it('is another set’s where a set is made from it', () => {
    expect(borrowedCalibration('B', [calibrator({})])).toBeNull();
    expect(borrowedCalibration('D', [calibrator({})])).toMatch(/^Set D is made from set B here/);
    expect(borrowedCalibration('G', [calibrator({ set: 'A' }), calibrator({})])).toMatch(/mean of sets A, B:/);
  });
});

describe('a club', () => {
  const club = (change: object) =>
    ({
      ...{ name: 'Saltmere', attack: { value: 0, error: null }, defence: { value: 0, error: null } },
      ...{ goalsAlone: null, effectiveMatches: 40, trail: [], restDays: 7, form: [] },
      ...change,
    }) as Parameters<typeof restInWords>[0];
  it('has rested since its last match of this league, or has none', () => {
    expect(restInWords(club({}))).toBe('7 days since the last match in this league’s data');
    expect(restInWords(club({ restDays: 1 }))).toMatch(/^1 day since/);
    expect(restInWords(club({ restDays: null }))).toBe('no match in the store');
  });
  it('that the model has not seen, and a league without a model, are said to be so', () => {
    expect(unseenInWords(club({}))).toBeNull();
    expect(unseenInWords(club({ effectiveMatches: null }))).toMatch(/^The model has not seen Saltmere/);
    const at = (modelVersion: string, league: string) => pooledInWords({ modelVersion, league } as never);
    expect(at('DEMO-2024-05-06-1', 'DEMO')).toBeNull();
    expect(at('POOL-2024-05-06-1', 'Cup X')).toMatch(/^Cup X has no model of its own\. The pooled league/);
    expect(at('POOL-2024-05-06-1', '')).toMatch(/^This competition has no model/);
  });
  it('has points of as many matches as there are', () => {
    const of = (results: string) => [...results].map((result) => ({ result })) as never;
    expect(formInWords(of('WWDL'))).toBe('7 points of 12 in the last 4 matches, newest first.');
    expect(formInWords([])).toBe('Form: no match in the store.');
  });
  it('has met the other at either ground', () => {
    const match = (home: string, away: string, homeGoals: number, awayGoals: number) => ({
      ...{ date: '2024-01-01', league: 'X', home, away, homeGoals, awayGoals },
    });
    const meetings = [match('S', 'U', 2, 1), match('U', 'S', 0, 1), match('U', 'S', 3, 1), match('S', 'U', 0, 0)];
    expect(meetingsInWords(meetings, 'S', 'U')).toBe('The last 4 matches of the two: S won 2, U won 1, 1 draw.');
    expect(meetingsInWords([], 'S', 'U')).toBe('No earlier match of S and U in the store.');
  });
});
