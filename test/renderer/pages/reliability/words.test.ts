import { describe, expect, it } from 'vitest';
import type { DriftRun, SlateRecord, SmallDiagram } from '../../../../src/renderer/src/contract-types';
import { furthestInWords } from '../../../../src/renderer/src/pages/reliability/multiples/multiples-words';
import { rowRange } from '../../../../src/renderer/src/pages/reliability/multiples/small-diagram';
import { thresholdInWords } from '../../../../src/renderer/src/pages/reliability/scores/score-words';
import {
  backwardsInWords,
  choiceInFile,
  choiceInWords,
  factsInWords,
} from '../../../../src/renderer/src/pages/reliability/selection/choice-words';
import { honestyInWords, slatesInWords } from '../../../../src/renderer/src/pages/reliability/slates/slate-words';
import {
  calibrationMark,
  driftMark,
  driftReasonsInWords,
  everFiredInWords,
} from '../../../../src/renderer/src/pages/reliability/verdict/verdict-words';
import { NO_CHOICE } from '../../../../src/renderer/src/services/choices/reliability-choice';
import { setOf, voiceName } from '../../../../src/renderer/src/text/voices';

const run = (outcome: DriftRun['outcome'], crossedOn: string | null): DriftRun => ({
  outcome,
  crossedOn,
  points: [],
  largestLog: crossedOn === null ? 1 : 5,
  expected: 10,
  observed: 11,
  z: 0.3,
});

describe('a selection in words', () => {
  it('stands in titles and files', () => {
    expect(choiceInWords(NO_CHOICE)).toBe('all leagues, all seasons, calibrated, backtest');
    const choice = { ...NO_CHOICE, leagues: ['E0', 'D1'], fromSeason: '2018-19', stage: 'blended' } as const;
    expect(choiceInWords(choice)).toBe('E0, D1, since 2018-19, as blended, backtest');
    expect(choiceInWords({ ...choice, toSeason: '2020-21' })).toContain('2018-19 to 2020-21');
    expect(choiceInWords({ ...choice, toSeason: '2018-19' })).toContain(', 2018-19, ');
    expect(choiceInWords({ ...choice, fromSeason: null, toSeason: '2018-19' })).toContain(', to 2018-19, ');
    const days = { ...NO_CHOICE, source: 'jackpots', fromDate: '2024-01-01', toDate: '2024-03-31' } as const;
    expect(choiceInWords(days)).toBe('all leagues, 2024-01-01 to 2024-03-31, as locked in jackpots');
    expect(choiceInWords({ ...choice, fromDate: '2019-01-01' })).toBe(
      'E0, D1, since 2018-19, since 2019-01-01, as blended, backtest',
    );
    expect(choiceInFile(choice)).toBe('e0-d1-since-2018-19-as-blended-backtest');
    expect(backwardsInWords({ ...choice, toSeason: '2017-18' })).toBe('The first season is after the last');
    expect(backwardsInWords({ ...days, toDate: '2023-12-31' })).toBe('The first day is after the last');
    expect([choice, days].map(backwardsInWords)).toEqual([null, null]);
  });
  it('says what it came to', () => {
    const facts = { n: 1836, days: 597, unpriced: 3, leagues: ['D1'], fromDate: '2018-08-24', toDate: '2024-05-18' };
    expect(factsInWords({ ...facts, source: 'backtest', locked: null, models: [], withoutForecasts: [] })).toBe(
      '1\u202f836 matches on 597 days, 2018-08-24 to 2024-05-18, of D1; 3 more without usable odds are left out.',
    );
    const locked = { jackpots: 11, waiting: 2, superseded: 1, results: 130, repeated: 4, void: 1, open: 12 };
    expect(
      factsInWords({ ...facts, n: 125, unpriced: 1, source: 'jackpots', locked, models: [], withoutForecasts: [] }),
    ).toBe(
      '125 matches on 597 days, 2018-08-24 to 2024-05-18, of D1; 1 result of fixtures without usable odds is left out; in all 11 locked jackpots with 130 results; 12 fixtures without one yet; 2 locked jackpots without any; not counted: 4 results of a match that an earlier jackpot has, 1 void match, 1 superseded version.',
    );
  });
  it('names who forecasts', () => {
    expect(['B', 'market', 'baseRates'].map((voice) => voiceName(voice as 'B'))).toEqual([
      'Set B',
      'Market',
      'Base rates',
    ]);
    expect([setOf('G'), setOf('market')]).toEqual(['G', 'B']);
  });
});

describe('verdicts', () => {
  it('are said by a shape and a word', () => {
    expect(calibrationMark({ kind: 'cannot-tell' })).toEqual({ state: 'watch', word: 'cannot tell' });
    expect(calibrationMark({ kind: 'miscalibrated' }).state).toBe('degraded');
    expect(driftMark({ state: 'STABLE', reasons: [] })).toEqual({ state: 'steady', word: 'STABLE' });
    expect(driftMark({ state: null, reasons: ['too-few'] }).word).toBe('no state');
  });
  it('give a reason each', () => {
    const outcomes = [run('home', null), run('draw', '2021-03-04'), run('away', null)];
    const words = driftReasonsInWords({
      judgement: { state: 'DEGRADED', reasons: ['drift-crossed', 'no-skill', 'counts-off'] },
      outcomes,
    });
    expect(words).toBe(
      'the drift test fired for draws on 2021-03-04; it does worse than base rates; home wins came more often than expected (11 for 10.0)',
    );
    expect(driftReasonsInWords({ judgement: { state: 'STABLE', reasons: [] }, outcomes })).toMatch(/^no drift test/);
    for (const reason of ['too-few', 'drift-near', 'skill-doubtful'] as const)
      expect(driftReasonsInWords({ judgement: { state: 'WATCH', reasons: [reason] }, outcomes })).not.toBe('');
  });
  it('say whether the drift test ever fired', () => {
    expect(everFiredInWords([])).toBe('No match to test.');
    expect(everFiredInWords([run('home', null)])).toBe('The drift test never fired, for any outcome.');
    expect(everFiredInWords([run('home', null), run('draw', '2021-03-04')])).toBe(
      'The drift test fired for draws on 2021-03-04; never for home wins.',
    );
  });
});

describe('scores', () => {
  it('say what the threshold of the specification is worth', () => {
    const threshold = { value: 0.22, set: 0.1929, baseRates: 0.2144 };
    expect(thresholdInWords({ set: 'B', threshold })).toBe(
      'The specification asks for a mean Brier score of at most 0.22 an outcome. Set B scores 0.1929, which passes; base rates, which know no team, score 0.2144 and pass too: to pass says little.',
    );
    expect(thresholdInWords({ set: 'B', threshold: { ...threshold, set: 0.23, baseRates: 0.24 } })).toMatch(
      /does not pass; .* and do not pass\.$/,
    );
    expect(thresholdInWords({ set: 'B', threshold: { value: 0.22, set: null, baseRates: null } })).toMatch(/no match/);
  });
  it('name the diagram that lies furthest beyond luck', () => {
    const small: SmallDiagram = {
      voice: 'A',
      outcome: 'home',
      n: 9,
      points: [],
      miscalibration: 0.002,
      expected: 0.0019,
    };
    expect(furthestInWords([])).toBeNull();
    expect(furthestInWords([small, { ...small, voice: 'E', miscalibration: 0.0075, expected: 0.001 }])).toBe(
      'Furthest beyond luck: Set E, home wins, with MCB 0.0075 where calibrated forecasts would show 0.0010.',
    );
    expect(rowRange([small])).toEqual([0, 1]);
    const points = [
      { forecast: 0.12, value: 0.15, cases: 50 },
      { forecast: 0.31, value: 0.28, cases: 49 },
      { forecast: 0.32, value: 1, cases: 0.5 },
    ];
    expect(rowRange([{ ...small, n: 99.5, points }])).toEqual([0.1, 0.4]);
  });
});

describe('slates', () => {
  const all = { allExpected: 5, allObserved: 4, allAtLeast: 0.7, allAtMost: 0.4 };
  it('say whether the chance of all right was honest, or that it is too rare to tell', () => {
    expect(honestyInWords(all)).toBe('● nothing speaks against it');
    expect(honestyInWords({ ...all, allObserved: 12, allAtLeast: 0.006, allAtMost: 0.999 })).toBe(
      '■ more than said: 12 or more had a chance of 0.60\u202f%',
    );
    expect(honestyInWords({ ...all, allObserved: 0, allAtLeast: 1, allAtMost: 0.0067 })).toMatch(/^■ fewer than said/);
    expect(honestyInWords({ allExpected: 0.3, allObserved: 0, allAtLeast: 1, allAtMost: 0.74 })).toBe(
      '▲ too rare to tell',
    );
  });
  it('are told in one sentence', () => {
    const record: SlateRecord = {
      set: 'B',
      expected: [],
      observed: [],
      meanExpected: 6.934,
      meanObserved: 6.91,
      z: -0.5,
      ...all,
    };
    expect(slatesInWords(record, { slates: 1051, size: 13 })).toBe(
      '1\u202f051 slates of 13 fixtures: Set B had 6.91 right on average, where it expected 6.93; all 13 right 4 times, where it expected 5.0',
    );
  });
});
